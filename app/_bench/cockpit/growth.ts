/** Bytes of JavaScript that live after a forced collection: what V8 holds, and the buffers that belong to it. */
export type HeapSample = { minute: number; pageBytes: number; workerBytes: number };

/** How near a sample has to be to stand for a minute. */
const NEAR_MINUTES = 1.5;

/** From one simulated minute to another, as a ratio; each is the middle one of the samples near it. Null without any. */
export function growthOf(
  samples: readonly HeapSample[],
  of: "pageBytes" | "workerBytes",
  [from, to]: readonly [number, number],
): number | null {
  const near = (minute: number) =>
    samples
      .filter((sample) => Math.abs(sample.minute - minute) <= NEAR_MINUTES)
      .map((sample) => sample[of])
      .toSorted((one, other) => one - other);
  const [before, after] = [near(from), near(to)].map((values) => values[Math.floor(values.length / 2)]);
  return before && after ? after / before : null;
}
