import { compile } from "./compile";
import type { Filter, Filtered } from "./filter";
import { linesOf } from "./lines";
import { matches } from "./pattern";

type FilterOf<Kind extends Filter["kind"]> = Extract<Filter, { kind: Kind }>;

/** To add a filter, add its fields in filter.ts, its rule here, and its line in tools.ts if people type it. */
const rules: { [Kind in Filter["kind"]]: (lines: string[], filter: FilterOf<Kind>) => Filtered | string[] } = {
  grep,
  head: (lines, { lines: count }) => (count < 0 ? lines.slice(0, count) : lines.slice(0, count)),
  tail: (lines, { lines: count, fromStart }) => {
    if (fromStart) return lines.slice(Math.max(0, count - 1));
    return count === 0 ? [] : lines.slice(-count);
  },
  wc,
  sort,
  rows: ([heading = "", ...rows], { names }) => [
    heading,
    ...rows.filter((row) => names.includes(cellsOf(row)[0] ?? "")),
  ],
  names: ([, ...rows], { resource }) => rows.map((row) => `${resource}/${cellsOf(row)[0] ?? ""}`),
  withoutHeading: ([, ...rows]) => rows,
  lastColumn: ([heading = "", ...rows], { value, stays }) => {
    const chosen = rows.filter((row) => cellsOf(row).at(-1) === value);
    const column = heading.search(/\S+\s*$/);
    const kept = chosen.length === 0 ? [] : [heading, ...chosen];
    return stays ? kept : kept.map((row) => row.slice(0, column).trimEnd());
  },
  files,
  variables,
  flags: (lines, { flag }) =>
    lines.flatMap((line) => {
      const [, name, how = ""] = /^flag {5}(\S+) (on for .+)$/.exec(line) ?? [];
      return name === undefined || (flag !== null && flag !== name) ? [] : [`${name}: ${how}`];
    }),
  body: (lines) => lines.slice(lines.indexOf("") + 1),
};

export function applyFilters(filters: readonly Filter[], text: string): Filtered {
  let now: Filtered = { text, ok: true };
  for (const filter of filters) now = applyFilter(filter, now.text);
  return now;
}

export const applyFilter = (filter: Filter, text: string): Filtered => applied(filter, text);

function applied<Kind extends Filter["kind"]>(filter: FilterOf<Kind> & { kind: Kind }, text: string): Filtered {
  const made = rules[filter.kind](linesOf(text), filter);
  return Array.isArray(made) ? { text: made.join("\n"), ok: true } : made;
}

const cellsOf = (row: string): string[] => row.trim().split(/\s+/);

function grep(lines: string[], filter: FilterOf<"grep">): Filtered {
  const { counts, ignoresCase, inverts, numbers, syntax } = filter;
  const source = ignoresCase ? filter.pattern.toLowerCase() : filter.pattern;
  const isLiteral = syntax === "fixed" || !/[\\[\].*^$+?(){}|]/.test(source);
  const pattern = isLiteral ? null : compile(source, syntax === "extended");
  if (pattern !== null && "problem" in pattern) return { text: "", ok: false };
  const found = lines.flatMap((line, place) => {
    const read = ignoresCase ? line.toLowerCase() : line;
    const isFound = pattern === null ? read.includes(source) : matches(pattern, read);
    return isFound === inverts ? [] : [numbers ? `${place + 1}:${line}` : line];
  });
  return { text: counts ? `${found.length}` : found.join("\n"), ok: found.length > 0 };
}

/** As GNU's wc prints what it reads from a pipe: one number as it is, more of them in columns of seven. */
function wc(lines: string[], { counts }: FilterOf<"wc">): string[] {
  const text = lines.map((line) => `${line}\n`).join("");
  const numbers = {
    lines: lines.length,
    words: text.split(/\s+/).filter((word) => word !== "").length,
    characters: bytesOf(text),
  };
  const shown = counts.map((count) => `${numbers[count]}`);
  return [shown.length === 1 ? (shown[0] ?? "") : shown.map((number) => number.padStart(7)).join(" ")];
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** In the order of the signs' codes, as with LC_ALL=C; equal keys fall back on the whole line. */
function sort(lines: string[], { isNumeric, isUnique, key, reverses }: FilterOf<"sort">): string[] {
  const keyOf = (line: string) =>
    key === null
      ? line
      : cellsOf(line)
          .slice(key - 1)
          .join(" ");
  const numberOf = (text: string) => Number(/^\s*(-?[0-9]*\.?[0-9]*)/.exec(text)?.[1] || "0") || 0;
  const compare = (one: string, other: string): number => {
    const byKey = isNumeric ? numberOf(keyOf(one)) - numberOf(keyOf(other)) : inOrder(keyOf(one), keyOf(other));
    return byKey === 0 && !isUnique ? inOrder(one, other) : byKey;
  };
  const sorted = lines.sort((one, other) => (reverses ? compare(other, one) : compare(one, other)));
  return isUnique
    ? sorted.filter((line, place) => place === 0 || compare(sorted[place - 1] ?? "", line) !== 0)
    : sorted;
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function files(lines: string[], { paths }: FilterOf<"files">): string[] {
  const isOf = (path: string) =>
    paths.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/$/, "")}/`));
  let isShown = true;
  return lines.filter((line) => {
    const [, from = "", to = ""] = /^diff --git a\/(\S+) b\/(\S+)$/.exec(line) ?? [];
    if (from !== "") isShown = isOf(from) || isOf(to);
    return isShown;
  });
}

function variables(lines: string[], { deployment }: FilterOf<"variables">): string[] {
  const from = lines.findIndex((line) => line.trimEnd() === "    Environment:") + 1;
  if (from === 0) return [`# deployments/${deployment}, container ${deployment}`];
  const length = lines.slice(from).findIndex((line) => !line.startsWith("      "));
  const texts = lines.slice(from, length < 0 ? undefined : from + length).map((line) => {
    const [, name = "", value = ""] = /^ +([^: ]+): *(.*)$/.exec(line) ?? [];
    const [, key, secret] = /^<set to the key '([^']*)' in secret '([^']*)'>/.exec(value) ?? [];
    return secret === undefined ? `${name}=${value}` : `# ${name} from secret ${secret}, key ${key}`;
  });
  return [`# deployments/${deployment}, container ${deployment}`, ...texts];
}
