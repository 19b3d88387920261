import { latest, seriesOf } from "../observability/metrics";
import { weightOf } from "../production/canary";
import { currentRevision } from "../production/revisions";
import { timer, wake } from "../production/timers";
import type { World } from "../production/world";
import { isInBandAt, kpiAt } from "./kpi";
import { type Facts, speak } from "./people";
import { takeOverAtLimit } from "./supervision";
import { LEAD_IN_SECONDS } from "./traffic";
import { minutesOf, ordersOf } from "./truth";

/** How often people look at what goes on. */
const LOOK_MS = 5000;

/** The event that people look, and say what they have to say. Before take-off there is nothing to say. */
export function speaks(world: World): boolean {
  const { clock, scenario, seed, state } = world;
  wake(world, LOOK_MS, timer.peopleLook, 0);
  if (clock.nowMs <= LEAD_IN_SECONDS * 1000 || state.commands.landed !== null) return true;
  const facts = factsOf(world);
  takeOverAtLimit(world, facts);
  speak(state.people, { rules: scenario.rules, asking: scenario.asking, seed }, facts);
  return true;
}

function factsOf(world: World): Facts {
  const { clock, scenario, state } = world;
  const { nowMs } = clock;
  const takeOffMs = LEAD_IN_SECONDS * 1000;
  const { deployment, version } = scenario.ships;
  const shipped = state.deployments[deployment];
  const orders = ordersOf(world);
  const minutes = minutesOf(world);
  const { low, high } = scenario.truth.band;
  const shares = Array.from({ length: minutes }, (_, minute) => kpiAt(orders, minute));
  // The first four minutes are left out: so few orders leave the band by chance.
  const lastOut = shares.findLastIndex((share, minute) => minute >= 4 && (share < low || share > high));
  const minutesInBand = minutes - 1 - lastOut;
  const isUnderWay = shipped !== undefined && !shipped.isComplete;
  return {
    nowMs,
    alertsFiring: state.alerts.filter((alert) => alert.state === "firing").length,
    harmPerMinute: state.truth.harmed[minutes - 1] ?? 0,
    paidOrdersShare: shares,
    minutesSinceUpdate: (nowMs - (state.commands.updates.at(-1)?.atMs ?? takeOffMs)) / 60_000,
    minutesStuck: isUnderWay && !shipped.isPaused ? (nowMs - shipped.progressAtMs) / 60_000 : 0,
    canaryWeight: weightOf(world, deployment),
    rolloutIsComplete:
      shipped !== undefined && shipped.isComplete && currentRevision(shipped).template.version === version,
    minutesRecovered: lastOut < 0 || !isInBandAt(orders, scenario.truth.band, minutes - 1) ? 0 : minutesInBand,
    metric: (name, labels) => {
      const found = seriesOf(state.metrics, name, labels).map((series) => latest(series) ?? 0);
      return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0);
    },
  };
}
