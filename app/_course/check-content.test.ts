import { afterAll, beforeAll, expect, test } from "vitest";
import { contentProblems, missing, twice } from "./check-content";
import { projectCopy } from "./test-copy";

let copy: ReturnType<typeof projectCopy>;
beforeAll(() => {
  copy = projectCopy();
});
afterAll(() => copy.remove());

test("all content fits together", async () => {
  expect((await contentProblems()).problems).toEqual([]);
});

test("two of the same are found", () => {
  expect(twice(["a", "b", "a"])).toEqual(["a"]);
});

test("a folder that the course does not name is found", () => {
  expect(missing(["a", "b"], ["b", "c"])).toEqual(["content/course.ts: a: not in it"]);
});

test("the check reaches every kind of content, and fails with a line for each", async () => {
  const planted: [string, (text: string) => string, string][] = [
    [
      "content/lessons/config-is-not-code/lesson.mdx",
      (text) => text.replace(/\n---\n/, "\n---\n\nIt is easy.\n"),
      "words: “easy”",
    ],
    [
      "content/lessons/config-is-not-code/questions/practice.ts",
      (text) => text.replace(/tempting:\s*"/, 'tempting: "Wrong. '),
      "said of an answer",
    ],
    [
      "content/scenarios/a-quiet-tuesday/briefing.mdx",
      (text) => text.replace("deck: ", "deck: Oops. "),
      "deck: words: “Oops”",
    ],
    ["content/worksheets/rollback-plan.ts", (text) => text.replace('intro: "', 'intro: "Simply '), "words: “Simply”"],
    ["content/team-words.ts", (text) => text.replace('hint: "', 'hint: "Just '), "deployCommand: words: “Just”"],
    [
      "content/glossary.ts",
      (text) => `${text}\nglossary.push({ id: "planted", term: "Planted", definition: "Simply planted." });\n`,
      "planted: words: “Simply”",
    ],
  ];
  for (const [file, change] of planted) copy.change(file, change);
  const { code, stderr } = await copy.run(["app/_course/check-content.ts"]);
  expect(code).toBe(1);
  for (const [file, , problem] of planted) {
    const place = file.replace("questions/practice.ts", "quiz.ts");
    expect(stderr.split("\n")).toContainEqual(expect.stringMatching(new RegExp(`^${place}: .*${problem}`)));
  }
});
