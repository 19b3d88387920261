import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { Page } from "@playwright/test";
import { items } from "@/content/lessons/config-is-not-code/quiz";
import { copyBuild, copyProject } from "./support/copy";
import { type Installation, removeData, startInstallation } from "./support/installation";
import { expect, invite, join, newBrowser, setUp, test } from "./support/story";

// Authors go on working while people learn. A lesson moves, and its questions are edited in each of the three ways; a
// learner who had answered them comes back to the same data.

const lesson = "/manual/config-is-not-code";

/** Of the lesson in its part: 2 in "Lesson 3.2". */
async function placeOf(page: Page): Promise<number> {
  const said = await page.getByText(/^Lesson \d+\.\d+$/).textContent();
  return Number(said?.split(".")[1]);
}

const answered = ["travels-or-waits", "quiet-misconfiguration", "changed-after-the-build"];

test("a lesson that moved and questions that were edited lose nobody's progress, and only a changed one is asked anew", async ({
  browser,
}) => {
  test.setTimeout(6 * 60_000);
  const { root, remove } = copyProject();
  let installation: Installation | null = null;
  try {
    copyBuild(root);
    installation = await startInstallation({ root });
    const leadContext = await newBrowser(browser, installation);
    const leadPage = await leadContext.newPage();
    await setUp(leadPage, installation.setupLink ?? "");
    const lead = { name: "Adaeze Okafor", email: "", page: leadPage, context: leadContext };
    const noor = await join(browser, installation, await invite(lead));
    await noor.page.goto(lesson);
    const place = await placeOf(noor.page);
    const sent = await noor.context.request.post("/api/v1/events", { data: { events: answered.map(answerTo) } });
    for (const { kind } of (await sent.json()).results) expect(kind).toBe("graded");
    const state = await noor.context.storageState();
    await noor.context.close();
    await leadContext.close();
    const { dataDirectory } = installation;
    const { port } = new URL(installation.origin);
    await installation.stop();

    edit(root);
    installation = await startInstallation({ root, dataDirectory, port: Number(port) });
    const context = await browser.newContext({ baseURL: installation.origin, storageState: state });
    const page = await context.newPage();
    await page.goto(lesson);
    expect(await placeOf(page)).toBe(place + 1);
    const check = (id: string) => page.locator(`section.check#${id}`);
    for (const id of answered.slice(0, 2)) {
      await check(id).scrollIntoViewIfNeeded();
      await expect(check(id).getByText("In your own repository"), `${id} is as it was left`).toBeVisible();
      await expect(check(id).getByText(/has changed since/)).toHaveCount(0);
    }
    await expect(check("quiet-misconfiguration").getByText("said more clearly")).toBeVisible();

    const changed = check("changed-after-the-build");
    await changed.scrollIntoViewIfNeeded();
    await expect(changed.getByText(/has changed since you answered it: Another address is asked for/)).toBeVisible();
    await expect(changed.getByText("In your own repository")).toHaveCount(0);
    await changed.getByRole("radio").first().check({ force: true });
    await changed.getByRole("radio", { name: "Guessing" }).check({ force: true });
    await changed.getByRole("button", { name: "Check answer" }).click();
    await expect(changed.getByText("In your own repository")).toBeVisible();
    await expect(changed.getByText(/has changed since/)).toHaveCount(0);

    // An answer to the version before, sent late by another tab, is not taken for one to this version.
    const late = await context.request.post("/api/v1/events", {
      data: { events: [answerTo("changed-after-the-build")] },
    });
    expect((await late.json()).results[0]).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("changed"),
    });
    await context.close();
  } finally {
    if (installation) {
      await installation.stop();
      removeData(installation);
    }
    remove();
  }
});

function answerTo(item: string) {
  const asked = { item, version: 1, variant: 0, lesson: "config-is-not-code", at: new Date().toISOString() };
  const response = item === "quiet-misconfiguration" ? 6 : 1;
  return { ...asked, id: randomUUID(), kind: "answerGiven", response, confidence: "sure", tookMs: null, set: null };
}

/** A lesson in front of it, its questions in another order, and one edit of each kind with its author's word. */
function edit(root: string) {
  mkdirSync(joinPath(root, "content/lessons/before-it"));
  writeFileSync(joinPath(root, "content/lessons/before-it/quiz.ts"), "export const items: unknown = [];\n");
  writeFileSync(joinPath(root, "content/lessons/before-it/lesson.mdx"), before);
  replaceIn(joinPath(root, "content/course.ts"), '"config-is-not-code"', '"before-it", "config-is-not-code"');

  const edited = items.toReversed().map((item) => {
    const [first, ...others] = item.variants;
    const change = edits[item.id];
    return change && first ? { ...item, variants: [{ ...first, ...change }, ...others] } : item;
  });
  const quiz = joinPath(root, "content/lessons/config-is-not-code/quiz.ts");
  writeFileSync(quiz, `export const items: unknown = ${JSON.stringify(edited)};\n`);

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
