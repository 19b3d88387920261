/** Nobody reads a question and answers it in less, whatever the median. */
const RAPID_MS = 2000;
const RAPID_PART_OF_MEDIAN = 0.1;

export type TimeTaken = { medianMs: number; interquartileRangeMs: number; rapidShare: number };

/**
 * The times of first answers to one item, in milliseconds; null without any. Quartiles interpolate linearly between
 * neighbours (type 7 of Hyndman and Fan, American Statistician 50, 1996; R's default). A rapid guess took less than
 * 2 s or 10 % of the median, whichever is more: the normative threshold of S. L. Wise and L. Ma (NCME, 2012), with the
 * median for the mean.
 */
export function timeTaken(timesMs: readonly number[]): TimeTaken | null {
  if (timesMs.length === 0) return null;
  const sorted = timesMs.toSorted((one, other) => one - other);
  const medianMs = quantile(sorted, 0.5);
  const rapidMs = Math.max(RAPID_MS, RAPID_PART_OF_MEDIAN * medianMs);
  return {
    medianMs,
    interquartileRangeMs: quantile(sorted, 0.75) - quantile(sorted, 0.25),
    rapidShare: sorted.filter((time) => time < rapidMs).length / sorted.length,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}
