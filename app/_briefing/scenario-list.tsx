import Link from "next/link";
import type { flightsOf } from "@/app/_flights/flights";
import { Advisory } from "@/app/_ui/advisory";
import { Ticks } from "@/app/_ui/ticks";
import type { Briefing } from "./briefings";
import { counted } from "./duration";
import { InTheAir } from "./in-the-air";
import { OwnFlights } from "./own-flights";
import { ScenarioTable } from "./scenario-table";
import { isReady, READY, statesOf } from "./states";
import "./scenario-list.css";

type Own = { flown: Awaited<ReturnType<typeof flightsOf>>; timeZone: string };
export type Row = { briefing: Briefing; flown: Own["flown"][number]; state: ReturnType<typeof statesOf>[number] };

/** All scenarios in their suggested order, and what this learner has flown. `own`: null for strangers. */
export function ScenarioList({ briefings, own }: { briefings: readonly Briefing[]; own: Own | null }) {
  const flown = briefings.map(
    ({ scenario: { slug: scenario } }) =>
      own?.flown.find((one) => one.scenario === scenario) ?? { scenario, bestScore: null, flying: null, flights: [] },
  );
  const rows = flown.flatMap((one, place): Row[] => {
    const [briefing, state] = [briefings[place], statesOf(flown)[place]];
    return briefing && state ? [{ briefing, flown: one, state }] : [];
  });
  return (
    <main id="main" className="scenarios">
      <header className="scenarios-head">
        <div>
          <h1>Simulator</h1>
          <p className="scenarios-deck">
            Releases of one shop, Tern. Each is somebody’s ordinary day until it is not. Fail as often as you like;
            nothing here is real but the habits.
          </p>
        </div>
        {own ? <Tally rows={rows} /> : <Stranger />}
      </header>
      {rows.map(({ briefing: { scenario }, flown: { flying } }) =>
        flying === null ? null : (
          <InTheAir key={flying} number={scenario.number} slug={scenario.slug} title={scenario.title} flight={flying} />
        ),
      )}
      <ScenarioTable rows={rows} timeZone={own?.timeZone ?? null} />
      <div className="scenarios-notes">
        <Advisory kind="note">
          <p>
            Not every flight has a fault. Once you have landed four, about one in four is a release that is sound, on a
            noisy day. Watching it and landing it calmly is the whole task; rolling back a healthy release costs points,
            as it costs customers.
          </p>
        </Advisory>
        <Advisory kind="note">
          <p>Nothing is locked. The order puts small systems of cause first, and you may fly in any.</p>
        </Advisory>
      </div>
      {own && <OwnFlights {...own} briefings={briefings} />}
    </main>
  );
}

function Tally({ rows }: { rows: readonly Row[] }) {
  const ready = rows.filter(({ flown }) => isReady(flown)).length;
  const flights = rows.reduce((sum, { flown }) => sum + flown.flights.length, 0);
  return (
    <section className="tally" aria-label="So far">
      <p>
        <b>Ready is {READY} in any attempt</b>
      </p>
      <p className="number">
        {ready} of {rows.length} ready
      </p>
      <Ticks states={rows.map(({ flown, state }) => (isReady(flown) ? "done" : state.isNext ? "current" : "open"))} />
      <p>
        {flights === 0 ? "No flights so far." : `${counted(flights, "flight")} in all.`} Your lead sees your best score
        of each.
      </p>
    </section>
  );
}

function Stranger() {
  return (
    <section className="tally" aria-label="Take part">
      <p className="number">Briefings are open to everybody</p>
      <p>
        A flight is kept for the person who flies it. <Link href="/sign-in?next=%2Fsimulator">Sign in</Link>, or join by
        your team’s onboarding link.
      </p>
    </section>
  );
}
