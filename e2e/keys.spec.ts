import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import type { WrittenItem } from "@/app/_quiz/item";
import { items } from "@/content/lessons/config-is-not-code/quiz";
import { copyProject } from "./support/copy";
import { type Installation, removeData, startInstallation } from "./support/installation";
import { newBrowser, setUp } from "./support/story";

// A copy of the project, in a folder with a space in its name, in which every text that only grading needs, and every
// question that is not shown to everybody, carries a planted word. They are looked for in everything a browser can get.

const secret = /canary-secret-\d+/g;
/** Questions of checks and tests, further variants and further steps: shown to whoever has come so far. */
const later = /canary-later-\d+/g;

/** Fields that explain, or give the answer away, in all kinds of question. */
const hidden = new Set([
  ...["right", "tempting", "sound", "holds", "pick", "why", "next", "separates", "hints"],
  ...["accepted", "consequence", "model", "points", "example", "elsewhere"],
]);

type Planted = { secrets: number; later: number };

/** The same questions with a word before every text that nobody may see yet. */
function planted(items: readonly WrittenItem[], count: Planted): unknown {
  const mark = (value: unknown, kind: keyof Planted): unknown => {
    if (typeof value === "string") {
      count[kind] += 1;
      return `${kind === "later" ? "canary-later" : "canary-secret"}-${count[kind]} ${value}`;
    }
    if (Array.isArray(value)) return value.map((one) => mark(one, kind));
    return value;
  };
  const walk = (value: unknown, isLater: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, isLater));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => {
        // A chart's points are numbers that everybody sees.
        if (hidden.has(field) && !(field === "points" && !isTexts(inner))) return [field, mark(inner, "secrets")];
        if (field === "leadsTo") return [field, walk(inner, true)];
        if (isLater && (field === "stem" || field === "situation")) return [field, mark(inner, "later")];
        return [field, walk(inner, isLater)];
      }),
    );
  };
  return items.map((item) => ({
    ...item,
    variants: item.variants.map((variant, nth) => walk(variant, nth > 0 || (item.use ?? "practice") !== "practice")),
  }));
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

test("no key, explanation or later question reaches a browser before its time", async ({ browser }) => {
  test.setTimeout(6 * 60_000);
  const { root, remove } = copyProject();
  let installation: Installation | null = null;
  try {
    const count: Planted = { secrets: 0, later: 0 };
    const quiz = JSON.stringify(planted(items, count));
    writeFileSync(join(root, "content/lessons/config-is-not-code/quiz.ts"), `export const items: unknown = ${quiz};\n`);
    expect(count.secrets, "explanations were planted").toBeGreaterThan(100);
    expect(count.later, "later questions were planted").toBeGreaterThan(10);

    installation = await startInstallation({ root });
    const leaks: string[] = [];
    const look = (where: string, text: string) => {
      for (const [word] of text.matchAll(secret)) leaks.push(`${where}: ${word}`);
      if (!/^(variant|set) /.test(where)) for (const [word] of text.matchAll(later)) leaks.push(`${where}: ${word}`);
    };
    for (const file of [...filesBelow(join(root, ".next/static")), ...filesBelow(join(root, "public"))]) {
      look(file, readFileSync(file, "latin1"));
    }
    for (const file of filesBelow(join(root, ".next/server/app"))) {
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
    if (installation) {
      await installation.stop();
      removeData(installation);
    }
    remove();
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
  const own = JSON.stringify(
    planted(items.filter(({ id }) => id === "travels-or-waits").slice(0, 1), { secrets: 0, later: 0 }),
  );
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
