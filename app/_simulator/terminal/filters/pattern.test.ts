import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "./compile";
import { matches } from "./pattern";

function isFound(source: string, line: string, isExtended = true): boolean {
  const pattern = compile(source, isExtended);
  if ("problem" in pattern) throw new Error(pattern.problem);
  return matches(pattern, line);
}

test("an extended expression finds what JavaScript's own finds", () => {
  const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "(a|b)", "(ab)", "[a-c]", "\\.", "c");
  const piece = fc
    .tuple(atom, fc.constantFrom("", "*", "+", "?", "{2}", "{1,2}", "{2,}"))
    .map((parts) => parts.join(""));
  const expression = fc
    .tuple(fc.constantFrom("", "^"), fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom("", "$"))
    .map(([start, pieces, end]) => start + pieces.join("") + end);
  const line = fc.array(fc.constantFrom("a", "b", "c", "."), { maxLength: 12 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(expression, line, (source, text) => {
      expect(isFound(source, text)).toBe(new RegExp(source).test(text));
    }),
    { numRuns: 1000 },
  );
});

test("a basic expression has its operators behind backslashes", () => {
  expect(isFound("a+", "a+", false)).toBe(true);
  expect(isFound("a+", "aa", false)).toBe(false);
  expect(isFound("^\\(ab\\)\\{2\\}$", "abab", false)).toBe(true);
  expect(isFound("x\\|y", "only y", false)).toBe(true);
  expect(isFound("\\bpod\\b", "a pod/api", false)).toBe(true);
  expect(isFound("\\bpod\\b", "pods", false)).toBe(false);
  expect(isFound("[[:digit:]][[:digit:]]:", "14:02", false)).toBe(true);
});

test("a pattern that makes others backtrack for ever takes as many steps as any", () => {
  const line = `${"a".repeat(20_000)}!`;
  expect(isFound("^(a+)+$", line)).toBe(false);
  expect(isFound("^(a|a)*(a|aa)+$", line)).toBe(false);
});

test.each([
  ["[a", "Unmatched [, [^, [:, [., or [="],
  ["(a", "Unmatched ( or \\("],
  ["a)", "Unmatched ) or \\)"],
  ["a\\", "Trailing backslash"],
  ["(a)\\1", "Invalid back reference"],
  ["[z-a]", "Invalid range end"],
  ["[[:foo:]]", "Invalid character class name"],
  ["a{2,1}", "Invalid content of \\{\\}"],
  ["((a{99}){99}){99}", "Regular expression too big"],
  ["((((){999}){999}){999}){999}", "Regular expression too big"],
  ["?".repeat(5000), "Regular expression too big"],
])("%s is refused in grep's words", (source, problem) => {
  expect(compile(source, true)).toEqual({ problem });
});

test("no expression throws, and none runs away", () => {
  const nasty = fc
    .array(fc.constantFrom(..."ab()[]{}|*+?^$\\,.-:0123=!"), { maxLength: 30 })
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string()), fc.boolean(), fc.string(), (source, isExtended, line) => {
      const pattern = compile(source, isExtended);
      expect("problem" in pattern || typeof matches(pattern, line) === "boolean").toBe(true);
    }),
    { numRuns: 2000 },
  );
});
