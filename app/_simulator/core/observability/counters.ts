/** Upper bounds of the duration buckets in ms. One more bucket, without a bound, follows. */
export const bucketBoundsMs: readonly number[] = [
  5, 10, 25, 50, 75, 100, 150, 250, 400, 600, 1000, 1500, 2500, 5000, 10_000, 30_000,
];

/** Duration buckets of one operation, the one without a bound included. */
export const BUCKETS = bucketBoundsMs.length + 1;

/**
 * What the processes count about themselves, for the scraper to read. No rule of the system may read it: what acts on
 * metrics acts on what was scraped. An operation is one endpoint of one version of one service; a variant says whose
 * pages a visitor sees. Both are whole numbers, and must have been made room for: what is counted beyond is lost.
 */
export class Counters {
  succeeded: Float64Array;
  failed: Float64Array;
  refused: Float64Array;
  /** Of all that succeeded or failed, in ms. */
  durationSum: Float64Array;
  /** `BUCKETS` places for each operation; each holds what lies above the bound before it. */
  durationBuckets: Float64Array;

  visits: Float64Array;
  pageViews: Float64Array;
  basketAdds: Float64Array;
  /** Visitors who reached the page that pays. */
  buyers: Float64Array;
  paidOrders: Float64Array;

  supportTickets = 0;

  constructor(operations: number, variants: number) {
    this.succeeded = new Float64Array(operations);
    this.failed = new Float64Array(operations);
    this.refused = new Float64Array(operations);
    this.durationSum = new Float64Array(operations);
    this.durationBuckets = new Float64Array(operations * BUCKETS);
    this.visits = new Float64Array(variants);
    this.pageViews = new Float64Array(variants);
    this.basketAdds = new Float64Array(variants);
    this.buyers = new Float64Array(variants);
    this.paidOrders = new Float64Array(variants);
  }

  /** Makes room for so many operations; never takes any away. */
  grow(operations: number): void {
    if (operations <= this.succeeded.length) return;
    this.succeeded = longer(this.succeeded, operations);
    this.failed = longer(this.failed, operations);
    this.refused = longer(this.refused, operations);
    this.durationSum = longer(this.durationSum, operations);
    this.durationBuckets = longer(this.durationBuckets, operations * BUCKETS);
  }

  /** Makes room for so many variants; never takes any away. */
  growVariants(variants: number): void {
    if (variants <= this.visits.length) return;
    this.visits = longer(this.visits, variants);
    this.pageViews = longer(this.pageViews, variants);
    this.basketAdds = longer(this.basketAdds, variants);
    this.buyers = longer(this.buyers, variants);
    this.paidOrders = longer(this.paidOrders, variants);
  }

  /** A request was worked on, well or not. */
  ended(operation: number, hasSucceeded: boolean, durationMs: number): void {
    const counts = hasSucceeded ? this.succeeded : this.failed;
    increment(counts, operation);
    this.durationSum[operation] = (this.durationSum[operation] ?? 0) + durationMs;
    increment(this.durationBuckets, operation * BUCKETS + bucketOf(durationMs));
  }

  /** A request was turned away before any work: it has no duration. */
  refuse(operation: number): void {
    increment(this.refused, operation);
  }

  visit(variant: number): void {
    increment(this.visits, variant);
  }

  pageView(variant: number): void {
    increment(this.pageViews, variant);
  }

  basketAdd(variant: number): void {
    increment(this.basketAdds, variant);
  }

  /** A visitor reaches the page that pays, for the first time of this visit. */
  payAttempt(variant: number): void {
    increment(this.buyers, variant);
  }

  order(variant: number): void {
    increment(this.paidOrders, variant);
  }

  ticket(): void {
    this.supportTickets += 1;
  }
}

/** The first bucket whose bound the duration does not exceed, by bisection. */
function bucketOf(durationMs: number): number {
  let low = 0;
  let high = bucketBoundsMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (durationMs > (bucketBoundsMs[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function increment(column: Float64Array, place: number): void {
  column[place] = (column[place] ?? 0) + 1;
}

function longer(column: Float64Array, length: number): Float64Array {
  const copy = new Float64Array(length);
  copy.set(column);
  return copy;
}
