import { expect, test } from "vitest";
import { applyFilter } from "./apply";
import { isFilter, readFilter } from "./tools";

const text = "b 10\na 9\nB 9\nc 100";

function piped(line: string, input = text): string {
  const [name = "", ...given] = line.split(" ");
  const filter = isFilter(name) ? readFilter(name, given) : { problem: "no filter" };
  return "problem" in filter ? filter.problem : applyFilter(filter, input).text;
}

test.each([
  ["grep b", "b 10"],
  ["grep -i b", "b 10\nB 9"],
  ["grep -v 9", "b 10\nc 100"],
  ["grep -c 9", "2"],
  ["grep -n 9", "2:a 9\n3:B 9"],
  ["grep -E a|c", "a 9\nc 100"],
  ["grep -F a|c", ""],
  ["grep -ivc b", "2"],
  ["head -n 2", "b 10\na 9"],
  ["head -n2", "b 10\na 9"],
  ["head -1", "b 10"],
  ["head --lines=-3", "b 10"],
  ["tail -n 1", "c 100"],
  ["tail -n +3", "B 9\nc 100"],
  ["tail -n 0", ""],
  ["wc -l", "4"],
  ["wc -w", "8"],
  ["wc -c", "19"],
  ["wc", "      4       8      19"],
  ["sort", "B 9\na 9\nb 10\nc 100"],
  ["sort -r", "c 100\nb 10\na 9\nB 9"],
  ["sort -k2 -n", "B 9\na 9\nb 10\nc 100"],
  ["sort -k 2nr", "c 100\nb 10\na 9\nB 9"],
  ["sort -nu -k 2", "a 9\nb 10\nc 100"],
])("%s", (line, shown) => {
  expect(piped(line)).toBe(shown);
});

test.each([
  ["grep", "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information."],
  ["grep a file", "grep: file: No such file or directory"],
  ["grep [", "grep: Unmatched [, [^, [:, [., or [="],
  ["grep --foo a", "grep: unrecognized option '--foo'\nTry 'grep --help' for more information."],
  ["head -n", "head: option requires an argument -- 'n'\nTry 'head --help' for more information."],
  ["head -n x", "head: invalid number of lines: ‘x’"],
  ["head x", "head: cannot open 'x' for reading: No such file or directory"],
  ["tail -z", "tail: invalid option -- 'z'\nTry 'tail --help' for more information."],
  ["wc x", "wc: x: No such file or directory"],
  ["sort -k x", "sort: invalid number at field start: invalid count at start of ‘x’"],
  ["sort -k 0", "sort: field number is zero: invalid field specification ‘0’"],
  ["sort -5", "sort: invalid option -- '5'\nTry 'sort --help' for more information."],
])("%s is refused in the tool's words", (line, problem) => {
  expect(piped(line)).toBe(problem);
});

test("nothing has no lines", () => {
  expect(piped("wc -l", "")).toBe("0");
  expect(piped("grep -c a", "")).toBe("0");
});
