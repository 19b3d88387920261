import { afterAll, beforeAll, expect, test } from "vitest";
import { withLesson } from "./authoring/table-of-contents";
import { projectCopy } from "./test-copy";

const table = "content/course.ts";
const lesson = "content/lessons/a-new-lesson/lesson.mdx";
const quiz = "content/lessons/a-new-lesson/quiz.ts";

let copy: ReturnType<typeof projectCopy>;
beforeAll(() => {
  copy = projectCopy();
});
afterAll(() => copy.remove());

const make = (...args: string[]) => copy.run(["app/_course/new.ts", ...args]);
const check = () => copy.run(["app/_course/check-content.ts"]);

/** Slugs and marks of all lessons that a server in this mode has. */
async function lessonsIn(mode: "development" | "production"): Promise<string> {
  const code =
    'import("./app/_course/catalog.ts").then(async ({ catalog }) => console.log((await catalog()).lessons.map(({ slug, draft }) => slug + (draft ? " (draft)" : "")).join(", ")))';
  const { stdout, stderr } = await copy.run(["--eval", code], mode);
  return stdout.trim() || stderr;
}

test("a new lesson is a draft in its place, and all that is left of it is to write it", async () => {
  const before = await check();
  const made = await make("lesson", "a-new-lesson", "--part", "1");
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(copy.read(table)).toMatch(/lessons: \[[^\]]*"a-new-lesson",?\s*\]/);

  const lines = made.stdout.split("\n").filter((line) => line.startsWith("content/"));
  expect(lines).toContain(`${lesson}: still to write: the second section`);
  expect(lines).toContain(`${quiz}: a-new-lesson-second: has 0 of the 3 items that readiness needs`);
  for (const line of lines) expect(line).toMatch(/: still to write: |: minutes: |: has |: needs an item /);
  // File by file: whoever has done with the lesson turns to its questions.
  expect(lines.findLastIndex((line) => line.startsWith(lesson))).toBeLessThan(
    lines.findIndex((line) => line.startsWith(quiz)),
  );

  const after = await check();
  expect({ code: after.code, problems: after.stderr }).toEqual({ code: before.code, problems: before.stderr });
  expect(after.stdout).toContain(`Left to write, in drafts:\n${lines.join("\n")}\n`);
});

test("development shows a draft and production does not, whatever its questions are yet", async () => {
  expect(await lessonsIn("development")).toContain("a-new-lesson (draft)");
  const changeBack = copy.change(quiz, () => "export const items = [{ id: 7 }];\n");
  const published = await lessonsIn("production");
  const checked = await check();
  changeBack();
  expect(published).toContain("config-is-not-code");
  expect(published).not.toContain("draft");
  expect(checked.stdout).toContain(`${quiz}: 0.`);
  expect(checked.stderr).not.toContain("a-new-lesson");
});

test("a draft is not locked, and published unwritten it fails the check", async () => {
  const lock = copy.read("content/items.lock.json");
  expect((await copy.run(["app/_course/items.ts", "add"])).stdout).toBe("0 added, 0 dropped.\n");
  expect(copy.read("content/items.lock.json")).toBe(lock);

  const changeBack = copy.change(lesson, (text) => text.replace("draft: true\n", ""));
  const { code, stderr } = await check();
  changeBack();
  expect(code).toBe(1);
  expect(stderr).toContain(`${lesson}: still to write: the second section`);
  expect(stderr).toContain("content/items.lock.json: a-new-lesson-practice: new; run npm run items -- add");
});

test.each([
  ["a slug in capitals", ["lesson", "Config"], /^Config: a slug is made of lower case words/],
  ["a slug that climbs out", ["lesson", "../course"], /^\.\.\/course: a slug is made of/],
  ["a slug that is taken", ["lesson", "config-is-not-code"], /^config-is-not-code: there is a lesson/],
  ["the name of another page", ["lesson", "glossary"], /^glossary: \/manual\/glossary is a page/],
  ["a part that does not exist", ["lesson", "another", "--part", "99"], /^--part 99: the course has the parts 1 to/],
  ["no slug", ["lesson"], /^Usage: npm run new -- lesson SLUG/],
  ["something else than a lesson", ["scenario", "another"], /^Usage: /],
  ["an unknown option", ["lesson", "another", "--draft"], /^Usage: /],
])("%s is refused in one line, and nothing is changed", async (_, args, line) => {
  const before = copy.read(table);
  const { code, stdout, stderr } = await make(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(line);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(copy.read(table)).toBe(before);
  expect(copy.exists("content/lessons/another")).toBe(false);
});

test("the table of contents keeps its form, and is not touched in any other", () => {
  const source = '[\n  {\n    lessons: ["a", "b"],\n  },\n  {\n    lessons: [],\n  },\n]';
  expect(withLesson(source, "c", 1, 2)).toBe(source.replace('"b"', '"b", "c"'));
  expect(withLesson(source, "c", 2, 2)).toBe(source.replace("[],", '["c"],'));
  const long = "a-slug-of-many-words".repeat(5);
  const broken = withLesson(source, long, 1, 2) ?? "";
  expect(broken).toContain(`lessons: [\n      "a",\n      "b",\n      "${long}",\n    ],`);
  expect(withLesson(broken, "d", 1, 2)).toContain(`      "${long}",\n      "d",\n    ],`);
  expect(withLesson(source, "c", 1, 3)).toBeNull();
});
