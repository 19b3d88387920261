import Link from "next/link";
import { calendarDay } from "@/app/_ui/dates";
import { Icon } from "@/app/_ui/icon";
import type { TeamLinks } from "./links";
import { type Engineer, nextDeploy, whoAsks, whoSent } from "./overview";

/** What there is to know before any name: how many are ready, who waits, whose day is next. */
export function Summary({ engineers, links }: { engineers: readonly Engineer[]; links: TeamLinks }) {
  const asks = engineers.reduce((sum, one) => sum + one.asks.length, 0);
  const [onlyOne] = asks === 1 ? engineers.filter((one) => one.asks.length > 0) : [];
  const sent = engineers.filter(({ waiting }) => waiting !== null);
  const [onlySent] = sent.length === 1 ? sent : [];
  const next = nextDeploy(engineers);
  return (
    <section className="team-summary" aria-label="Summary">
      <ReadinessOf engineers={engineers} />
      <Link href={onlyOne ? links.person(onlyOne.id) : links.attention}>
        <p className="key">Needs you</p>
        <p className={asks > 0 ? "number c-caution" : "number"}>
          {asks > 0 && <Icon name="tri" className="shape" />}
          {asks}
        </p>
        <p className="detail">{whoAsks(engineers)}</p>
      </Link>
      <Link href={onlySent ? links.dossier(onlySent.id) : links.attention}>
        <p className="key">Dossiers for you</p>
        <p className="number">{sent.length}</p>
        <p className="detail">{whoSent(engineers)}</p>
      </Link>
      <div>
        <p className="key">Next first deploy</p>
        <p className="number">{next ? calendarDay(next.date) : "Not set"}</p>
        <p className="detail">{next ? next.names.join(", ") : "Nobody has a day ahead."}</p>
      </div>
    </section>
  );
}

const mostBoxes = 60;

/** One box for each person, as long as they can be counted at a glance. */
function ReadinessOf({ engineers }: { engineers: readonly Engineer[] }) {
  const groups = [
    { kind: "done", words: "ready" },
    { kind: "started", words: "on the way" },
    { kind: "unknown", words: "with too few answers" },
  ] as const;
  const counted = groups.map((group) => ({
    ...group,
    people: engineers.filter(({ readiness }) => readiness.kind === group.kind),
  }));
  return (
    <div>
      <p className="key">Readiness of {engineers.length === 1 ? "1 person" : `${engineers.length} people`}</p>
      {engineers.length <= mostBoxes && (
        <div className="people-boxes" aria-hidden="true">
          {counted.flatMap(({ kind, people }) => people.map(({ id }) => <i key={id} className={kind} />))}
        </div>
      )}
      <p className="detail">
        {counted
          .filter(({ people }) => people.length > 0)
          .map(({ people, words }) => `${people.length} ${words}`)
          .join(", ")}
        .
      </p>
      <p className="detail">Ready is who is ready in every objective.</p>
    </div>
  );
}
