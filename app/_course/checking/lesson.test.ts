import { expect, test } from "vitest";
import type { Item } from "@/app/_quiz/item";
import type { Frontmatter } from "../frontmatter";
import { lessonProblems } from "./lesson";
import { testCourse, testFrontmatter, testItem, testItems, testLesson, testMdx } from "./test-lesson";

type Change = { mdx?: string; items?: Item[]; frontmatter?: Partial<Frontmatter> };

const problemsOf = ({ mdx = testMdx, items = testItems, frontmatter = {} }: Change) =>
  lessonProblems({ ...testLesson, mdx, items, frontmatter: { ...testFrontmatter, ...frontmatter } }, testCourse);

/** With a paragraph more in the opening. */
const saying = (text: string) => problemsOf({ mdx: testMdx.replace("A claim.", () => `${text}\n\nA claim.`) });

test("a lesson that fits together has no problems", () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  [
    "an item that is not placed",
    '<Check item="aim-two" />',
    "",
    "items: expected aim-one, aim-two, end-one, end-two; the",
  ],
  ["an item that is placed twice", '<Check item="aim-two" />', '<Check item="aim-one" />', "items: expected"],
  ["an item that does not exist", 'item="aim-two"', 'item="four"', "items: expected"],
  ["sections in another order", 'id="first"', 'id="second"', "sections: expected first, second"],
  ["raw HTML", "A claim.", "A <b>claim</b>.", "<b>: not an element of lessons"],
  ["an unknown element", "<Worksheet", "<Video", "<Video>: not an element"],
  ["code of its own", "A claim.", "import a from 'a'\n\nA claim.", "import a from 'a': lessons hold text"],
  ["an expression", "A claim.", "A {claim}.", "{claim}."],
  ["syntax that the build refuses", "A claim.", "A claim {.", "syntax: "],
  ["a heading that skips a depth", "### A heading", "#### A heading", "headings: depth 4 follows depth 2"],
  ["a heading that belongs to a section", "### A heading", "## A heading", "headings: depth 2 belongs"],
  ["a margin note that nothing refers to", '<Ref n="1" />', "", "references to margin notes: expected 1"],
  ["a figure out of order", 'number="1"', 'number="7"', "figures: expected 1, 2; the text has 7"],
  ["a worksheet that is not placed", '<Worksheet id="plan" />', "", "worksheets: expected plan; the text has none"],
  ["a link to no lesson", "/manual/a-lesson", "/manual/b-lesson", "links: /manual/b-lesson#first: leads nowhere"],
  [
    "a link to no section of a lesson",
    "a-lesson#first",
    "a-lesson#gone",
    "links: /manual/a-lesson#gone: leads nowhere",
  ],
  ["a link to no section of its own", "(#second)", "(#third)", "links: #third: leads nowhere"],
  ["a link to no word of the glossary", "glossary#slo", "glossary#sla", "links: /manual/glossary#sla: leads nowhere"],
  ["a link to no page", "(/manual)", "(/manuals)", "links: /manuals: leads nowhere"],
  ["a link by plain HTTP", "(/manual)", "(http://example.org/a)", "links: http://example.org/a: leads nowhere"],
  ["a link without a source", "example.org/a)", "example.org/b)", "links: https://example.org/b: is not among"],
  [
    "a link in a caption without a source",
    "A queue.",
    "A [queue](https://example.org/q).",
    "links: https://example.org/q: is not",
  ],
  ["an unknown term", '<Term id="slo">', '<Term id="sla">', '<Term id="sla">: not in content/glossary.ts'],
  [
    "an unknown word of the team",
    'value="rollbackCommand"',
    'value="undo"',
    '<Team value="undo">: not in content/team',
  ],
  ["an unknown live figure", 'name="queue"', 'name="jam"', '<Live name="jam">: not in app/_figures/names.ts'],
  ["an unknown flight", 'scenario="a-flight"', 'scenario="lost"', '<Flight scenario="lost">: not in content/course.ts'],
  [
    "a listing whose indentation would be lost",
    "- if (a > b)",
    "  if (a)\n- if (a > b)",
    "figures: listing “if (a)”: put two blanks",
  ],
  ["a figure without a caption", 'caption="A queue."', 'caption=" "', "figures: 2: has no caption"],
  ["a chart without words", 'summary="They rise."', "", "figures: chart Orders: has no summary"],
  [
    "a figure's part without its figure",
    "A claim.",
    '<Live name="queue" />\n\nA claim.',
    "figures: <Live>: stands in no",
  ],
  ["an image", "A claim.", "![A claim](/a.png)", "figures: holds 1 image"],
  ["a placeholder", "A claim.", "[write: the claim]", "still to write: the claim"],
  ["a banned word in a caption", "A queue.", "Simply a queue.", "words: “Simply”"],
  ["an American form in a summary", "They rise.", "Their color changes.", "spelling: “color”"],
])("%s is named with its file", (_, from, to, problem) => {
  expect(testMdx).toContain(from);
  expect(problemsOf({ mdx: testMdx.replace(from, () => to) }).join("\n")).toContain(`lesson.mdx: ${problem}`);
});

test.each([
  [
    "a statistic without a source",
    "It failed for 40 % of them.",
    "facts: “It failed for 40 % of …” has no source mark",
  ],
  ["a date without a source", "It failed on 20 July.", "facts: “It failed on 20 July.”"],
  ["a word of the banned", "You can just do it.", "words: “just” in “You can just do it.”"],
  ["an American form", "It is an artifact.", "spelling: “artifact”"],
  ["a sentence too long", `${"word ".repeat(35)}end.`, "lengths: “word word word word word word …”: a sentence of 36"],
  [
    "a paragraph too long",
    "Four words stand here. ".repeat(31),
    "lengths: “Four words stand here. Four words …”: a paragraph",
  ],
])("%s is named with its file", (_, text, problem) => {
  expect(saying(text).join("\n")).toContain(`lesson.mdx: ${problem}`);
});

const withPlaces = (...ids: string[]) =>
  testMdx.replace("### A heading", () =>
    [...ids.map((id) => `<Place id="${id}">\n\nIt holds.\n\n</Place>`), "### A heading"].join("\n\n"),
  );

test.each<[string, Change, string[]]>([
  ["a place and a section", { mdx: withPlaces("first") }, ["first is the id of a section and of a place"]],
  ["a place and a question", { mdx: withPlaces("aim-one") }, ["aim-one is the id of a question and of a place"]],
  ["a place and a worksheet", { mdx: withPlaces("plan") }, ["plan is the id of a worksheet and of a place"]],
  ["a place and the page", { mdx: withPlaces("sources") }, ["sources is the id of the page and of a place"]],
  [
    "a place and a title",
    { mdx: withPlaces("second-title") },
    ["second-title is the id of the title of a section and of a place"],
  ],
  ["two places", { mdx: withPlaces("here", "here") }, ["here is the id of a place and of a place"]],
  [
    "a section and a worksheet",
    { mdx: testMdx.replace('Worksheet id="plan"', 'Worksheet id="first"'), frontmatter: { worksheets: ["first"] } },
    [
      "first is the id of a section and of a worksheet",
      "first-title is the id of the title of a section and of the title of a worksheet",
    ],
  ],
  ["none, of a place and a question that is not in the text", { mdx: withPlaces("here", "aim-three") }, []],
])("an id that is there twice is named: %s", (_, change, problems) => {
  expect(problemsOf(change)).toEqual(problems.map((problem) => `lesson.mdx: ids: ${problem}`));
});

test.each<[string, Change, string]>([
  [
    "a lesson with one objective",
    { frontmatter: { objectives: testFrontmatter.objectives.slice(0, 1) } },
    "quiz.ts: objectives: a lesson has two",
  ],
  [
    "a lesson that takes longer than it says",
    { frontmatter: { minutes: 9 } },
    "lesson.mdx: minutes: says 9; its words take ",
  ],
  [
    "a source that is cited nowhere",
    { mdx: testMdx.replace("(https://example.org/a)", "(#first)") },
    "lesson.mdx: sources: https://example.org/a is cited nowhere",
  ],
  ["a banned word in the summary", { frontmatter: { summary: "Deploys made easy." } }, "lesson.mdx: words: “easy”"],
  ["a placeholder in the head", { frontmatter: { title: "[write: a title]" } }, "lesson.mdx: still to write: a title"],
  [
    "a verdict in feedback",
    withStem({}, "Wrong. It looks alike."),
    "quiz.ts: aim-one: words: “Wrong” said of an answer",
  ],
  [
    "a question's link to nowhere",
    withStem({ context: "See [there](/manual/gone)." }),
    "quiz.ts: links: /manual/gone: leads nowhere",
  ],
  [
    "a placeholder in a question",
    withStem({ context: "[write: the context]" }),
    "quiz.ts: aim-one: still to write: the context",
  ],
])("%s is named with its file", (_, change, problem) => {
  expect(problemsOf(change).join("\n")).toContain(problem);
});

function withStem(over: object, tempting = "It looks alike."): Change {
  const options = [
    { text: "a", right: "It holds." },
    { text: "b", tempting },
    { text: "c", tempting: "It is old." },
  ];
  const bad = testItem("aim-one", { variants: [{ stem: "Which?", options, next: "Look at yours.", ...over }] });
  return { items: testItems.map((item) => (item.id === "aim-one" ? bad : item)) };
}
