import fc from "fast-check";
import { expect, test } from "vitest";
import { complete } from "./complete";
import { recalled, remembered } from "./history";
import { contextOf, newFlight } from "./test-terminal";

const { names } = contextOf(newFlight());

/** The line as it is after Tab, and what a second one lists. */
function tab(line: string, cursor = line.length): [string, string[]] {
  const { candidates, from, text } = complete(line, cursor, names);
  return [line.slice(0, from) + text + line.slice(cursor), candidates];
}

test.each([
  ["kub", "kubectl "],
  ["kubectl desc", "kubectl describe "],
  ["kubectl rollout u", "kubectl rollout undo "],
  ["kubectl rollout undo dep", "kubectl rollout undo deployment/"],
  ["kubectl rollout undo deployment/a", "kubectl rollout undo deployment/api "],
  ["kubectl get pods -l app=w", "kubectl get pods -l app=worker "],
  ["kubectl get pods --sel", "kubectl get pods --selector="],
  ["kubectl get pods --output=w", "kubectl get pods --output=wide "],
  ["deploy sh", "deploy ship "],
  ["deploy ship a", "deploy ship api "],
  ["deploy ship api v", "deploy ship api v4"],
  ["deploy freeze o", "deploy freeze o"],
  ["deploy diff-env api st", "deploy diff-env api staging "],
  ["status post --to support,pro", "status post --to support,product "],
  ["status post --impact mo", "status post --impact mostFail "],
  ["inc declare --sev 2 red", "inc declare --sev 2 redis "],
  ["page se", "page senior "],
  ["land r", "land resolved "],
  ["deploy status | gr", "deploy status | grep "],
  ["deploy status && pag", "deploy status && page "],
  ["git diff v", "git diff v4"],
  ["gh r", "gh run "],
  ["page 'se", "page 'se"],
  ["nothing he", "nothing he"],
  ["constructor x", "constructor x"],
])("Tab after %s", (line, completed) => {
  expect(tab(line)[0]).toBe(completed);
});

test("what it could be is listed where it is more than one thing", () => {
  expect(tab("kubectl rollout ")[1]).toEqual(["history", "pause", "restart", "resume", "status", "undo"]);
  expect(tab("deploy ship api ")[1]).toEqual(["v41", "v42"]);
  expect(tab("kubectl logs api-")[1]).toHaveLength(6);
  expect(tab("kub")[1]).toEqual([]);
});

test("only what is before the cursor counts, and what is after it stays", () => {
  expect(tab("deploy st api", 9)).toEqual(["deploy status  api", []]);
});

test("no line throws, and nothing that was typed is lost", () => {
  const piece = fc.constantFrom(
    "kubectl",
    "get",
    "pods",
    "-l",
    "--output=",
    "deploy",
    "'",
    "|",
    " ",
    "$",
    "a",
    ",",
    "=",
    "&&",
    "\\",
  );
  const line = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(" ")),
  );
  fc.assert(
    fc.property(line, (text) => {
      const { from, text: completed } = complete(text, text.length, names);
      expect(completed.startsWith(text.slice(from))).toBe(true);
    }),
  );
});

test("the arrows go through the history, and come back to what was being typed", () => {
  const history = ["a", "b"].reduce<string[]>(remembered, []);
  expect(remembered(history, "b")).toEqual(["a", "b"]);
  expect(remembered(history, "  ")).toEqual(["a", "b"]);
  expect(Array.from({ length: 600 }, (_, place) => `${place}`).reduce<string[]>(remembered, [])).toHaveLength(500);
  const one = recalled(history, { place: 2, draft: "dra" }, -1);
  const two = recalled(history, one.recall, -1);
  const three = recalled(history, two.recall, -1);
  expect([one, two, three].map(({ line }) => line)).toEqual(["b", "a", "a"]);
  const back = recalled(history, recalled(history, three.recall, 1).recall, 1);
  expect(back).toEqual({ line: "dra", recall: { place: 2, draft: "dra" } });
});
