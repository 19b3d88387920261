import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { items } from "@/content/lessons/config-is-not-code/quiz";
import { copyBuild, copyProject } from "./support/copy";
import { editLesson } from "./support/edit-lesson";
import { type Installation, removeData, startInstallation } from "./support/installation";
import { later, planted, secret } from "./support/planted";
import { expect, invite, join, newBrowser, setUp, test } from "./support/story";

// What authors write. A lesson moves, and its questions are edited in each of the three ways; a learner who had answered
// them comes back to the same data. In the same copy of the project, in a folder with a space in its name, every text that
// only grading needs, and every question that is not shown to everybody, carries a planted word. They are looked for in
// everything a browser can get.

const lesson = "/manual/config-is-not-code";

/** Of the lesson in its part: 2 in "Lesson 3.2". */
async function placeOf(page: Page): Promise<number> {
  const said = await page.getByText(/^Lesson \d+\.\d+$/).textContent();
  return Number(said?.split(".")[1]);
}

const answered = ["travels-or-waits", "quiet-misconfiguration", "changed-after-the-build"];

/** For both stories, as building it takes longest; the first edits it. */
let copy: ReturnType<typeof copyProject>;
let marked: ReturnType<typeof planted>;

test.describe.configure({ mode: "serial", timeout: 6 * 60_000 });
test.beforeAll(() => {
  copy = copyProject();
  copyBuild(copy.root);
});
test.afterAll(() => copy.remove());

test("a lesson that moved and questions that were edited lose nobody's progress, and only a changed one is asked anew", async ({
  browser,
}) => {
  const { root } = copy;
  let installation: Installation | null = null;
  try {
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

    marked = editLesson(root);
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
  }
});

test("no key, explanation or later question reaches a browser before its time", async ({ browser }) => {
  const { root } = copy;
  expect(marked.count.secrets, "explanations were planted").toBeGreaterThan(100);
  expect(marked.count.later, "later questions were planted").toBeGreaterThan(10);
  const installation = await startInstallation({ root });
  try {
    const leaks: string[] = [];
    const look = (where: string, text: string) => {
      for (const [word] of text.matchAll(secret)) leaks.push(`${where}: ${word}`);
      if (!/^(variant|set) /.test(where)) for (const [word] of text.matchAll(later)) leaks.push(`${where}: ${word}`);
    };
    for (const file of [...filesBelow(joinPath(root, ".next/static")), ...filesBelow(joinPath(root, "public"))]) {
      look(file, readFileSync(file, "latin1"));
    }
    for (const file of filesBelow(joinPath(root, ".next/server/app"))) {
      if (/\.(html|rsc|meta|body|segment\.rsc)$/.test(file)) look(file, readFileSync(file, "utf8"));
    }
    const { origin } = installation;
    const payloads = ["/manual/config-is-not-code", "/manual", "/api/v1/me?lesson=config-is-not-code", "/review"];
    for (const path of payloads) {
      look(path, await (await fetch(origin + path)).text());
      look(`${path} as RSC`, await (await fetch(origin + path, { headers: { RSC: "1" } })).text());
    }
    for (const item of items) {
      for (const [nth] of item.variants.entries()) {
        const response = await fetch(`${origin}/api/v1/items/${item.id}?variant=${nth}`);
        expect(response.status, item.id).toBe((item.use ?? "practice") === "practice" ? 200 : 404);
        look(`${nth > 0 ? "variant" : "first"} ${item.id}`, await response.text());
      }
    }
    await lookSignedIn(browser, installation, look);
    expect(leaks).toEqual([]);
  } finally {
    await installation.stop();
    removeData(installation);
  }
});

/** What somebody who has joined gets before answering, and after answering one question. */
async function lookSignedIn(browser: Browser, installation: Installation, look: (where: string, text: string) => void) {
  const page = await (await newBrowser(browser, installation)).newPage();
  await setUp(page, installation.setupLink ?? "");
  const { request } = page.context();
  for (const use of ["check", "before", "after"]) {
    const lesson = use === "check" ? "config-is-not-code" : null;
    const served = await request.post("/api/v1/sets", { data: { id: randomUUID(), use, lesson } });
    const text = await served.text();
    expect(text, `the set ${use} was served`).toContain("canary-later");
    look(`set ${use}`, text);
  }
  const base = { lesson: "config-is-not-code", at: new Date().toISOString(), version: 1, variant: 0 };
  const answer = { kind: "answerGiven", response: 0, confidence: "sure", tookMs: null, set: null };
  const answered = await request.post("/api/v1/events", {
    data: { events: [{ ...base, ...answer, id: randomUUID(), item: "travels-or-waits" }] },
  });
  const own = JSON.stringify(planted(items.filter(({ id }) => id === "travels-or-waits")).items);
  const said = await answered.text();
  expect(said, "whoever has answered is told why").toMatch(secret);
  const told = new Set([...said.matchAll(secret)].map(([word]) => word));
  expect(told.size).toBeLessThanOrEqual([...own.matchAll(secret)].length);
  const personal = await (await request.get("/api/v1/me?lesson=config-is-not-code")).text();
  look(
    "what is personal",
    personal.replace(secret, (word) => (told.has(word) ? "told" : word)),
  );
  await page.context().close();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = joinPath(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function answerTo(item: string) {
  const asked = { item, version: 1, variant: 0, lesson: "config-is-not-code", at: new Date().toISOString() };
  const response = item === "quiet-misconfiguration" ? 6 : 1;
  return { ...asked, id: randomUUID(), kind: "answerGiven", response, confidence: "sure", tookMs: null, set: null };
}
