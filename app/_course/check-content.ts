import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Item } from "@/app/_quiz/item";
import { course } from "@/content/course";
import { lessonFile, quizFile, readLesson, readWorksheet } from "./catalog";
import { ContentError } from "./frontmatter";
import { lessonProblems } from "./lesson-problems";
import { lockProblems, readLock } from "./lock";
import { worksheetProblems } from "./worksheet-problems";

/** Raw HTML would come out as text: an author who wrote it expected something else. */
export function markdownProblems(file: string, item: Item): string[] {
  const texts = JSON.stringify(item.variants).replace(/`[^`]*`/g, "");
  const found = /<\/?[a-z][^>]*>/i.exec(texts);
  return found ? [`${file}: ${item.id}: raw HTML ${found[0]}`] : [];
}

export function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
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
      problems.push(...lesson.items.flatMap((item) => markdownProblems(quizFile(slug), item)));
      items.push(...lesson.items);
      for (const id of lesson.frontmatter.worksheets) worksheets.add(id);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.message.split("\n"));
    }
  }

  const folders = await readdir(path.join(process.cwd(), "content", "lessons"));
  problems.push(
    ...folders.filter((folder) => !slugs.includes(folder)).map((folder) => `content/course.ts: ${folder}: not in it`),
    ...twice(slugs).map((slug) => `content/course.ts: ${slug}: twice`),
    ...twice(items.map(({ id }) => id)).map((id) => `content/lessons: ${id}: two items have this id`),
    ...lockProblems(await readLock(), items),
  );
  for (const id of worksheets) problems.push(...worksheetProblems(id, await readWorksheet(id).catch(() => null)));

  const variants = items.reduce((sum, item) => sum + item.variants.length, 0);
  return {
    problems,
    summary: `content fits together: lessons ${slugs.length}, questions ${items.length} (variants ${variants}), worksheets ${worksheets.size}`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, summary } = await contentProblems();
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) process.stdout.write(`${summary}\n`);
  else process.exitCode = 1;
}
