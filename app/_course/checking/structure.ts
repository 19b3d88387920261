import type { Item } from "@/app/_quiz/item";
import { type ElementName, elementNames } from "../element-names";
import type { Frontmatter } from "../frontmatter";
import { scanMdx, type Tag } from "../mdx-scan";

export type LessonSource = {
  file: string;
  frontmatter: Frontmatter;
  mdx: string;
  items: readonly Item[];
};

/** Everything that does not fit together in one lesson, one line each: file, place, what is wrong. */
export function structureProblems({ file, frontmatter, mdx, items }: LessonSource): string[] {
  const scan = scanMdx(mdx);
  const opened = scan.tags.filter(({ closing }) => !closing);
  const named = (name: ElementName, attribute: string) =>
    opened.filter((tag) => tag.name === name).map(({ attributes }) => attributes[attribute] ?? "");
  const say = (place: string, problem: string) => `${file}: ${place}: ${problem}`;

  return [
    ...unknownElements(opened).map((name) => say(`<${name}>`, "not an element of lessons (raw HTML is not allowed)")),
    ...scan.code.map((code) => say(code.slice(0, 40), "lessons hold text and elements, no code of their own")),
    ...headingProblems(scan.headings).map((problem) => say("headings", problem)),
    ...mismatch(
      frontmatter.sections.map(({ id }) => id),
      named("Section", "id"),
    ).map((problem) => say("sections", problem)),
    ...mismatch(practised(items).sort(), named("Check", "item").sort()).map((problem) => say("items", problem)),
    ...thereTwice([
      ...idsOfPage.map((id) => ({ id, of: "the page" })),
      ...frontmatter.sections.flatMap(({ id }) => withTitle(id, "a section")),
      ...practised(items).flatMap((id) => withTitle(id, "a question")),
      ...frontmatter.worksheets.flatMap((id) => withTitle(id, "a worksheet")),
      ...named("Place", "id").map((id) => ({ id, of: "a place" })),
    ]).map((problem) => say("ids", problem)),
    ...mismatch([...frontmatter.worksheets].sort(), named("Worksheet", "id").sort()).map((problem) =>
      say("worksheets", problem),
    ),
    ...mismatch(counted(named("MarginNote", "n")), named("MarginNote", "n")).map((problem) =>
      say("margin notes", problem),
    ),
    ...mismatch(named("MarginNote", "n"), named("Ref", "n")).map((problem) =>
      say("references to margin notes", problem),
    ),
    ...mismatch(counted(named("Figure", "number")), named("Figure", "number")).map((problem) =>
      say("figures", problem),
    ),
  ];
}

/** The questions in the text; others are asked in the check at its end, and before and after the course. */
const practised = (items: readonly Item[]) => items.filter(({ use }) => use === "practice").map(({ id }) => id);

type Id = { id: string; of: string };

/** What the page of every lesson has in it besides: _course/lesson-view.tsx, and the check at its end in _sets. */
const idsOfPage = ["main", "sources", "check", "check-title", "set-end", "set-result", "shortcuts-title"];

const withTitle = (id: string, of: string): Id[] => [
  { id, of },
  { id: `${id}-title`, of: `the title of ${of}` },
];

/** A link to an id that is there twice leads to the first of the two. */
function thereTwice(ids: readonly Id[]): string[] {
  return ids.flatMap((each) => {
    const first = ids.find(({ id }) => id === each.id);
    return first && first !== each ? [`${each.id} is the id of ${first.of} and of ${each.of}`] : [];
  });
}

const unknownElements = (tags: readonly Tag[]) =>
  tags.map(({ name }) => name).filter((name) => !elementNames.some((known) => known === name));

/** Sections bring the headings of depth 2; text inside them may use 3, and 4 below a 3. */
function headingProblems(depths: readonly number[]): string[] {
  return depths.flatMap((depth, index) => {
    if (depth < 3) return [`depth ${depth} belongs to the title and the sections`];
    if (depth > (depths[index - 1] ?? 2) + 1) return [`depth ${depth} follows depth ${depths[index - 1] ?? 2}`];
    return [];
  });
}

const counted = (all: readonly string[]) => all.map((_, index) => String(index + 1));

function mismatch(expected: readonly string[], placed: readonly string[]): string[] {
  if (expected.join() === placed.join()) return [];
  return [`expected ${expected.join(", ") || "none"}; the text has ${placed.join(", ") || "none"}`];
}
