import { requestsOf } from "../observability/expressions";
import { histogramQuantileOf } from "../observability/metrics";
import type { World } from "../production/world";
import type { RunRecord } from "./record";
import { expectedOrders, LEAD_IN_SECONDS } from "./traffic";

const LEAD_IN_MS = LEAD_IN_SECONDS * 1000;

/** What there is to tell of a run so far, or of one that has ended. */
export function recordOf(world: World): RunRecord {
  const { clock, scenario, state, visitors, journey } = world;
  const endSeconds = scenario.endSeconds;
  const minutes = Array.from({ length: Math.ceil(endSeconds / 60) }, (_, minute) => minute);
  const { paid, visits } = state.truth;
  const expected = minutes.map((minute) => {
    const seconds = Math.min(60, endSeconds - minute * 60);
    return (expectedOrders(scenario, journey, minute * 60) * seconds) / 60;
  });
  const { pays } = journey.expected;
  const window = (minute: number) => ({
    fromMs: LEAD_IN_MS + minute * 60_000,
    toMs: LEAD_IN_MS + (minute + 1) * 60_000,
  });
  const labels = { service: world.system.entry };
  const requests = minutes.map((minute) => requestsOf(state.metrics, labels, window(minute)));
  const harmedAtSeconds = new Float64Array(visitors.count);
  for (let visitor = 0; visitor < visitors.count; visitor += 1) {
    const at = visitors.harmedAtMs[visitor] ?? -1;
    harmedAtSeconds[visitor] = at < LEAD_IN_MS ? -1 : (at - LEAD_IN_MS) / 1000;
  }
  return {
    endSeconds,
    harmedAtSeconds,
    paidOrders: minutes.map((minute) => paid[minute] ?? 0),
    expectedOrders: expected,
    errorRate: requests.map(({ all, bad }) => (all > 0 ? bad / all : 0)),
    p99Ms: minutes.map(
      (minute) =>
        histogramQuantileOf(
          state.metrics,
          { name: "http_request_duration_ms_bucket", labels, q: 0.99 },
          window(minute),
        ) ?? 0,
    ),
    conversionShare: minutes.map((minute) => {
      const came = visits[minute] ?? 0;
      return came > 0 ? (paid[minute] ?? 0) / (came * pays) : 1;
    }),
    requests: requests.reduce((sum, { all }) => sum + all, 0),
    badRequests: requests.reduce((sum, { bad }) => sum + bad, 0),
    commands: state.commands,
    takeOffMs: LEAD_IN_MS,
    symptomAtSeconds: state.truth.symptomMs === null ? null : (state.truth.symptomMs - LEAD_IN_MS) / 1000,
    settledAtSeconds: state.truth.settledMs === null ? null : (state.truth.settledMs - LEAD_IN_MS) / 1000,
    alerts: state.alerts.flatMap(({ history, id }) =>
      history
        .filter((change) => change.state === "firing" && change.atMs >= LEAD_IN_MS)
        .map(({ atMs }) => ({ id, atSeconds: (atMs - LEAD_IN_MS) / 1000 })),
    ),
    events: clock.events,
    fingerprint: world.fingerprint(),
  };
}
