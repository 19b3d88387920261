import { expect, test } from "vitest";
import type { ActView } from "../frame";
import { lastOver, progress, underWay } from "./act-progress";

const act: ActView = {
  ...{ number: 1, atSeconds: 100, clock: "14:03:40", line: "deploy rollback api", takesSeconds: 90, text: "" },
  ...{ command: { kind: "rollback", deployment: "api" }, state: "underWay" },
};

test("how far an act is never exceeds what it takes", () => {
  expect([90, 140.7, 900].map((seconds) => progress(act, seconds))).toEqual(["0 of 90 s", "40 of 90 s", "90 of 90 s"]);
});

test("a button finds the act that its own command came to while that is under way", () => {
  expect(underWay([act], { kind: "rollback", deployment: "api" })).toBe(act);
  expect(underWay([act], { kind: "rollback", deployment: "web" })).toBeUndefined();
  expect(underWay([{ ...act, state: "done" }], act.command)).toBeUndefined();
  expect(lastOver([{ ...act, state: "refused" }, act])?.state).toBe("refused");
});
