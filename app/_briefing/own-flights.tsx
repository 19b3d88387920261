import Link from "next/link";
import type { flightsOf } from "@/app/_flights/flights";
import { dayOf } from "@/app/_ui/dates";
import type { Briefing } from "./briefings";

type OwnFlightsProps = {
  flown: Awaited<ReturnType<typeof flightsOf>>;
  briefings: readonly Briefing[];
  timeZone: string;
};

const stateWords = {
  flying: "in the air",
  landing: "being replayed",
  refused: "not counted",
  givenUp: "given up",
} as const;

/** Every flight of this learner, the newest first. */
export function OwnFlights({ flown, briefings, timeZone }: OwnFlightsProps) {
  const flights = flown
    .flatMap((one) => one.flights)
    .toSorted((one, other) => other.takenOffAt.getTime() - one.takenOffAt.getTime());
  if (flights.length === 0) return null;
  return (
    <section className="own-flights" aria-labelledby="own-flights">
      <h2 id="own-flights">Your flights</h2>
      <ul>
        {flights.map(({ id, scenario: slug, state, takenOffAt, outcome, score }) => {
          const scenario = briefings.find((briefing) => briefing.scenario.slug === slug)?.scenario;
          return (
            <li key={id}>
              <Link href={state === "flying" ? `/simulator/${slug}` : `/simulator/flights/${id}`}>
                {scenario ? `${scenario.number} ${scenario.title}` : slug}
              </Link>
              <span>{dayOf(takenOffAt, timeZone)}</span>
              <span>{state === "landed" ? outcome : stateWords[state]}</span>
              <b>{score === null ? "" : `${score} of 100`}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
