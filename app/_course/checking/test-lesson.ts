import { Item } from "@/app/_quiz/item";
import type { Frontmatter } from "../frontmatter";
import type { Course, LessonSource } from "./lesson";

// A lesson that fits together, in which tests plant one violation at a time.

const options = [
  { text: "a", right: "It holds." },
  { text: "b", tempting: "It looks alike." },
  { text: "c", tempting: "It stood there before." },
];

export const testItem = (id: string, over: object = {}): Item =>
  Item.parse({
    id,
    kind: "choice",
    objective: "aim",
    title: "Which",
    asks: "application",
    back: "first",
    variants: [{ stem: "What does `kubectl get pods` show?", options, next: "Look at yours." }],
    ...over,
  });

/** Three that count beside one before and one after, for each objective. */
export const testItems: Item[] = ["aim", "end"].flatMap((objective) => [
  testItem(`${objective}-one`, { objective }),
  testItem(`${objective}-two`, { objective }),
  testItem(`${objective}-three`, { objective, use: "check" }),
  testItem(`${objective}-before`, { objective, use: "before" }),
  testItem(`${objective}-after`, { objective, use: "after" }),
]);

export const testFrontmatter: Frontmatter = {
  title: "A lesson",
  summary: "About something.",
  minutes: 5,
  objectives: [
    { id: "aim", text: "Do it." },
    { id: "end", text: "Do it well." },
  ],
  sections: [
    { id: "first", title: "First" },
    { id: "second", title: "Second" },
  ],
  sources: [{ title: "Somewhere", url: "https://example.org/a", supports: "That it is so." }],
  worksheets: ["plan"],
  draft: false,
};

/** Of forty paragraphs of 25 words each, so that it takes five minutes to read. */
const filler = Array.from(
  { length: 40 },
  () => `A sentence follows here. ${"One word more and ".repeat(5)}an end.`,
).join("\n\n");

export const testMdx = `
A claim.<Ref n="1" /> \`<b>\` and \`{\` in code are fine. <Term id="slo">An objective</Term> is set.

<MarginNote n="1">
See [there](https://example.org/a).
</MarginNote>

${filler}

<Section id="first">

### A heading

Back to [the map](/manual), [this lesson](/manual/a-lesson#first), [a word](/manual/glossary#slo) or [the second section](#second).

<Figure number="1" caption="A line, before and after.">
<Diff code={\`
- if (a > b) { «<div>» }
\`} label="before > after" />
<Chart label="Orders" unit="a minute" at={["1", "2"]} series={[{ name: "Orders", values: [1, 2] }]} summary="They rise." />
</Figure>

<Check item="aim-one" />

<Figure number="2" caption="A queue.">
<Live name="queue" />
</Figure>

You would type <Team value="rollbackCommand" /> then.

</Section>

<Section id="second">
<Check item="aim-two" />
<Check item="end-one" />
<Check item="end-two" />
<Worksheet id="plan" />

<Flight scenario="a-flight" />

\`\`\`ts
import { a } from "<b>";
\`\`\`
</Section>
`;

export const testLesson: LessonSource = {
  slug: "a-lesson",
  files: { lesson: "lesson.mdx", quiz: "quiz.ts" },
  frontmatter: testFrontmatter,
  mdx: testMdx,
  items: testItems,
};

export const testCourse: Course = {
  destinations: {
    lessons: new Map([
      ["a-lesson", ["first", "second"]],
      ["another", ["its-section"]],
    ]),
    scenarios: ["a-flight"],
    glossary: ["slo"],
  },
  known: { terms: ["slo"], teamWords: ["rollbackCommand"], liveFigures: ["queue"], scenarios: ["a-flight"] },
};
