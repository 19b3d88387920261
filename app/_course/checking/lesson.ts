import type { Item } from "@/app/_quiz/item";
import type { Frontmatter } from "../frontmatter";
import { placesIn, scanMdx } from "../mdx-scan";
import { minutesOf } from "../reading-time";
import { factProblems } from "./facts";
import { captionLinks, figureProblems, listingProblems } from "./figures";
import { itemProblems } from "./items";
import { type Destinations, linkProblems, linksOf, sourceProblems } from "./links";
import { minutesProblems } from "./minutes";
import { type Parsed, parseMarkdown, parseMdx } from "./parse";
import { placeholderProblems, placeholdersInItems } from "./placeholders";
import { type Known, referenceProblems } from "./references";
import { structureProblems } from "./structure";
import { proseOf, proseOfHead, proseOfItems, proseProblems, textsOf } from "./texts";

export type LessonSource = {
  slug: string;
  /** Of lesson.mdx, and of quiz.ts. */
  files: { lesson: string; quiz: string };
  frontmatter: Frontmatter;
  mdx: string;
  items: readonly Item[];
};

export type Course = { destinations: Destinations; known: Known };

/** Sections and marked paragraphs: what may be linked to. */
export function anchorsOf({ frontmatter, mdx }: Pick<LessonSource, "frontmatter" | "mdx">): string[] {
  return [...frontmatter.sections.map(({ id }) => id), ...Object.keys(placesIn(scanMdx(mdx)))];
}

/** Everything that is to be mended in one lesson and its questions, one line each: file, place, what it is. */
export function lessonProblems(lesson: LessonSource, course: Course): string[] {
  const { slug, files, frontmatter, mdx, items } = lesson;
  const inLesson = (problem: string) => `${files.lesson}: ${problem}`;
  const inQuiz = (problem: string) => `${files.quiz}: ${problem}`;
  const structure = structureProblems({ file: files.lesson, frontmatter, mdx, items });

  let parsed: Parsed;
  try {
    parsed = parseMdx(mdx);
  } catch (error) {
    return [...structure, inLesson(`syntax: ${error instanceof Error ? error.message : String(error)}`)];
  }

  const { sources, minutes } = frontmatter;
  const links = [...linksOf(parsed), ...captionLinks(parsed)];
  const asked = textsOf(items).flatMap(({ markdown }) => linksOf(parseMarkdown(markdown)));
  return [
    ...structure,
    ...[
      ...placeholderProblems(JSON.stringify(frontmatter) + mdx),
      ...linkProblems(links, slug, sources, course.destinations),
      ...sourceProblems(links, sources),
      ...referenceProblems(parsed, course.known),
      ...figureProblems(parsed),
      ...listingProblems(mdx),
      ...factProblems(parsed, sources),
      ...minutesProblems(minutes, minutesOf(mdx)),
    ].map(inLesson),
    ...proseProblems(files.lesson, [...proseOfHead(frontmatter), ...proseOf(parsed)]),
    ...itemProblems({
      file: files.quiz,
      items,
      objectives: frontmatter.objectives,
      anchors: anchorsOf(lesson),
    }),
    ...[...placeholdersInItems(items), ...linkProblems(asked, slug, sources, course.destinations)].map(inQuiz),
    ...proseProblems(files.quiz, proseOfItems(items)),
  ];
}
