import { visibleLines } from "../observability/log-lines";
import { latest, seriesOf } from "../observability/metrics";
import type { World } from "../production/world";
import { answerQuery } from "../queries/answer-query";
import type { Evidence } from "./scenario";

/** Whether somebody who looks there now can read it. */
export function isFound(world: World, evidence: Evidence): boolean {
  const { clock, state } = world;
  switch (evidence.place) {
    case "log": {
      const { contains, service } = evidence;
      return visibleLines(state.logs, clock.nowMs, { limit: 1, podName: String, service, contains }).length > 0;
    }
    case "metric": {
      const { above = -Infinity, below = Infinity, labels, name } = evidence;
      const values = seriesOf(state.metrics, name, labels).map(latest);
      return values.some((value) => value !== null && value > above && value < below);
    }
    case "command":
      return answerQuery(world, evidence.query).includes(evidence.contains);
  }
}
