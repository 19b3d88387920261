/** Of 100, in any attempt. */
export const READY = 75;

type Flown = { bestScore: number | null; flying: string | null; flights: readonly object[] };

export const isReady = ({ bestScore }: Pick<Flown, "bestScore">) => bestScore !== null && bestScore >= READY;

/** Where a learner stands in each scenario; the first that is not ready is the next one. */
export function statesOf(flown: readonly Flown[]) {
  const next = flown.findIndex((one) => !isReady(one));
  return flown.map((one, place) => {
    const isNext = place === next;
    if (one.flying !== null) return { state: "inTheAir" as const, isNext };
    if (isReady(one)) return { state: "ready" as const, isNext };
    if (one.flights.length > 0) return { state: "flown" as const, isNext };
    return { state: isNext ? ("next" as const) : ("notFlown" as const), isNext };
  });
}

export type ScenarioState = ReturnType<typeof statesOf>[number]["state"];
