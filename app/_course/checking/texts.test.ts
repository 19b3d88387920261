import { expect, test } from "vitest";
import { glossaryProblems, proseOfGlossary } from "./glossary";
import { orderProblems } from "./items";
import { minutesProblems } from "./minutes";
import { parseMdx } from "./parse";
import { flightProblems, referenceProblems } from "./references";
import { briefingProblems } from "./scenario";
import { testCourse, testItem } from "./test-lesson";
import { proseOfItems, proseProblems } from "./texts";
import { worksheetProblems } from "./worksheets";

const field = { id: "when", label: "When", hint: "A time.", rows: 1, ask: () => null, example: "Soon." };

test("a worksheet's words are held to the rules, and its commands are not", () => {
  const worksheet = (over: object) => ({ id: "plan", title: "Plan", intro: "Write.", fields: [{ ...field, ...over }] });
  expect(worksheetProblems("plan", worksheet({}))).toEqual([]);
  expect(worksheetProblems("plan", worksheet({ hint: "Just a time." }))).toEqual([
    expect.stringContaining("content/worksheets/plan.ts: when: words: “Just”"),
  ]);
  expect(worksheetProblems("plan", worksheet({ mono: true, example: "deploy --color" }))).toEqual([]);
});

test("a worksheet that does not exist, or asks its own example for more, is named", () => {
  const asking = { ...field, ask: () => "When exactly?" };
  expect(worksheetProblems("plan", { id: "plan", title: "", intro: "", fields: [asking, asking] })).toEqual([
    "content/worksheets/plan.ts: when: two fields have this id",
    "content/worksheets/plan.ts: when: its own example is asked: When exactly?",
    "content/worksheets/plan.ts: when: its own example is asked: When exactly?",
  ]);
  expect(worksheetProblems("none", null)).toEqual(["content/worksheets/none.ts: cannot be read; a lesson places it"]);
});

test.each([
  ["two entries with one id", { id: "slo" }, "content/glossary.ts: slo: two entries have this id"],
  ["an entry without a definition", { definition: " " }, "content/glossary.ts: sli: has no definition"],
  ["an entry of no lesson", { lesson: "gone" }, "content/glossary.ts: sli: its lesson gone does not exist"],
])("%s is named", (_, over, problem) => {
  const good = { id: "slo", term: "SLO", definition: "A target.", lesson: "a-lesson" };
  const other = { id: "sli", term: "SLI", definition: "A measure." };
  expect(glossaryProblems([good, other], ["a-lesson"])).toEqual([]);
  expect(glossaryProblems([good, { ...other, ...over }], ["a-lesson"])).toEqual([problem]);
});

test("definitions are held to the rules of language", () => {
  const entries = [{ id: "slo", term: "SLO", definition: "Simply a *target*." }];
  expect(proseProblems("content/glossary.ts", proseOfGlossary(entries))).toEqual([
    expect.stringContaining("content/glossary.ts: slo: words: “Simply”"),
  ]);
});

test("a briefing is held to the rules of language, its deck too, and goes with a finished lesson", () => {
  const problemsIn = (source: string) => briefingProblems("b.mdx", source, ["a-lesson"]);
  expect(problemsIn("---\ndeck: Calm.\nlesson: a-lesson\n---\n\nA text.\n")).toEqual([]);
  expect(problemsIn("---\ndeck: Awesome.\nlesson: gone\n---\n\n- **Image.** Just pushed.\n")).toEqual([
    "b.mdx: lesson: gone is no finished lesson of the course",
    expect.stringContaining("b.mdx: deck: words: “Awesome”"),
    expect.stringContaining("b.mdx: words: “Just”"),
  ]);
});

test("of a question its prose is read, and neither its code nor what is typed", () => {
  const lines = [
    { text: "color: gray!", right: "It is the colour." },
    { text: "artifact:", tempting: "It is easy to miss." },
    { text: "center:" },
  ];
  const item = testItem("x", {
    kind: "lines",
    variants: [{ stem: "Which `color`?\n\n```\njust do it!\n```", file: "center.css", lines, next: "Look." }],
  });
  expect(proseProblems("quiz.ts", proseOfItems([item]))).toEqual([
    expect.stringContaining("quiz.ts: x: words: “easy”"),
  ]);
});

test("a term may come again in another section, and not in its own", () => {
  const term = '<Term id="slo">target</Term>';
  const one = `A ${term}.\n\n<Section id="first">\n\nA ${term}.\n\n</Section>`;
  expect(referenceProblems(parseMdx(one), testCourse.known)).toEqual([]);
  expect(referenceProblems(parseMdx(`A ${term}.\n\nA ${term}.`), testCourse.known)).toEqual([
    '<Term id="slo">: twice in the opening',
  ]);
  expect(referenceProblems(parseMdx(one.replace("\n\n</S", ` A ${term}.\n\n</S`)), testCourse.known)).toEqual([
    '<Term id="slo">: twice in first',
  ]);
});

test("a flight that no lesson of its part hands over to is named", () => {
  const lessons = ['A text.\n\n<Flight scenario="one" />\n'];
  expect(flightProblems(["one"], lessons)).toEqual([]);
  expect(flightProblems(["one", "two"], lessons)).toEqual([
    expect.stringContaining("content/course.ts: two: no lesson"),
  ]);
});

test("a question that does not begin with its id is named", () => {
  expect(orderProblems("quiz.ts", [{ id: "a", kind: "choice" }])).toEqual([]);
  expect(orderProblems("quiz.ts", [{ kind: "choice", id: "a" }])).toEqual(["quiz.ts: a: does not begin with its id"]);
});

test("minutes agree with the words to one, and lie between 5 and 20", () => {
  expect(minutesProblems(11, 10)).toEqual([]);
  expect(minutesProblems(12, 10)).toEqual(["minutes: says 12; its words take 10"]);
  expect(minutesProblems(4, 4)).toEqual(["minutes: its words take 4; a lesson takes 5 to 20"]);
  expect(minutesProblems(21, 21)).toEqual(["minutes: its words take 21; a lesson takes 5 to 20"]);
});
