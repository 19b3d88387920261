import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { liveFigureNames } from "@/app/_figures/names";
import { scenarioSlugs } from "@/app/_simulator/scenarios";
import { course } from "@/content/course";
import { glossary } from "@/content/glossary";
import { teamWords } from "@/content/team-words";
import { readWorksheet } from "./catalog";
import { glossaryFile, glossaryProblems, proseOfGlossary } from "./checking/glossary";
import { anchorsOf, lessonProblems } from "./checking/lesson";
import { type ReadLesson, readForCheck } from "./checking/reading";
import { flightProblems } from "./checking/references";
import { problemsOfScenario } from "./checking/scenario";
import { proseProblems } from "./checking/texts";
import { worksheetProblems } from "./checking/worksheets";
import { lessonLockProblems, readLessonLock } from "./lesson-lock";
import { lockProblems, readLock } from "./lock";

export function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Folders of content that the course does not name. */
export function missing(folders: readonly string[], slugs: readonly string[]): string[] {
  return folders.filter((folder) => !slugs.includes(folder)).map((folder) => `content/course.ts: ${folder}: not in it`);
}

/** Folders that hold content, by the kind of content. */
async function foldersOf(kind: "lessons" | "scenarios"): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), "content", kind), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** All that does not fit together in content/, one line each; and what is left to write of drafts, which fail nothing. */
export async function contentProblems(): Promise<{ problems: string[]; drafts: string[]; summary: string }> {
  const slugs: string[] = course.flatMap(({ lessons }) => lessons);
  const read = await Promise.all(slugs.map(readForCheck));
  const finished = read.filter(({ isDraft }) => !isDraft);
  const items = finished.flatMap(({ lesson }) => lesson?.items ?? []);
  const draftItems = read.flatMap(({ lesson, isDraft }) => (isDraft && lesson ? lesson.items : []));
  const allIds = [...items, ...draftItems].map(({ id }) => id);
  const worksheets = worksheetsOf(finished);
  const published = finished.map(({ slug }) => slug);

  const problems = [
    ...(await problemsOf(finished, finished)),
    ...course.flatMap(({ lessons, scenarios }) =>
      flightProblems(
        scenarios,
        finished.flatMap(({ slug, lesson }) => (lesson && lessons.some((one) => one === slug) ? [lesson.mdx] : [])),
      ),
    ),
    ...(await Promise.all([...new Set(scenarioSlugs)].map((slug) => problemsOfScenario(slug, published)))).flat(),
    ...missing(await foldersOf("lessons"), slugs),
    ...missing(await foldersOf("scenarios"), scenarioSlugs),
    ...[...twice(slugs), ...twice(scenarioSlugs)].map((slug) => `content/course.ts: ${slug}: twice`),
    ...twice(allIds).map((id) => `content/lessons: ${id}: two items have this id`),
    ...lockProblems(
      await readLock(),
      items,
      draftItems.map(({ id }) => id),
    ),
    ...lessonLockProblems(
      await readLessonLock(),
      finished.flatMap(({ lesson }) => lesson ?? []),
      read.filter(({ isDraft }) => isDraft).map(({ slug }) => slug),
    ),
    ...glossaryProblems(glossary, published),
    ...proseProblems(glossaryFile, proseOfGlossary(glossary)),
    ...proseProblems(
      "content/team-words.ts",
      Object.entries(teamWords).flatMap(([place, { label, hint, general }]) =>
        [label, hint, general].map((text) => ({ place, text })),
      ),
    ),
  ];

  const variants = items.reduce((sum, item) => sum + item.variants.length, 0);
  return {
    problems,
    drafts: await problemsOf(
      read.filter(({ isDraft }) => isDraft),
      read,
    ),
    summary: `content fits together: lessons ${finished.length}, questions ${items.length} (variants ${variants}), worksheets ${worksheets.length}, scenarios ${scenarioSlugs.length}`,
  };
}

const worksheetsOf = (lessons: readonly ReadLesson[]) => [
  ...new Set(lessons.flatMap(({ lesson }) => lesson?.frontmatter.worksheets ?? [])),
];

/** Of lessons with their questions and worksheets. They may link to `others` only. */
async function problemsOf(lessons: readonly ReadLesson[], others: readonly ReadLesson[]): Promise<string[]> {
  const destinations = {
    lessons: new Map(others.map(({ slug, lesson }) => [slug, lesson ? anchorsOf(lesson) : []])),
    scenarios: scenarioSlugs,
    glossary: glossary.map(({ id }) => id),
  };
  const known = {
    terms: destinations.glossary,
    teamWords: Object.keys(teamWords),
    liveFigures: liveFigureNames,
    scenarios: scenarioSlugs,
  };
  const worksheets = worksheetsOf(lessons).map(async (id) =>
    worksheetProblems(id, await readWorksheet(id).catch(() => null)),
  );
  return [
    ...lessons.flatMap(({ lesson, problems }) => [
      ...problems,
      ...(lesson ? lessonProblems(lesson, { destinations, known }) : []),
    ]),
    ...(await Promise.all(worksheets)).flat(),
  ];
}

/** What is to be written or mended in one lesson, whether the course has named it for long or not. */
export async function leftToWrite(slug: string): Promise<string[]> {
  const read = await Promise.all(course.flatMap(({ lessons }) => lessons).map((each: string) => readForCheck(each)));
  const own = await readForCheck(slug);
  return problemsOf([own], [...read, own]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, drafts, summary } = await contentProblems();
  for (const problem of problems) console.error(problem);
  if (drafts.length > 0) process.stdout.write(`Left to write, in drafts:\n${drafts.join("\n")}\n`);
  if (problems.length === 0) process.stdout.write(`${summary}\n`);
  else process.exitCode = 1;
}
