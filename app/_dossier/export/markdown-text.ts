// Words of others in Markdown: whatever they are, they stay words. Nothing in them begins a heading, a list, a table or
// HTML, nor a link that reads as something else than where it leads, in CommonMark and in GitHub's dialect of it. An address
// that is written out stays one: GitHub and others make a link of it, as everywhere else.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Lines, without what no reader sees. Four spaces at the beginning of a line would make it code. */
const linesOf = (text: string): string[] =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll(unseen, "")
    .split("\n")
    .map((line) => line.trim());

function escapeInline(line: string): string {
  return line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~$]/g, "\\$&");
}

/** What would begin a heading, a list or a rule at the beginning of a line. */
const escapeStart = (line: string): string => line.replace(/^([#+\-=:])/, "\\$1").replace(/^(\d{1,9})([.)])/, "$1\\$2");

/** For one line: a heading, a cell, a name. */
export const inline = (text: string): string =>
  linesOf(text)
    .filter((line) => line !== "")
    .map((line) => escapeStart(escapeInline(line)))
    .join(" / ");

/** Paragraphs, with the line ends that were typed. */
export function paragraphs(text: string): string {
  const blocks: string[][] = [[]];
  for (const line of linesOf(text)) {
    if (line === "") blocks.push([]);
    else blocks.at(-1)?.push(escapeStart(escapeInline(line)));
  }
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\\\n"))
    .join("\n\n");
}

/** What is pasted, as it is, but for what no reader sees: it is pasted once more into a terminal. The fence is longer than any run of its kind in it. */
export function codeBlock(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${text.replaceAll(/\r\n?/g, "\n").replaceAll(unseen, "")}\n${fence}`;
}

const cell = (written: string, isCode: boolean): string => {
  const text = written.replaceAll(/\r\n?/g, "\n").replaceAll(unseen, "");
  const isPlain = isCode && /^[^\\`|\n\r]*[^\s\\`|]$/.test(text) && text === text.trim();
  return isPlain ? `\`${text}\`` : inline(text) || " ";
};

export function table(
  columns: readonly { label: string; mono?: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ label }) => inline(label))),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map(({ mono = false }, place) => cell(row[place] ?? "", mono)))),
  ].join("\n");
}

export const quoted = (block: string): string =>
  block
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
