import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { planScenario } from "../../_simulator/core/flight/plan-scenario";
import type { Frame } from "../frame";
import type { Beginning, FromWorker } from "../messages";
import { Flying } from "./flying";

export const beginning: Beginning = {
  scenario: planScenario(scenario, "afternoon"),
  seed: 7,
  plan: null,
  sentence: "",
  given: [],
  untilSeconds: 0,
};

/** A flight in the air, and all that it has said. */
export function aloft(changes: Partial<Beginning> = {}) {
  const said: FromWorker[] = [];
  const flying = Flying.begin({ ...beginning, ...changes }, (message) => said.push(message));
  const of = <Kind extends FromWorker["kind"]>(kind: Kind) =>
    said.filter((message): message is Extract<FromWorker, { kind: Kind }> => message.kind === kind);
  return {
    flying,
    said,
    of,
    /** Flies on for so many simulated seconds, at a pace of 1. */
    fly(seconds: number) {
      flying.receive({ kind: "pace", pace: 1, number: 1 });
      for (let second = 0; second < seconds; second += 1) flying.advance(1000);
      flying.receive({ kind: "pace", pace: 0, number: 1 });
    },
    enter(line: string) {
      flying.receive({ kind: "enter", line });
    },
    frame(): Frame {
      const last = of("frame").at(-1);
      if (last === undefined) throw new RangeError("no frame has come");
      return last.frame;
    },
    fingerprint: () => of("frame").at(-1)?.fingerprint,
    printed: () =>
      of("printed")
        .map(({ text }) => text)
        .join("\n"),
  };
}
