import { BUCKETS, bucketBoundsMs, type Counters } from "./counters";
import type { Sample } from "./metrics";

/** Where requests are counted: one endpoint of one version of one service. */
export type Operation = { service: string; version: string; endpoint: string };

/**
 * What the processes show to the scraper of what they count; `operations` and `variants` (versions of the pages) say whom
 * each row of the counters belongs to. Rows with the same labels are added up. All request and business counters are
 * shown from the start, at 0; a duration has buckets once there is one.
 */
export function counterSamples(
  counters: Counters,
  operations: readonly Operation[],
  variants: readonly string[],
): Sample[] {
  const samples: Sample[] = [];
  for (const rows of rowsByKey(operations, ({ service, version, endpoint }) => `${service}\n${version}\n${endpoint}`)) {
    const operation = operations[rows[0] ?? 0];
    if (operation !== undefined) addRequests(samples, counters, operation, rows);
  }
  for (const rows of rowsByKey(variants, (version) => version)) {
    const version = variants[rows[0] ?? 0];
    if (version !== undefined) addBusiness(samples, counters, version, rows);
  }
  samples.push({ name: "business_support_tickets_total", labels: {}, value: counters.supportTickets });
  return samples;
}

function addRequests(samples: Sample[], counters: Counters, { service, version, endpoint }: Operation, rows: number[]) {
  const labels = { service, version, endpoint };
  const { succeeded, failed, refused, durationSum, durationBuckets } = counters;
  for (const [code, column] of [
    ["2xx", succeeded],
    ["5xx", failed],
    ["refused", refused],
  ] as const) {
    samples.push({ name: "http_requests_total", labels: { ...labels, code }, value: sum(column, rows) });
  }
  const count = sum(succeeded, rows) + sum(failed, rows);
  if (count === 0) return;
  let atMost = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    for (const row of rows) atMost += durationBuckets[row * BUCKETS + bucket] ?? 0;
    const le = String(bucketBoundsMs[bucket] ?? "+Inf");
    samples.push({ name: "http_request_duration_ms_bucket", labels: { ...labels, le }, value: atMost });
  }
  samples.push({ name: "http_request_duration_ms_sum", labels, value: sum(durationSum, rows) });
  samples.push({ name: "http_request_duration_ms_count", labels, value: count });
}

function addBusiness(samples: Sample[], counters: Counters, version: string, rows: number[]) {
  const labels = { version };
  samples.push({ name: "business_visits_total", labels, value: sum(counters.visits, rows) });
  samples.push({ name: "business_page_views_total", labels, value: sum(counters.pageViews, rows) });
  samples.push({ name: "business_basket_adds_total", labels, value: sum(counters.basketAdds, rows) });
  samples.push({ name: "business_buyers_total", labels, value: sum(counters.buyers, rows) });
  samples.push({ name: "business_paid_orders_total", labels, value: sum(counters.paidOrders, rows) });
}

/** The places of things in a list, those of one key together, in the order of their first. */
function rowsByKey<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): number[][] {
  const rows = new Map<string, number[]>();
  for (const [row, thing] of things.entries()) {
    const key = keyOf(thing);
    const same = rows.get(key);
    if (same === undefined) rows.set(key, [row]);
    else same.push(row);
  }
  return [...rows.values()];
}

function sum(column: Float64Array, rows: readonly number[]): number {
  let total = 0;
  for (const row of rows) total += column[row] ?? 0;
  return total;
}
