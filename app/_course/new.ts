// npm run new -- lesson SLUG [--part N]: a lesson under way, in its place in the course, and what is left to write of it.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { course } from "@/content/course";
import { withLesson } from "./authoring/table-of-contents";
import { lessonTemplate, quizTemplate } from "./authoring/template";
import { lessonFile, quizFile } from "./catalog";
import { leftToWrite } from "./check-content";

const tableOfContents = "content/course.ts";

/** Pages that stand where a lesson's would. */
const reserved = ["glossary"];

/** Something to be put right by whoever typed the command; its message is the one line to show. */
class Refusal extends Error {}

type Wish = { slug: string; part: number };

function wishOf(args: readonly string[]): Wish {
  const usage = "Usage: npm run new -- lesson SLUG [--part N]";
  const { values, positionals } = parse(args, usage);
  const [what, slug = "", ...more] = positionals;
  if (what !== "lesson" || slug === "" || more.length > 0) throw new Refusal(usage);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) {
    throw new Refusal(`${slug}: a slug is made of lower case words joined by hyphens, at most 60 characters in all.`);
  }
  const part = values.part === undefined ? course.length : Number(values.part);
  if (!Number.isInteger(part) || part < 1 || part > course.length) {
    throw new Refusal(`--part ${values.part}: the course has the parts 1 to ${course.length}.`);
  }
  return { slug, part };
}

function parse(args: readonly string[], usage: string) {
  try {
    return parseArgs({ args: [...args], options: { part: { type: "string" } }, allowPositionals: true });
  } catch {
    throw new Refusal(usage);
  }
}

async function makeLesson({ slug, part }: Wish): Promise<void> {
  const folder = path.join(process.cwd(), "content", "lessons", slug);
  const isNamed = course.some(({ lessons }) => lessons.some((lesson) => lesson === slug));
  if (isNamed || existsSync(folder)) throw new Refusal(`${slug}: there is a lesson of this name already.`);
  if (reserved.includes(slug)) throw new Refusal(`${slug}: /manual/${slug} is a page of its own.`);

  const file = path.join(process.cwd(), tableOfContents);
  const next = withLesson(await readFile(file, "utf8"), slug, part, course.length);
  if (next === null) throw new Refusal(`${tableOfContents}: its lists of lessons cannot be read; nothing was changed.`);

  await mkdir(folder);
  try {
    await writeFile(path.join(process.cwd(), lessonFile(slug)), lessonTemplate(slug));
    await writeFile(path.join(process.cwd(), quizFile(slug)), quizTemplate(slug));
    await writeFile(file, next);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const wish = wishOf(args);
  await makeLesson(wish);
  const left = await leftToWrite(wish.slug);
  process.stdout.write(
    [
      `Made content/lessons/${wish.slug}/, a draft in part ${wish.part}: npm run dev shows it at /manual/${wish.slug}.`,
      "Left to write:",
      ...left,
      "Then take out its line “draft: true”, and run npm run items -- add and npm run check:content.\n",
    ].join("\n"),
  );
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
