import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Item } from "@/app/_quiz/item";
import { scenarioProblems } from "@/app/_simulator/scenario-problems";
import { scenarioBySlug, scenarioSlugs, solutionOf } from "@/app/_simulator/scenarios";
import { course } from "@/content/course";
import { lessonFile, quizFile, readLesson, readWorksheet } from "./catalog";
import { ContentError } from "./frontmatter";
import { itemProblems } from "./item-problems";
import { lessonProblems } from "./lesson-problems";
import { lockProblems, readLock } from "./lock";
import { placesIn, scanMdx } from "./mdx-scan";
import { worksheetProblems } from "./worksheet-problems";

export function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Folders of content that the course does not name. */
export function missing(folders: readonly string[], slugs: readonly string[]): string[] {
  return folders.filter((folder) => !slugs.includes(folder)).map((folder) => `content/course.ts: ${folder}: not in it`);
}

/** What is wrong with the scenario in a folder that the course names. */
async function problemsOfScenario(slug: string): Promise<string[]> {
  const folder = `content/scenarios/${slug}`;
  try {
    const scenario = await scenarioBySlug(slug);
    if (scenario === null) return [];
    const source = await readFile(path.join(process.cwd(), folder, "solution.ts"), "utf8");
    const isKept = source.startsWith('import "server-only";\n');
    return [
      ...(isKept ? [] : [`${folder}/solution.ts: does not begin with import "server-only"`]),
      ...scenarioProblems(slug, scenario, await solutionOf(scenario)),
    ];
  } catch (error) {
    return [`${folder}: cannot be read; content/course.ts names the scenario: ${String(error).split("\n")[0]}`];
  }
}

/** Folders that hold content, by the kind of content. */
async function foldersOf(kind: "lessons" | "scenarios"): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), "content", kind), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** All that does not fit together in content/, one line each. */
export async function contentProblems(): Promise<{ problems: string[]; summary: string }> {
  const slugs: string[] = course.flatMap(({ lessons }) => lessons);
  const problems: string[] = [];
  const items: Item[] = [];
  const worksheets = new Set<string>();

  for (const slug of slugs) {
    try {
      const lesson = await readLesson(slug);
      problems.push(...lessonProblems({ ...lesson, file: lessonFile(slug), slugs }));
      const { objectives, sections } = lesson.frontmatter;
      const anchors = [...sections.map(({ id }) => id), ...Object.keys(placesIn(scanMdx(lesson.mdx)))];
      problems.push(...itemProblems({ file: quizFile(slug), items: lesson.items, objectives, anchors }));
      items.push(...lesson.items);
      for (const id of lesson.frontmatter.worksheets) worksheets.add(id);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.message.split("\n"));
    }
  }

  for (const slug of new Set(scenarioSlugs)) problems.push(...(await problemsOfScenario(slug)));

  problems.push(
    ...missing(await foldersOf("lessons"), slugs),
    ...missing(await foldersOf("scenarios"), scenarioSlugs),
    ...[...twice(slugs), ...twice(scenarioSlugs)].map((slug) => `content/course.ts: ${slug}: twice`),
    ...twice(items.map(({ id }) => id)).map((id) => `content/lessons: ${id}: two items have this id`),
    ...lockProblems(await readLock(), items),
  );
  for (const id of worksheets) problems.push(...worksheetProblems(id, await readWorksheet(id).catch(() => null)));

  const variants = items.reduce((sum, item) => sum + item.variants.length, 0);
  return {
    problems,
    summary: `content fits together: lessons ${slugs.length}, questions ${items.length} (variants ${variants}), worksheets ${worksheets.size}, scenarios ${scenarioSlugs.length}`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, summary } = await contentProblems();
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) process.stdout.write(`${summary}\n`);
  else process.exitCode = 1;
}
