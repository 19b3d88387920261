import type { World } from "../../_simulator/core/production/world";
import { lineFor } from "../../_simulator/terminal/line-for";
import type { ActView } from "../frame";
import { clockAt, secondsAt } from "./times";

export function actsOf(world: World): ActView[] {
  return world.state.commands.given.map(({ answer, atMs, command, effectMs }, number) => ({
    number,
    atSeconds: secondsAt(atMs),
    clock: clockAt(world, atMs),
    line: lineFor(command),
    command,
    state: answer === null ? "underWay" : answer.ok ? "done" : "refused",
    takesSeconds: (effectMs - atMs) / 1000,
    text: answer?.text ?? "",
  }));
}
