import type { World } from "../../_simulator/core/production/world";
import type { AlertView } from "../frame";
import { secondsAt } from "./times";

/** How long one that has ended stays in sight. */
const ENDED_SECONDS = 300;

/** Firing before pending before ended, pages before tickets, then the newest. */
export function alertsOf({ clock, scenario, state }: World): AlertView[] {
  const views = state.alerts.flatMap((alert): AlertView[] => {
    const rule = scenario.alerts.find(({ id }) => id === alert.id);
    if (rule === undefined) return [];
    const { id, title, severity } = rule;
    const sinceSeconds = secondsAt(alert.sinceMs);
    if (alert.state !== "inactive") return [{ id, title, severity, state: alert.state, sinceSeconds }];
    const hasFired = alert.history.at(-2)?.state === "firing";
    const isRecent = clock.nowMs - alert.sinceMs <= ENDED_SECONDS * 1000;
    return hasFired && isRecent ? [{ id, title, severity, state: "ended", sinceSeconds }] : [];
  });
  return views.sort((one, other) => rank(one) - rank(other) || other.sinceSeconds - one.sinceSeconds);
}

const rank = ({ severity, state }: AlertView): number =>
  2 * ["firing", "pending", "ended"].indexOf(state) + (severity === "page" ? 0 : 1);
