import { type Arguments, type Flags, readArguments, wholeNumber } from "../shell/arguments";
import { compile } from "./compile";
import type { Filter } from "./filter";

/** A tool that reads what another one printed. */
type FilterTool = {
  usage: string;
  summary: string;
  flags: Flags;
  parse(read: Arguments): Filter | { problem: string };
};

const nothing = { takes: "nothing" } as const;
const value = { takes: "value" } as const;

export const filterTools: Record<"grep" | "head" | "tail" | "wc" | "sort", FilterTool> = {
  grep: {
    usage: "grep [-ivcnEF] PATTERN",
    summary: "keep the lines that match",
    flags: {
      "ignore-case": { ...nothing, short: "i" },
      "invert-match": { ...nothing, short: "v" },
      count: { ...nothing, short: "c" },
      "line-number": { ...nothing, short: "n" },
      "extended-regexp": { ...nothing, short: "E" },
      "fixed-strings": { ...nothing, short: "F" },
      regexp: { ...value, short: "e" },
    },
    parse: ({ flags, rest, words }) => {
      const [pattern, file] = [...(flags["regexp"] === undefined ? [] : [flags["regexp"]]), ...words, ...(rest ?? [])];
      if (pattern === undefined)
        return { problem: "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information." };
      if (file !== undefined) return { problem: `grep: ${file}: No such file or directory` };
      const isExtended = flags["extended-regexp"] !== undefined;
      const syntax = flags["fixed-strings"] ? "fixed" : isExtended ? "extended" : "basic";
      const compiled = syntax === "fixed" ? null : compile(pattern, isExtended);
      if (compiled !== null && "problem" in compiled) return { problem: `grep: ${compiled.problem}` };
      return {
        kind: "grep",
        pattern,
        syntax,
        ignoresCase: flags["ignore-case"] !== undefined,
        inverts: flags["invert-match"] !== undefined,
        counts: flags["count"] !== undefined,
        numbers: flags["line-number"] !== undefined,
      };
    },
  },
  head: {
    usage: "head [-n LINES]",
    summary: "keep the first lines",
    flags: { lines: { ...value, short: "n" } },
    parse: ({ flags, words: [file] }) => {
      if (file !== undefined) return { problem: `head: cannot open '${file}' for reading: No such file or directory` };
      const lines = wholeNumber(flags["lines"] ?? "10");
      return lines === null ? badLines("head", flags) : { kind: "head", lines };
    },
  },
  tail: {
    usage: "tail [-n LINES]",
    summary: "keep the last lines",
    flags: { lines: { ...value, short: "n" } },
    parse: ({ flags, words: [file] }) => {
      if (file !== undefined) return { problem: `tail: cannot open '${file}' for reading: No such file or directory` };
      const given = flags["lines"] ?? "10";
      const lines = wholeNumber(given);
      if (lines === null) return badLines("tail", flags);
      return { kind: "tail", lines: Math.abs(lines), fromStart: given.startsWith("+") };
    },
  },
  wc: {
    usage: "wc [-lwc]",
    summary: "count lines, words and bytes",
    flags: { lines: { ...nothing, short: "l" }, words: { ...nothing, short: "w" }, bytes: { ...nothing, short: "c" } },
    parse: ({ flags, words: [file] }) => {
      if (file !== undefined) return { problem: `wc: ${file}: No such file or directory` };
      const asked = [
        ...(flags["lines"] ? (["lines"] as const) : []),
        ...(flags["words"] ? (["words"] as const) : []),
        ...(flags["bytes"] ? (["characters"] as const) : []),
      ];
      return { kind: "wc", counts: asked.length === 0 ? ["lines", "words", "characters"] : asked };
    },
  },
  sort: {
    usage: "sort [-rnu] [-k FIELD]",
    summary: "put the lines in order",
    flags: {
      reverse: { ...nothing, short: "r" },
      "numeric-sort": { ...nothing, short: "n" },
      unique: { ...nothing, short: "u" },
      key: { ...value, short: "k" },
    },
    parse: ({ flags, words: [file] }) => {
      if (file !== undefined) return { problem: `sort: cannot read: ${file}: No such file or directory` };
      const [, field, letters = ""] = /^([0-9]+)(?:,[0-9]+)?([nr]*)$/.exec(flags["key"] ?? "1") ?? [];
      if (field === undefined)
        return { problem: `sort: invalid number at field start: invalid count at start of ‘${flags["key"] ?? ""}’` };
      if (Number(field) === 0)
        return { problem: `sort: field number is zero: invalid field specification ‘${flags["key"] ?? ""}’` };
      return {
        kind: "sort",
        reverses: flags["reverse"] !== undefined || letters.includes("r"),
        isNumeric: flags["numeric-sort"] !== undefined || letters.includes("n"),
        isUnique: flags["unique"] !== undefined,
        key: flags["key"] === undefined ? null : Number(field),
      };
    },
  },
};

const badLines = (tool: string, { lines = "" }: Record<string, string>) => ({
  problem: `${tool}: invalid number of lines: ‘${lines}’`,
});

export type FilterName = keyof typeof filterTools;
export const isFilter = (name: string): name is FilterName => Object.hasOwn(filterTools, name);

/** Reads a filter as it was typed. */
export function readFilter(name: FilterName, given: readonly string[]): Filter | { problem: string } {
  const more = `\nTry '${name} --help' for more information.`;
  const read = readArguments(given, filterTools[name].flags, {
    unknownLong: (long) => `${name}: unrecognized option '--${long}'${more}`,
    unknownShort: (letter) => `${name}: invalid option -- '${letter}'${more}`,
    needsValue: (flag) =>
      flag.startsWith("--")
        ? `${name}: option '${flag}' requires an argument${more}`
        : `${name}: option requires an argument -- '${flag.slice(1)}'${more}`,
  });
  return "problem" in read ? read : filterTools[name].parse(read);
}
