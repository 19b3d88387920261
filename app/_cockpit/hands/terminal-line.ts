/** A line of the scrollback. Numbers count up and never start again, so that they can be keys. */
export type TerminalLine = { number: number; kind: "entered" | "printed" | "error"; text: string };

/** A line that the terminal wrote itself: what Tab found, or what was dropped by Ctrl-C. */
export type OwnLine = TerminalLine & { after: number | null };

/** More are not drawn: the page has to stay quick while a log is followed. */
const MOST_SHOWN = 500;
const MOST_SPOKEN = 300;
/** A whole manifest is shorter; a paste that was refused is not worth more than its beginning. */
const MOST_CHARACTERS_SHOWN = { entered: 400, printed: 20_000, error: 20_000 } as const;

/** The lines that are drawn, in the order in which they came to be. What is gone from the page takes its own along. */
export function drawn(lines: readonly TerminalLine[], own: readonly OwnLine[]): TerminalLine[] {
  const first = lines[0]?.number ?? Number.POSITIVE_INFINITY;
  const between = own.filter(({ after }) => after === null || after >= first);
  const all = [...lines.map((line) => ({ ...line, after: line.number })), ...between];
  return all.sort((one, other) => (one.after ?? -1) - (other.after ?? -1)).slice(-MOST_SHOWN);
}

/** What a screen reader is told once a line is over: the beginning of what it printed, and that there is more. */
export function spoken(lines: readonly TerminalLine[]): string {
  const printed = lines.slice(lines.findLastIndex(({ kind }) => kind === "entered") + 1);
  const text = printed.map((line) => line.text.trimEnd()).join("\n");
  if (text.length <= MOST_SPOKEN) return text;
  const rest = text.slice(MOST_SPOKEN).split("\n").length;
  return `${text.slice(0, MOST_SPOKEN)} … and ${rest} more ${rest === 1 ? "line" : "lines"} above the prompt.`;
}

/** As text that a reader can see and no terminal or browser obeys; long ones by their beginning. */
export function legible({ kind, text }: Pick<TerminalLine, "kind" | "text">): string {
  const most = MOST_CHARACTERS_SHOWN[kind];
  const shown = Array.from(text.slice(0, most), visible).join("");
  return text.length > most ? `${shown} … (${text.length - most} more characters)` : shown;
}

function visible(letter: string): string {
  const code = letter.charCodeAt(0);
  if (letter === "\n" || letter === "\t") return letter;
  // As `cat -v` and every terminal write them: ^[ is Escape.
  if (code < 0x20) return `^${String.fromCharCode(0x40 + code)}`;
  if (code === 0x7f) return "^?";
  const isUnseen =
    (code > 0x7f && code < 0xa0) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff;
  return isUnseen ? "�" : letter;
}
