import Link from "next/link";
import { dayOf } from "@/app/_ui/dates";
import { Icon, type IconName } from "@/app/_ui/icon";
import { counted } from "./duration";
import type { Row } from "./scenario-list";
import type { ScenarioState } from "./states";

const shown = {
  inTheAir: ["half", "info", "in the air"],
  ready: ["diac", "ok", "ready"],
  flown: ["half", "", "flown"],
  next: ["dia", "info", "next for you"],
  notFlown: ["dia", "off", "not flown"],
} as const satisfies Record<ScenarioState, readonly [IconName, string, string]>;

/** One row for each scenario; on a phone, one block. `timeZone`: null for strangers. */
export function ScenarioTable({ rows, timeZone }: { rows: readonly Row[]; timeZone: string | null }) {
  return (
    <table className="scenario-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            Scenario, in the order we suggest
          </th>
          <th scope="col">State</th>
          <th scope="col">Best score</th>
          <th scope="col">Last flight</th>
          <th scope="col">
            <span className="visually-hidden">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ScenarioRow key={row.briefing.scenario.slug} row={row} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function ScenarioRow({ row: { briefing, flown, state }, timeZone }: { row: Row; timeZone: string | null }) {
  const { number, slug, title, summary } = briefing.scenario;
  const [icon, tone, words] = shown[timeZone === null ? "notFlown" : state.state];
  const [last] = flown.flights;
  return (
    <tr className={timeZone !== null && state.isNext ? "next" : undefined}>
      <td className="place">{number}</td>
      <td className="what">
        <h2>
          <Link href={`/simulator/${slug}`}>{title}</Link>
        </h2>
        <p>{summary}</p>
      </td>
      <td className="state">
        <span className={`status ${tone}`}>
          <Icon name={icon} className="shape" />
          {words}
        </span>
      </td>
      <td className="score">
        {flown.bestScore === null ? <span className="visually-hidden">none yet</span> : flown.bestScore}
      </td>
      <td className="last">
        {last && timeZone !== null ? (
          <>
            {dayOf(last.takenOffAt, timeZone)}
            <small>{counted(flown.flights.length, "flight")}</small>
          </>
        ) : (
          `about ${briefing.minutes} min`
        )}
      </td>
      <td className="action">
        <Link className="button dense" href={`/simulator/${slug}`}>
          {flown.flying === null ? "Brief me" : "Resume"}
          <span className="visually-hidden">: {title}</span>
        </Link>
      </td>
    </tr>
  );
}
