import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { text as arbitrary } from "../testing/text";
import { secret } from "../testing/texts";
import { TextVariant, text } from "./text";

const undo = {
  stem: "Which command goes back?",
  accepted: ["kubectl rollout undo deployment/api", 'deploy back --why "orders"'],
  patterns: ["^kubectl rollout undo (?:deploy|deployment)[ /]api(?: -n \\w+)?$"],
  prompt: "$",
  right: "It takes the *revision* before.",
  mistakes: [
    { text: "kubectl rollout restart deployment/api", tempting: "It starts the same revision anew." },
    { pattern: "^git revert.*$", tempting: "That changes the repository, not what runs." },
  ],
  next: "Type yours.",
};
const command = TextVariant.parse(undo);
const said = (typed: string, variant = command) => text.grade(variant, text.response(variant).parse(typed));

testLaws(text, arbitrary, fc.oneof(secret, fc.string({ unit: "grapheme", minLength: 1 })));

describe("the mark is 1 for", () => {
  test.each([
    "kubectl rollout undo deployment/api",
    "  kubectl  rollout undo deployment/api ",
    "kubectl rollout undo deploy api",
    "kubectl rollout undo deploy/api -n shop",
    'deploy back --why "orders"',
  ])("%s", (typed) => {
    expect(said(typed)).toMatchObject({ mark: 1, name: null, chosen: null });
  });
});

describe("the mark is 0 for", () => {
  test.each([
    ["another case", "Kubectl rollout undo deployment/api"],
    ["one letter less", "kubectl rollout undo deployment/ap"],
    ["more around a pattern", "sudo kubectl rollout undo deploy api"],
    ["an accent", "kubectl rollout undo deployment/ápi"],
    ["a letter that only looks alike", "kubectl rollout undo deployment/аpi"],
  ])("%s", (_, typed) => {
    expect(said(typed)).toMatchObject({ mark: 0, chosen: null });
  });
});

test("case makes no difference where its author says so, in patterns neither", () => {
  const loose = TextVariant.parse({ ...undo, ignoreCase: true });
  expect(said("KUBECTL rollout undo deployment/API", loose).mark).toBe(1);
  expect(said("kubectl rollout undo DEPLOY api", loose).mark).toBe(1);
  expect(said("GIT REVERT HEAD", loose).chosen?.why).toContain("repository");
});

test("accents hold however they are encoded", () => {
  const cafe = TextVariant.parse({ ...undo, accepted: ["caf\u00e9"] });
  expect(said("cafe\u0301", cafe).mark).toBe(1);
});

test("a known mistake is told why it tempts; the others that have a text come after what holds", () => {
  const outcome = said("git revert <HEAD>");
  expect(outcome.chosen).toEqual({
    label: "What you typed",
    text: "<code>git revert &lt;HEAD&gt;</code>",
    why: "<p>That changes the repository, not what runs.</p>",
  });
  expect(outcome.right).toEqual([
    {
      label: "kubectl rollout undo deployment/api",
      text: expect.stringContaining("<code>kubectl rollout undo deployment/api"),
      why: "<p>It takes the <em>revision</em> before.</p>",
    },
  ]);
  expect(outcome.others.map(({ label }) => label)).toEqual(["kubectl rollout restart deployment/api"]);
  expect(said("kubectl rollout restart deployment/api").others).toEqual([]);
});

test("pretty quotes and dashes do not hold, and it is said exactly which they are", () => {
  const { mark, chosen } = said("deploy back —why “orders”");
  expect(mark).toBe(0);
  expect(chosen?.why).toContain("— where -- belongs, “ where &quot; belongs, ” where &quot; belongs");
  expect(said("kubectl rollout undo deploy api –n shop").chosen?.why).toContain("– where - belongs");
  expect(said("deploy forward —why “orders”").chosen).toBe(null);
});

test.each([
  ["nothing", ""],
  ["spaces", "   "],
  ["two lines", "a\nb"],
  ["a control character", "a\u0007b"],
  ["half a character", "a\ud83d"],
  ["201 characters", "x".repeat(201)],
  ["a number", 4],
  ["a list of texts", ["kubectl"]],
])("%s is no answer", (_, response) => {
  expect(text.response(command).safeParse(response).success).toBe(false);
});

test("nothing is shown but what stands before the field", () => {
  expect(text.hide(command)).toEqual({ prompt: "$" });
  expect(text.hide(TextVariant.parse({ ...undo, prompt: undefined }))).toEqual({ prompt: null });
});

describe("an author is told of", () => {
  const tempting = "Because.";
  test.each([
    ["nothing accepted", { accepted: [] }, ""],
    ["an accepted text twice", { accepted: ["a", "a"] }, "accepted texts are the same"],
    ["an accepted text twice but for its case", { accepted: ["a", "A"], ignoreCase: true }, "are the same"],
    ["spaces that are never typed so", { accepted: ["a  b"] }, "two in a row"],
    ["an accepted text of two lines", { accepted: ["a\nb"] }, "what can be typed"],
    ["a pattern that can be slow", { patterns: ["^(a+)+$"] }, "slow"],
    ["no mistake", { mistakes: [] }, ""],
    ["a mistake without a reason", { mistakes: [{ text: "a" }] }, ""],
    [
      "a mistake that is accepted",
      { mistakes: [{ text: "kubectl rollout undo deploy api", tempting }] },
      "is accepted",
    ],
    ["a mistake twice", { mistakes: Array(2).fill({ text: "a", tempting }) }, "mistakes are the same"],
    ["a pattern of mistakes with a right one", { mistakes: [{ pattern: "^kubectl .*$", tempting }] }, "be a mistake"],
  ])("%s", (_, change, message) => {
    const parsed = TextVariant.safeParse({ ...undo, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
