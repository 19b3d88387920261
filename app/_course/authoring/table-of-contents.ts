const widest = 120;

/**
 * The source of content/course.ts with a lesson more at the end of a part, counted from 1; null where the file is not
 * written as it was, with one list of lessons for each part.
 */
export function withLesson(source: string, slug: string, part: number, parts: number): string | null {
  const lists = [...source.matchAll(/^( *)lessons: \[([^\]]*)\],?$/gm)];
  const list = lists[part - 1];
  if (!list || lists.length !== parts) return null;
  const [whole, indent = "", named = ""] = list;
  const slugs = [...(named.match(/"[^"]*"/g) ?? []), `"${slug}"`];
  const inOneLine = `${indent}lessons: [${slugs.join(", ")}],`;
  const lines = slugs.map((each) => `${indent}  ${each},\n`).join("");
  const next = inOneLine.length <= widest ? inOneLine : `${indent}lessons: [\n${lines}${indent}],`;
  return source.slice(0, list.index) + next + source.slice(list.index + whole.length);
}
