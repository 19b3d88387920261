import { expect, test } from "vitest";
import { Item } from "@/app/_quiz/item";
import { contentProblems, missing, twice } from "./check-content";
import type { Frontmatter } from "./frontmatter";
import { lessonProblems } from "./lesson-problems";
import { worksheetProblems } from "./worksheet-problems";

const item = (id: string) =>
  Item.parse({
    id,
    kind: "choice",
    objective: "aim",
    title: "Which",
    asks: "application",
    back: "first",
    variants: [
      {
        stem: "Which?",
        options: [
          { text: "a", right: "Yes." },
          { text: "b", tempting: "No." },
          { text: "c", tempting: "No." },
        ],
        next: "Look.",
      },
    ],
  });

const frontmatter: Frontmatter = {
  title: "A lesson",
  summary: "About something.",
  minutes: 5,
  objectives: [{ id: "aim", text: "Do it." }],
  sections: [
    { id: "first", title: "First" },
    { id: "second", title: "Second" },
  ],
  sources: [{ title: "Somewhere", url: "https://example.org/a", supports: "That it is so." }],
  worksheets: ["plan"],
};

const mdx = `
A claim.<Ref n="1" /> \`<b>\` and \`{\` in code are fine.

<MarginNote n="1">
See [there](https://example.org/a).
</MarginNote>

<Section id="first">

### A heading

Back to [the map](/manual), [this lesson](/manual/a-lesson) or [the second section](#second).

<Figure number="1">
<Diff code={\`
- if (a > b) { «<div>» }
\`} label="before > after" />
</Figure>

<Check item="one" />

</Section>

<Section id="second">
<Check item="two" />
<Check item="three" />
<Worksheet id="plan" />
\`\`\`ts
import { a } from "<b>";
\`\`\`
</Section>
`;

const problemsOf = (change: (mdx: string) => string, more: Partial<Frontmatter> = {}) =>
  lessonProblems({
    file: "lesson.mdx",
    frontmatter: { ...frontmatter, ...more },
    mdx: change(mdx),
    items: [item("one"), item("two"), item("three")],
    slugs: ["a-lesson"],
  });

test("all content fits together", async () => {
  expect((await contentProblems()).problems).toEqual([]);
});

test("a lesson that fits together has no problems", () => {
  expect(problemsOf((text) => text)).toEqual([]);
});

test.each([
  [
    "an item that is not placed",
    '<Check item="two" />',
    "",
    "items: expected one, three, two; the text has one, three",
  ],
  ["an item that is placed twice", '<Check item="two" />', '<Check item="one" />', "items: expected"],
  ["an item that does not exist", 'item="two"', 'item="four"', "items: expected"],
  ["sections in another order", 'id="first"', 'id="second"', "sections: expected first, second"],
  ["raw HTML", "A claim.", "A <b>claim</b>.", "<b>: not an element of lessons"],
  ["an unknown element", "<Worksheet", "<Video", "<Video>: not an element"],
  ["code of its own", "A claim.", "import a from 'a'\n\nA claim.", "import a from 'a': lessons hold text"],
  ["an expression", "A claim.", "A {claim}.", "{claim}."],
  ["a heading that skips a depth", "### A heading", "#### A heading", "headings: depth 4 follows depth 2"],
  ["a heading that belongs to a section", "### A heading", "## A heading", "headings: depth 2 belongs"],
  ["a dead link", "/manual/a-lesson", "/manual/b-lesson", "/manual/b-lesson: leads nowhere"],
  ["a link to a section that is not there", "(#second)", "(#third)", "#third: leads nowhere"],
  ["a link without a source", "https://example.org/a", "https://example.org/b", "https://example.org/b: is not among"],
  ["a margin note that nothing refers to", '<Ref n="1" />', "", "references to margin notes: expected 1"],
  ["a figure out of order", 'number="1"', 'number="2"', "figures: expected 1; the text has 2"],
  ["a worksheet that is not placed", '<Worksheet id="plan" />', "", "worksheets: expected plan; the text has none"],
])("%s is named", (_, from, to, problem) => {
  expect(mdx).toContain(from);
  expect(problemsOf((text) => text.replace(from, to)).join("\n")).toContain(`lesson.mdx: ${problem}`);
});

test("a source that is cited nowhere is named", () => {
  const sources = [...frontmatter.sources, { title: "More", url: "https://example.org/c", supports: "It too." }];
  expect(problemsOf((text) => text, { sources })).toEqual([
    "lesson.mdx: sources: https://example.org/c is cited nowhere",
  ]);
});

test("an option or a line without its explanation is no item", () => {
  const missing = JSON.parse(JSON.stringify(item("one")).replace('"tempting":"No."', '"tempting":" "'));
  expect(Item.safeParse(missing).success).toBe(false);
  expect(Item.safeParse(JSON.parse(JSON.stringify(item("one")).replaceAll("right", "tempting"))).success).toBe(false);
});

test("a worksheet that asks its own example for more is named", () => {
  const field = { id: "when", label: "When", hint: "", rows: 1, ask: () => "When exactly?", example: "Soon." };
  expect(worksheetProblems("plan", { id: "plan", title: "", intro: "", fields: [field, field] })).toEqual([
    "content/worksheets/plan.ts: when: two fields have this id",
    "content/worksheets/plan.ts: when: its own example is asked: When exactly?",
    "content/worksheets/plan.ts: when: its own example is asked: When exactly?",
  ]);
  expect(worksheetProblems("none", null)).toHaveLength(1);
});

test("two of the same are found", () => {
  expect(twice(["a", "b", "a"])).toEqual(["a"]);
});

test("a folder that the course does not name is found", () => {
  expect(missing(["a", "b"], ["b", "c"])).toEqual(["content/course.ts: a: not in it"]);
});
