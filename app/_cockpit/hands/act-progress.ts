import type { Command } from "../../_simulator/core/flight/command";
import type { ActView } from "../frame";

/** "40 of 90 s" */
export function progress({ atSeconds, takesSeconds }: ActView, seconds: number): string {
  const passed = Math.min(takesSeconds, Math.max(0, Math.floor(seconds - atSeconds)));
  return `${passed} of ${Math.ceil(takesSeconds)} s`;
}

/** The act that a button's command came to, while it is under way. */
export function underWay(acts: readonly ActView[], command: Command): ActView | undefined {
  const asked = JSON.stringify(command);
  return acts.findLast((act) => act.state === "underWay" && JSON.stringify(act.command) === asked);
}

/** The last act that is over, for what the tool said of it. */
export const lastOver = (acts: readonly ActView[]): ActView | undefined =>
  acts.findLast(({ state }) => state !== "underWay");
