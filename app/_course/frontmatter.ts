import { parse as parseYaml } from "yaml";
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower case words joined by hyphens");
const sentence = z.string().trim().min(1);

/** What stands at the head of every lesson.mdx. */
const Frontmatter = z.strictObject({
  title: sentence.max(60),
  summary: sentence.max(160),
  minutes: z.int().min(1).max(60),
  /** What the reader should have at hand. */
  needs: sentence.optional(),
  objectives: z.array(z.strictObject({ id, text: sentence })).min(1),
  sections: z.array(z.strictObject({ id, title: sentence })).min(1),
  /** `supports`: the figure or the claim that was read there. */
  sources: z.array(z.strictObject({ title: sentence, url: z.httpUrl(), supports: sentence })).min(1),
  worksheets: z.array(id).default([]),
  /**
   * Under way: shown by `npm run dev` only. It stands here and not in a second list of content/course.ts, so that a
   * lesson keeps its place in the course while it is written, and is published by taking out one line of its own file.
   */
  draft: z.boolean().default(false),
});
export type Frontmatter = z.infer<typeof Frontmatter>;

/** Content that cannot be used. The message names the file and, where there is one, the field. */
export class ContentError extends Error {
  override name = "ContentError";
}

/** Parses with the schema, or throws naming the file and each field that is not as it should be. */
export function parseContent<Output>(schema: z.ZodType<Output>, input: unknown, file: string): Output {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${file}: ${path.join(".") || "whole file"}: ${message}`,
  );
  throw new ContentError(problems.join("\n"));
}

/** Splits a lesson into its frontmatter and its MDX. */
export function readFrontmatter(source: string, file: string): { frontmatter: Frontmatter; mdx: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (!found?.[1]) throw new ContentError(`${file}: does not begin with frontmatter between two lines of ---`);
  let data: unknown;
  try {
    data = parseYaml(found[1]);
  } catch (error) {
    throw new ContentError(
      `${file}: frontmatter is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return { frontmatter: parseContent(Frontmatter, data, file), mdx: source.slice(found[0].length) };
}
