import { expect, test } from "vitest";
import { rubric } from "@/app/_simulator/core/flight/rubric";
import { partTitle, reasonWords } from "./reason-words";

test("a reason names times and numbers", () => {
  expect(reasonWords("mitigated", { seconds: 490, referenceSeconds: 160 })).toBe(
    "The harm was ended after 8 min 10 s; the reference flight took 2 min 40 s.",
  );
  expect(reasonWords("harmAgainstIdle", { harmed: 1, idle: 6296, reference: 0 })).toBe(
    "1 user harmed. Doing nothing: 6,296 users; the reference flight: 0 users.",
  );
  expect(reasonWords("complete", { right: 0, of: 0 })).toBe(
    "Updates with impact, action and next time: there were none.",
  );
  expect(reasonWords("needlessAct", { atSeconds: 250.4, command: "rollback" })).toBe(
    "At 04:10, “rolled back” was done to a sound release.",
  );
});

test("a reason of another version is told by its name", () => {
  expect(reasonWords("flewUpsideDown", {})).toBe("flewUpsideDown");
  expect(reasonWords("constructor", {})).toBe("constructor");
  expect(partTitle("style")).toBe("style");
});

test("every part of the rubric has a title", () => {
  for (const { name } of rubric.parts) expect(partTitle(name)).not.toBe(name);
});
