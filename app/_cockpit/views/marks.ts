import { actsOnSystem } from "../../_simulator/core/flight/acts";
import type { World } from "../../_simulator/core/production/world";
import { lineFor } from "../../_simulator/terminal/line-for";
import type { Mark } from "../frame";
import { secondsAt } from "./times";

const deploys = new Set([
  ...["PipelineStarted", "CanaryStarted", "CanaryAdvanced", "CanaryPromoted", "CanaryAborted"],
  ...["RolloutComplete", "ProgressDeadlineExceeded"],
]);

/** Since take-off, in order. */
export function marksOf({ state }: World): Mark[] {
  const marks: Mark[] = [];
  for (const { atMs, by, kind, text } of state.journal) {
    const atSeconds = secondsAt(atMs);
    // What the learner did is told by the line that did it.
    if (atSeconds < 0 || by === "learner") continue;
    if (deploys.has(kind)) marks.push({ atSeconds, kind: "deploy", says: text });
    if (kind === "WheelTaken") marks.push({ atSeconds, kind: "act", says: text });
    if (kind === "AlertFires") marks.push({ atSeconds, kind: "alert", says: text });
  }
  for (const { answer, atMs, command } of state.commands.given)
    if (answer?.ok !== false && (actsOnSystem(command.kind) || command.kind === "declare"))
      marks.push({ atSeconds: secondsAt(atMs), kind: "act", says: lineFor(command) });
  return marks.sort((one, other) => one.atSeconds - other.atSeconds);
}
