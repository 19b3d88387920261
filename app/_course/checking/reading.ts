import { lessonFile, quizFile, readItems, readText } from "../catalog";
import { ContentError } from "../frontmatter";
import { orderProblems } from "./items";
import type { LessonSource } from "./lesson";

/** A lesson as far as it can be read, and what kept it from being read. */
export type ReadLesson = { slug: string; isDraft: boolean; lesson: LessonSource | null; problems: string[] };

export async function readForCheck(slug: string): Promise<ReadLesson> {
  const files = { lesson: lessonFile(slug), quiz: quizFile(slug) };
  try {
    const text = await readText(slug);
    const { items, problems } = await readQuiz(slug, files.quiz);
    return { slug, isDraft: text.frontmatter.draft, lesson: { slug, files, ...text, items }, problems };
  } catch (error) {
    return { slug, isDraft: false, lesson: null, problems: linesOf(error, files.lesson) };
  }
}

async function readQuiz(slug: string, file: string) {
  try {
    const { items: written }: { items: unknown } = await import(`@/content/lessons/${slug}/quiz.ts`);
    const inOrder = orderProblems(file, written);
    return { items: await readItems(slug), problems: inOrder };
  } catch (error) {
    return { items: [], problems: linesOf(error, file) };
  }
}

function linesOf(error: unknown, file: string): string[] {
  if (error instanceof ContentError) return error.message.split("\n");
  return [`${file}: cannot be read: ${String(error).split("\n")[0]}`];
}
