import type { Completion } from "../../_simulator/terminal/complete";

export type Prompt = { line: string; cursor: number };

/** What the interpreter refuses at its first look; it is the same number, and the page need not load the interpreter for it. */
export const LONGEST_LINE = 10_000;

/** What a key does together with Ctrl, as in bash; null where it is no key for editing. */
export function edited(key: string, { cursor, line }: Prompt): Prompt | null {
  switch (key) {
    case "a":
      return { line, cursor: 0 };
    case "e":
      return { line, cursor: line.length };
    case "u":
      return { line: line.slice(cursor), cursor: 0 };
    case "k":
      return { line: line.slice(0, cursor), cursor };
    case "w": {
      const kept = line.slice(0, cursor).replace(/\S*\s*$/, "");
      return { line: kept + line.slice(cursor), cursor: kept.length };
    }
    default:
      return null;
  }
}

/**
 * What a paste between `from` and `to` comes to: each line that ends is entered, the last one stays in the prompt. What is
 * longer than any command goes to the interpreter as one line, which refuses it with its own words; never to the page.
 */
export function pasted(text: string, line: string, from: number, to: number): { enters: string[]; prompt: Prompt } {
  const before = line.slice(0, from);
  const whole = before + text.slice(0, LONGEST_LINE + 1);
  if (whole.length > LONGEST_LINE) {
    return { enters: [whole.slice(0, LONGEST_LINE + 1)], prompt: { line: "", cursor: 0 } };
  }
  const enters = whole.split(/\r\n|\r|\n/);
  const last = enters.pop() ?? "";
  return { enters, prompt: { line: last + line.slice(to), cursor: last.length } };
}

export function completed({ from, text }: Completion, { cursor, line }: Prompt): Prompt {
  return { line: line.slice(0, from) + text + line.slice(cursor), cursor: from + text.length };
}

const WIDTH = 80;

/** As `ls` and bash list them: down the columns first. */
export function inColumns(words: readonly string[]): string {
  const width = Math.max(...words.map((word) => word.length)) + 2;
  const columns = Math.max(1, Math.floor(WIDTH / width));
  const rows = Math.ceil(words.length / columns);
  return Array.from({ length: rows }, (_, row) =>
    words
      .filter((_word, place) => place % rows === row)
      .map((word) => word.padEnd(width))
      .join("")
      .trimEnd(),
  ).join("\n");
}
