import { expect, test } from "vitest";
import { americanForms, bannedWords, lengthProblems, verdictsIn } from "./language";

test.each([
  "You simply go back.",
  "It just works.",
  "This is easy.",
  "It is easily done.",
  "Obviously it fails.",
  "It fails, of course.",
  "Oops.",
  "An awesome deploy.",
  "It works!",
  "“It works!” they said.",
  "Shipped 🚀",
])("banned: %s", (text) => expect(bannedWords(text)).toEqual([expect.stringMatching(/^words: “/)]));

test.each([
  "It is easier to go back.",
  "A just culture helps.",
  "Adjust the limit.",
  "a != b",
  "An unjust rule.",
  "Shipped → done",
])("not banned: %s", (text) => expect(bannedWords(text)).toEqual([]));

test.each([
  "Wrong. It looks alike.",
  "No, it is the other one.",
  "Not quite. It is the other one.",
  "It looks alike, but your answer is wrong.",
  "This option is incorrect.",
  "You are wrong here.",
])("a verdict: %s", (text) => expect(verdictsIn(text)).toEqual([expect.stringContaining("said of an answer")]));

test.each(["None of them tells you that something is wrong.", "No migration ran.", "The wrong host answers."])(
  "no verdict: %s",
  (text) => expect(verdictsIn(text)).toEqual([]),
);

test.each([
  ["color", "The color changes."],
  ["behavior", "Its behavior changes."],
  ["favorite", "A favorite host."],
  ["artifacts", "Two artifacts."],
  ["center", "The center holds."],
  ["catalog", "A catalog of hosts."],
  ["gray", "A gray band."],
  ["canceled", "It was canceled."],
  ["defense", "A defense in depth."],
  ["analyze", "We analyze it."],
  ["skeptical", "A skeptical senior."],
  ["fulfill", "It will fulfill them."],
  ["practicing", "Keep practicing."],
  ["optimize", "We optimize it."],
  ["organization", "An organization."],
])("American: %s", (word, text) => {
  expect(americanForms(text)).toEqual([expect.stringContaining(`spelling: “${word}” in “`)]);
});

test("British forms, and words that end alike, are left alone", () => {
  const british =
    "The colour and behaviour of an artefact in the centre; cancelled, labelled, modelled, practised and optimised. " +
    "The size, resized and sizing, a prize, seized; a program, a horizon, a citizen. Fulfilment and fulfil. Analyse it.";
  expect(americanForms(british)).toEqual([]);
});

test("a sentence may have 35 words and a paragraph 120", () => {
  expect(lengthProblems(`${"word ".repeat(34)}end.`)).toEqual([]);
  expect(lengthProblems(`${"word ".repeat(35)}end.`)).toEqual([
    expect.stringMatching(/a sentence of 36 words, over 35$/),
  ]);
  expect(lengthProblems("Ten words stand in this sentence, counted one by one. ".repeat(12))).toEqual([]);
  expect(lengthProblems("Ten words stand in this sentence, counted one by one. ".repeat(13))).toEqual([
    expect.stringMatching(/^lengths: “Ten words stand in this sentence, …”: a paragraph of 130 words, over 120$/),
  ]);
});

test("an abbreviation ends no sentence, and a span of code may begin one", () => {
  const half = `${"word ".repeat(20)}e.g. Word`;
  expect(lengthProblems(`${half} ${"word ".repeat(20)}end.`)).toHaveLength(1);
  expect(lengthProblems(`${"word ".repeat(20)}end. \`code\` ${"word ".repeat(20)}end.`)).toEqual([]);
});
