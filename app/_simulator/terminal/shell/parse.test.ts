import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "./parse";
import { quoted } from "./quote";
import { safeText } from "./safe-text";

const variables = { USER: "learner", EMPTY: "", "?": "1" };

function wordsOf(line: string): string[][] {
  const parsed = parse(line, variables);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.pipelines.flatMap(({ stages }) => stages.map(({ words }) => words));
}

test.each([
  ["a  b\\ c 'd  e' \"f g\"", ["a", "b c", "d  e", "f g"]],
  ["a'b'\"c\"d", ["abcd"]],
  ["'' \"\"", ["", ""]],
  ['"a\\"b\\$c\\d"', ['a"b$c\\d']],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
    '$USER ${USER}s "$USER" \'$USER\' $NOBODY $EMPTY "$EMPTY" $? $ a$',
    ["learner", "learners", "learner", "$USER", "", "1", "$", "a$"],
  ],
  ["a # b | c", ["a"]],
  ["a#b", ["a#b"]],
  ["--k=v *.ts ~", ["--k=v", "*.ts", "~"]],
])("%s has its words", (line, words) => {
  expect(wordsOf(line)).toEqual([words]);
});

test("commands are joined by pipes, and pipelines by what must have become of the one before", () => {
  const parsed = parse("a | b && c || d; e\nf |\n g", variables);
  expect("problem" in parsed ? [] : parsed.pipelines.map(({ after, stages }) => [after, stages.length])).toEqual([
    [";", 2],
    ["&&", 1],
    ["||", 1],
    [";", 1],
    [";", 2],
  ]);
});

test.each([
  ["a 'b", "-bash: unexpected EOF while looking for matching `''\n-bash: syntax error: unexpected end of file"],
  ['a "b', "-bash: unexpected EOF while looking for matching `\"'\n-bash: syntax error: unexpected end of file"],
  ["| a", "-bash: syntax error near unexpected token `|'"],
  ["a && && b", "-bash: syntax error near unexpected token `&&'"],
  ["a ;; b", "-bash: syntax error near unexpected token `;;'"],
  ["a (b)", "-bash: syntax error near unexpected token `('"],
  ["a >", "-bash: syntax error near unexpected token `newline'"],
  ["a > | b", "-bash: syntax error near unexpected token `|'"],
  ["a |", "-bash: syntax error: unexpected end of file"],
  ["a &&", "-bash: syntax error: unexpected end of file"],
  ["a &", "-bash: no job control in this shell"],
  ["a $(b)", "-bash: command substitution: restricted"],
  ["a `b`", "-bash: command substitution: restricted"],
])("%s is refused in bash's words", (line, problem) => {
  expect(parse(line, variables)).toEqual({ problem });
});

test("what is printed can be thrown away, and written nowhere", () => {
  const stageOf = (line: string) => {
    const parsed = parse(line, variables);
    return "problem" in parsed ? null : parsed.pipelines[0]?.stages[0];
  };
  expect(stageOf("a > out.txt")?.problem).toBe("-bash: out.txt: Read-only file system");
  expect(stageOf("a < in.txt")?.problem).toBe("-bash: in.txt: No such file or directory");
  expect(stageOf("a 2>/dev/null b")).toEqual({ words: ["a", "b"], output: "on", errors: "nowhere", problem: null });
  expect(stageOf("a 2>&1 | b")).toMatchObject({ errors: "on", output: "on" });
  expect(stageOf("a &> /dev/null")).toMatchObject({ errors: "nowhere", output: "nowhere" });
  expect(stageOf("a2>/dev/null")).toMatchObject({ words: ["a2"], output: "nowhere", errors: "shown" });
});

test("a quoted word comes back as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (words) => {
      expect(wordsOf(words.map(quoted).join(" "))).toEqual([words]);
    }),
  );
});

test("no line throws", () => {
  const nasty = fc
    .array(fc.constantFrom(..."a '\"\\|&;<>()$`{}#\n2"), { maxLength: 40 })
    .map((signs) => signs.join(""));
  fc.assert(
    fc.property(nasty, (line) => typeof parse(line, variables) === "object"),
    { numRuns: 2000 },
  );
});

test("what a terminal would obey is taken out of what was typed", () => {
  expect(
    safeText("a\u001b[31mred\u001b[0m\u0007b\u001b]0;title\u0007c\u001b]8;;http://x\u001b\\d\u202ee\tf\r\ng"),
  ).toBe("aredbcde f\ng");
  expect(safeText("\u001b[")).toBe("");
  expect(safeText("\u001b]never ends")).toBe("");
  expect(safeText("naïve – 日本 😀")).toBe("naïve – 日本 😀");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
      expect(safeText(typed)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
