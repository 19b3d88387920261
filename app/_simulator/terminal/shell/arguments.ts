import type { Candidates } from "../names";

/** Flags by their long name. One without a value says so; `short` is its letter. */
export type Flags = Readonly<
  Record<string, { short?: string; takes: "value" | "nothing"; values?: readonly string[] | Candidates }>
>;

export type Arguments = {
  words: string[];
  /** The value of each flag that was given; of one that takes none, "true". The last one counts. */
  flags: Record<string, string>;
  /** What came after `--`; null without one. */
  rest: string[] | null;
};

/** What a tool says of flags, each in its own way. */
export type Complaints = {
  unknownLong(name: string): string;
  unknownShort(letter: string, word: string): string;
  needsValue(flag: string, word: string): string;
};

/**
 * Reads `--flag value`, `--flag=value`, `-f value`, `-fvalue`, `-abc` anywhere among the words. What begins with a minus
 * and a digit is `-n` of the tools that have it.
 */
export function readArguments(
  given: readonly string[],
  flags: Flags,
  complaints: Complaints,
): Arguments | { problem: string } {
  const read: Arguments = { words: [], flags: {}, rest: null };
  const nameOfShort = (letter: string) => Object.keys(flags).find((name) => flags[name]?.short === letter);
  for (let place = 0; place < given.length; place += 1) {
    const word = given[place] ?? "";
    if (word === "--") {
      read.rest = given.slice(place + 1);
      break;
    }
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      const name = word.slice(2, equals < 0 ? undefined : equals);
      const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
      if (flag === undefined) return { problem: complaints.unknownLong(name) };
      if (equals >= 0) {
        read.flags[name] = word.slice(equals + 1);
      } else if (flag.takes === "nothing") {
        read.flags[name] = "true";
      } else {
        place += 1;
        const value = given[place];
        if (value === undefined) return { problem: complaints.needsValue(`--${name}`, word) };
        read.flags[name] = value;
      }
    } else if (word.startsWith("-") && word !== "-") {
      const count = /^-[0-9]+$/.test(word) ? nameOfShort("n") : undefined;
      if (count !== undefined && flags[count]?.takes === "value") {
        read.flags[count] = word.slice(1);
        continue;
      }
      for (let letter = 1; letter < word.length; letter += 1) {
        const name = nameOfShort(word.charAt(letter));
        if (name === undefined) return { problem: complaints.unknownShort(word.charAt(letter), word) };
        if (flags[name]?.takes === "nothing") {
          read.flags[name] = "true";
          continue;
        }
        let value: string | undefined = word.slice(letter + 1).replace(/^=/, "");
        if (letter + 1 === word.length) {
          place += 1;
          value = given[place];
        }
        if (value === undefined) return { problem: complaints.needsValue(`-${word.charAt(letter)}`, word) };
        read.flags[name] = value;
        break;
      }
    } else {
      read.words.push(word);
    }
  }
  return read;
}

/** A whole number in decimal, as atoi's better relatives read it; null for anything else. */
export const wholeNumber = (text: string): number | null => (/^[+-]?[0-9]{1,9}$/.test(text) ? Number(text) : null);
