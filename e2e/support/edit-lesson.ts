import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { items } from "@/content/lessons/config-is-not-code/quiz";
import { planted } from "./planted";
import { expect } from "./story";

/**
 * What an author does to a lesson in a copy of the project: another in front of it, its questions in another order, and one
 * edit of each kind with the author's word. Then its questions are planted, and what was planted is returned.
 */
export function editLesson(root: string): ReturnType<typeof planted> {
  mkdirSync(join(root, "content/lessons/before-it"));
  writeFileSync(join(root, "content/lessons/before-it/quiz.ts"), "export const items: unknown = [];\n");
  writeFileSync(join(root, "content/lessons/before-it/lesson.mdx"), before);
  replaceIn(join(root, "content/course.ts"), '"config-is-not-code"', '"before-it", "config-is-not-code"');

  const edited = items.toReversed().map((item) => {
    const [first, ...others] = item.variants;
    const change = edits[item.id];
    return change && first ? { ...item, variants: [{ ...first, ...change }, ...others] } : item;
  });
  const write = (written: unknown) =>
    writeFileSync(
      join(root, "content/lessons/config-is-not-code/quiz.ts"),
      `export const items: unknown = ${JSON.stringify(written)};\n`,
    );
  write(edited);

  const npm = (...args: string[]) => spawnSync("npm", ["run", "--silent", ...args], { cwd: root, encoding: "utf8" });
  const undeclared = npm("check:content");
  expect(undeclared.status).toBe(1);
  for (const id of Object.keys(edits)) expect(undeclared.stderr).toContain(`content/items.lock.json: ${id}: `);
  expect(npm("items", "--", "changed", "changed-after-the-build").stderr).toContain("Say what changed");
  for (const words of [
    ["cosmetic", "travels-or-waits"],
    ["clarified", "quiet-misconfiguration"],
    ["changed", "changed-after-the-build", "Another address is asked for."],
  ]) {
    expect(npm("items", "--", ...words).status, words.join(" ")).toBe(0);
  }
  expect(npm("check:content").stderr).not.toContain("items.lock.json");
  const marked = planted(edited);
  write(marked.items);
  return marked;
}

const edits: Record<string, { next?: string; stem?: string }> = {
  "travels-or-waits": { next: "Open the file with the most constants, and mark each one." },
  "quiet-misconfiguration": {
    stem: "One line lets orders look successful without taking any money, said more clearly.",
  },
  "changed-after-the-build": { stem: "Now the address of the mail server is asked for. Where does the mail go?" },
};

function replaceIn(file: string, from: string, to: string) {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const before = `---
title: Before it
summary: A lesson that was put in front.
minutes: 1
objectives:
  - id: before-it
    text: Read one sentence.
sections:
  - id: only
    title: The only section
sources:
  - title: The Twelve-Factor App
    url: https://12factor.net/
    supports: That there are twelve factors.
---

<Section id="only">

[One sentence](https://12factor.net/).

</Section>
`;
