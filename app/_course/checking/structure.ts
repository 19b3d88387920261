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
    ...named("Place", "id")
      .filter(
        (id, index, all) => all.indexOf(id) !== index || frontmatter.sections.some((section) => section.id === id),
      )
      .map((id) => say("places", `${id} is the id of something else too`)),
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
