import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectCopy } from "@/app/_course/test-copy";

// As in guards.test.ts: each of the mistakes that the guard is there for must turn it red, and the content without them not.

describe("the guard of content", () => {
  let copy: ReturnType<typeof projectCopy>;
  const check = () => copy.run(["app/_course/check-content.ts"]);
  const [text, practice] = ["lesson.mdx", "questions/practice.ts"];

  // Each in a lesson of its own, so that one look at the content finds them all.
  const plants: { title: string; lesson: string; file: string; part: RegExp; planted: string; line: RegExp }[] = [
    {
      title: "a question serves an unknown objective",
      lesson: "config-is-not-code",
      file: practice,
      part: /objective: "[^"]+"/,
      planted: 'objective: "planted"',
      line: /quiz\.ts: .*its objective planted does not exist/,
    },
    {
      title: "a question has no title",
      lesson: "one-artefact",
      file: practice,
      part: /title: "[^"]+"/,
      planted: 'title: ""',
      line: /quiz\.ts: .*title/,
    },
    {
      title: "a question leads back to nowhere",
      lesson: "secrets-and-where-they-leak",
      file: practice,
      part: /back: "[^"]+"/,
      planted: 'back: "planted"',
      line: /quiz\.ts: .*leads back to #planted/,
    },
    {
      title: "a key is out of reach",
      lesson: "pride-and-fear",
      file: practice,
      part: /target: "[^"]+"/,
      planted: 'target: "planted"',
      line: /quiz\.ts: .*target/,
    },
    {
      title: "an explanation is missing",
      lesson: "migrations-you-can-take-back",
      file: practice,
      part: /right:\s*"[^"]+"/,
      planted: 'right: ""',
      line: /quiz\.ts: .*right/,
    },
    {
      title: "a lesson does not say how long it takes",
      lesson: "a-normal-tuesday",
      file: text,
      part: /^minutes: .*$/m,
      planted: "",
      line: /lesson\.mdx: .*minutes/,
    },
    {
      title: "a number stands without its source",
      lesson: "when-a-number-lies",
      file: text,
      part: /\n---\n/,
      planted: "\n---\n\nIt failed for 40 % of them.\n",
      line: /lesson\.mdx: facts: “It failed for 40 % of …” has no source mark/,
    },
    {
      title: "a lesson says that it is easy",
      lesson: "before-the-dive",
      file: text,
      part: /\n---\n/,
      planted: "\n---\n\nIt is easy.\n",
      line: /lesson\.mdx: words: “easy”/,
    },
  ];
  let red: Awaited<ReturnType<typeof check>>;

  beforeAll(async () => {
    copy = projectCopy();
    const changeBack = plants.map(({ lesson, file, part, planted }) =>
      copy.change(`content/lessons/${lesson}/${file}`, (original) => {
        expect(original, `${lesson}/${file} has what is to be spoilt`).toMatch(part);
        return original.replace(part, planted);
      }),
    );
    red = await check();
    for (const change of changeBack) change();
  });
  afterAll(() => copy.remove());

  test.each(plants)("is red when $title", ({ lesson, line }) => {
    expect(red.code).toBe(1);
    const ofLesson = red.stderr.split("\n").filter((each) => each.includes(`content/lessons/${lesson}/`));
    expect(ofLesson.join("\n")).toMatch(line);
  });

  test("is green without that", async () => expect((await check()).code).toBe(0));
});
