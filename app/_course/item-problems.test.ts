import { expect, test } from "vitest";
import { Item } from "@/app/_quiz/item";
import { itemProblems } from "./item-problems";

const options = [
  { text: "a", right: "Yes." },
  { text: "b", tempting: "No." },
  { text: "c", tempting: "No." },
];

const item = (id: string, over: object = {}) =>
  Item.parse({
    id,
    kind: "choice",
    objective: "aim",
    title: "Which",
    asks: "application",
    back: "first",
    variants: [{ stem: "Which?", options, next: "Look." }],
    ...over,
  });

const problemsOf = (items: Item[]) =>
  itemProblems({
    file: "quiz.ts",
    items,
    objectives: [{ id: "aim", text: "Do it." }],
    anchors: ["first", "a-paragraph"],
  });

const three = [item("one"), item("two", { back: "a-paragraph" }), item("three")];

test("three questions about an objective, one of them an application, fit together", () => {
  expect(problemsOf(three)).toEqual([]);
});

test.each([
  ["an objective that does not exist", item("x", { objective: "other" }), "x: its objective other does not exist"],
  ["a way back to nowhere", item("x", { back: "gone" }), "x: leads back to #gone"],
  ["raw HTML", item("x", { variants: [{ stem: "Which <b>one</b>?", options, next: "Look." }] }), "x: raw HTML <b>"],
  [
    "hints in a check",
    item("x", { use: "check", variants: [{ stem: "Which?", hints: ["Look left."], options, next: "Look." }] }),
    'x: has hints, which are not given in "check"',
  ],
  ["a question before without one after", item("x", { use: "before" }), "aim: is asked 1 times before"],
])("%s is named with file and id", (_, bad, problem) => {
  expect(problemsOf([...three, bad]).join("\n")).toContain(`quiz.ts: ${problem}`);
});

test("code in a question may hold HTML", () => {
  const coded = item("x", { variants: [{ stem: "Which `<b>`?", options, next: "Look." }] });
  expect(problemsOf([...three, coded])).toEqual([]);
});

test("under three items that count, or with nothing to apply, an objective is named", () => {
  expect(problemsOf([item("one"), item("two")])).toEqual(["quiz.ts: aim: has 2 of the 3 items that readiness needs"]);
  const before = item("three", { use: "before" });
  expect(problemsOf([item("one"), item("two"), before, item("four", { use: "after" })])).toEqual([]);
  const understanding = three.map(({ id }) => item(id, { asks: "understanding" }));
  expect(problemsOf(understanding)).toEqual(["quiz.ts: aim: has no item that asks for an application"]);
});

test("an option without its explanation, and two right ones, are no item", () => {
  const withOptions = (changed: object[]) =>
    Item.safeParse({ ...item("x"), variants: [{ stem: "Which?", options: changed, next: "Look." }] }).success;
  expect(withOptions(options)).toBe(true);
  expect(withOptions([...options.slice(0, 2), { text: "c", tempting: " " }])).toBe(false);
  expect(withOptions(options.map(({ text }) => ({ text, right: "Yes." })))).toBe(false);
});
