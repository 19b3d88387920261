import { expect, test } from "vitest";
import { Item } from "@/app/_quiz/item";
import { itemProblems } from "./items";
import { testItem as item, testItems } from "./test-lesson";

const options = [
  { text: "a", right: "Yes." },
  { text: "b", tempting: "No." },
  { text: "c", tempting: "No." },
];

const problemsOf = (items: Item[]) =>
  itemProblems({
    file: "quiz.ts",
    items,
    objectives: [
      { id: "aim", text: "Do it." },
      { id: "end", text: "Do it well." },
    ],
    anchors: ["first", "a-paragraph"],
  });

test("three questions that count about each objective, one before and one after, fit together", () => {
  expect(problemsOf(testItems)).toEqual([]);
  expect(problemsOf([...testItems, item("x", { back: "a-paragraph" })])).toEqual([]);
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
  [
    "a question before without one after",
    item("x", { use: "before" }),
    "aim: is asked 2 times before the course and 1 times after it",
  ],
])("%s is named with file and id", (_, bad, problem) => {
  expect(problemsOf([...testItems, bad]).join("\n")).toContain(`quiz.ts: ${problem}`);
});

test("code in a question may hold HTML", () => {
  const coded = item("x", { variants: [{ stem: "Which `<b>`?", options, next: "Look." }] });
  expect(problemsOf([...testItems, coded])).toEqual([]);
});

/** Of the objective `aim`, each changed. */
const changed = (change: (item: Item) => Item | null) =>
  testItems.flatMap((each) => (each.objective === "aim" ? (change(each) ?? []) : each));

test.each<[string, Item[], string]>([
  [
    "under three items that count",
    changed((each) => (each.use === "check" || each.id === "aim-two" ? null : each)),
    "aim: has 2 of the 3 items that readiness needs",
  ],
  [
    "an item before for one that counts",
    [...changed((each) => (each.use === "check" || each.use === "after" ? null : each)), item("x", { use: "before" })],
    "aim: has 2 of the 3 items that readiness needs",
  ],
  [
    "nothing to apply",
    changed((each) => ({ ...each, asks: "understanding" })),
    "aim: has no item that asks for an application",
  ],
  [
    "nothing before and after",
    changed(({ use, ...each }) => ({ ...each, use: use === "check" ? "check" : "practice" })),
    "aim: needs an item before the course and one after it",
  ],
])("an objective with %s is named", (_, items, problem) => {
  expect(problemsOf(items)).toContain(`quiz.ts: ${problem}`);
});

test("a lesson of which no question works on an artefact is named", () => {
  const asking = (stem: string) =>
    testItems.map(({ id, objective, use }) =>
      item(id, { objective, use, variants: [{ stem, options, next: "Look." }] }),
    );
  const problem = "quiz.ts: items: none works on an artefact: lines, a diff, a chart, or code";
  expect(problemsOf(asking("Which?"))).toEqual([problem]);
  expect(problemsOf(asking("What is `PORT`?"))).toEqual([problem]);
  expect(problemsOf(asking("What does `PORT=80` say?"))).toEqual([]);
  expect(problemsOf(asking("What does it say?\n\n```\nPORT\n```"))).toEqual([]);
});

test("an option without its explanation, and two right ones, are no item", () => {
  const withOptions = (changed: object[]) =>
    Item.safeParse({ ...item("x"), variants: [{ stem: "Which?", options: changed, next: "Look." }] }).success;
  expect(withOptions(options)).toBe(true);
  expect(withOptions([...options.slice(0, 2), { text: "c", tempting: " " }])).toBe(false);
  expect(withOptions(options.map(({ text }) => ({ text, right: "Yes." })))).toBe(false);
});
