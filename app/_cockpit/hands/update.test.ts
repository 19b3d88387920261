import { expect, test } from "vitest";
import { inOrder, missing, sentence, updateOf, whoWaits } from "./update";

const whole = { impact: "mostFail", action: "rollingBack", nextUpdateMinutes: 10, to: ["jonas"] } as const;

test("what an update does not say yet is named, in the order of the form", () => {
  expect(missing({ to: [] })).toEqual(["impact", "what you are doing", "time of next update", "whom to tell"]);
  expect(missing({ ...whole, nextUpdateMinutes: undefined })).toEqual(["time of next update"]);
  expect(missing(whole)).toEqual([]);
});

test("an update is a command only once nothing is missing, and no next update is a choice like others", () => {
  expect(updateOf({ ...whole, impact: undefined })).toBeNull();
  expect(updateOf({ ...whole, to: [] })).toBeNull();
  expect(updateOf({ ...whole, nextUpdateMinutes: null })).toEqual({
    kind: "postStatus",
    ...whole,
    nextUpdateMinutes: null,
  });
});

test("the sentence is what will be read, with the time of day of the next update", () => {
  expect(sentence(whole, "14:14")).toBe("Most cannot buy. Rolling back. Next update at 14:24.");
  expect(sentence(whole, "23:55:10")).toContain("00:05");
  expect(sentence({ ...whole, nextUpdateMinutes: null }, "14:14")).toContain("No further update planned.");
  expect(sentence({ impact: "slow", to: [] }, "14:14")).toBe("Pages are slow. … …");
  expect(sentence({ to: ["jonas"] }, "14:14")).toBeNull();
});

test("whoever waits is listed once, and not after the answer", () => {
  const message = (from: string, waits: boolean, answeredAtSeconds: number | null) => ({
    ...{ number: 1, atSeconds: 0, clock: "14:02", text: "" },
    ...{ from, waits, answeredAtSeconds },
  });
  const messages = [
    message("a", true, null),
    message("b", true, 5),
    message("c", false, null),
    message("a", true, null),
  ];
  expect(whoWaits(messages)).toEqual(["a"]);
});

test("whoever must hear of it comes first", () => {
  const person = (id: string, mustHear: boolean) => ({ id, name: id, role: "", mustHear });
  expect(inOrder([person("a", false), person("b", true)]).map(({ id }) => id)).toEqual(["b", "a"]);
});
