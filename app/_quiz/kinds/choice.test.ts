import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choice as arbitrary } from "../testing/choice";
import { testLaws } from "../testing/laws";
import { ChoiceVariant, choice } from "./choice";

const letters = ChoiceVariant.parse({
  stem: "Which?",
  options: [
    { text: "one", tempting: "It *sounds* first.", separates: "The order." },
    { text: "two", right: "Because." },
    { text: "three", tempting: "It is large." },
  ],
  next: "Look in `package.json`.",
});

testLaws(choice, arbitrary, fc.nat(7));

// Shown as two, three, one.
test("says why the chosen option is tempting, what holds, what separates them, and the others", () => {
  expect(choice.grade(letters, 0)).toEqual({
    mark: 0,
    name: "Option C",
    chosen: { label: "Option C", text: "one", why: "<p>It <em>sounds</em> first.</p>" },
    right: [{ label: "Option A", text: "two", why: "<p>Because.</p>" }],
    others: [{ label: "Option B", text: "three", why: "<p>It is large.</p>" }],
    separates: "<p>The order.</p>",
    parts: [],
    score: null,
    key: 1,
  });
});

test("explains itself to someone who was right, too", () => {
  const outcome = choice.grade(letters, 1);
  expect(outcome).toMatchObject({ mark: 1, chosen: null, separates: null });
  expect(outcome.others.map(({ label }) => label)).toEqual(["Option B", "Option C"]);
});

describe("what an author may write", () => {
  test.each([
    [
      "two right options",
      [
        { text: "a", right: "." },
        { text: "b", right: "." },
        { text: "c", tempting: "." },
      ],
    ],
    [
      "no right option",
      [
        { text: "a", tempting: "." },
        { text: "b", tempting: "." },
        { text: "c", tempting: "." },
      ],
    ],
    ["an option without an explanation", [{ text: "a", right: "." }, { text: "b" }, { text: "c", tempting: "." }]],
    [
      "an empty explanation",
      [
        { text: "a", right: " " },
        { text: "b", tempting: "." },
        { text: "c", tempting: "." },
      ],
    ],
    [
      "two options",
      [
        { text: "a", right: "." },
        { text: "b", tempting: "." },
      ],
    ],
  ])("%s is refused", (_, options) => {
    expect(choice.variant.safeParse({ ...letters, options }).success).toBe(false);
  });
});

test("options are shown in an order of their own, and called by their place in it, everywhere alike", () => {
  const written = ChoiceVariant.parse({
    ...letters,
    options: ["one", "two", "three", "four"].map((text) =>
      text === "one" ? { text, right: "Because." } : { text, tempting: "Not." },
    ),
  });
  const { options } = choice.hide(written);
  expect(options.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D"]);
  expect(options.map(({ response }) => response).toSorted()).toEqual([0, 1, 2, 3]);
  expect(options.map(({ response }) => response)).not.toEqual([0, 1, 2, 3]);
  for (const { html, letter, response } of options) {
    const outcome = choice.grade(written, response);
    const own = response === 0 ? outcome.right[0] : outcome.chosen;
    expect(outcome.name).toBe(`Option ${letter}`);
    expect(own).toMatchObject({ label: `Option ${letter}`, text: html });
  }
});

test("what is shown does not depend on which option holds", () => {
  const { options } = letters;
  const moved = ChoiceVariant.parse({
    ...letters,
    options: options.map((option, index) =>
      index === 2 ? { text: option.text, right: "Now this." } : { text: option.text, tempting: "Not now." },
    ),
  });
  expect(choice.hide(moved)).toEqual(choice.hide(letters));
});
