import Link from "next/link";
import { calendarDay } from "@/app/_ui/dates";
import type { TeamLinks } from "../links";
import type { Engineer } from "../overview";

/** Dossiers that wait for whoever reads this. Each is read and answered by itself. */
export function DossierQueue({ engineers, links }: { engineers: readonly Engineer[]; links: TeamLinks }) {
  const waiting = engineers.flatMap((engineer) =>
    engineer.waiting ? [{ ...engineer, waiting: engineer.waiting }] : [],
  );
  if (waiting.length === 0) return null;
  return (
    <section className="panel dossier-queue" aria-labelledby="dossiers">
      <div className="panel-head">
        <h2 id="dossiers">Dossiers for you</h2>
        <span className="spacer" />
        <span className="label">{waiting.length}</span>
      </div>
      <div className="panel-body">
        <ul>
          {waiting.map(({ id, name, firstDeployOn, waiting: { asks, revision, on } }) => (
            <li key={id}>
              <b>{name}</b>
              <p>
                {asks === "signOff" ? "Sign-off" : "Comments"} asked for on {calendarDay(on)}, revision {revision}.
                {firstDeployOn && ` First deploy on ${calendarDay(firstDeployOn)}.`}
              </p>
              <p className="acts">
                <Link className="button dense" href={links.dossier(id)}>
                  Read the dossier<span className="visually-hidden"> of {name}</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
