/** How many observations were at most `le`; `Infinity` for the last bucket, which holds all of them. */
export type Bucket = { le: number; count: number };

/**
 * The value that a share q (0 to 1) of all observations does not exceed, as a dashboard estimates it: Prometheus'
 * `histogram_quantile` (promql/quantile.go, bucketQuantile). Buckets come in the order of their bounds, which are positive,
 * with cumulative counts. Null without observations.
 *
 * Inside a bucket the observations are taken to lie evenly, so that the result is off by up to the bucket's width: with
 * bounds at 1,000 and 1,500 ms, a p99 of 1,010 ms may be shown as 1,490. Beyond the last finite bound it shows that
 * bound, however long requests really take.
 */
export function histogramQuantile(q: number, buckets: readonly Bucket[]): number | null {
  const total = buckets.at(-1)?.count ?? 0;
  if (total <= 0) return null;
  const rank = q * total;
  let below: Bucket = { le: 0, count: 0 };
  for (const bucket of buckets) {
    if (bucket.le === Infinity) break;
    if (bucket.count >= rank && bucket.count > below.count) {
      return below.le + (bucket.le - below.le) * ((rank - below.count) / (bucket.count - below.count));
    }
    below = bucket;
  }
  return below.le;
}
