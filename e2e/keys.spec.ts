import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Installation, removeData, startInstallation } from "./support/installation";

// A copy of the project, in a folder with a space in its name, whose explanations, keys and hidden variants carry planted
// words. They are looked for in everything a browser can get.

const secret = /canary-secret-\d+/g;
const variant = /canary-variant-\d+/g;

/**
 * Marks every text of a quiz that grading alone needs, and the questions of every variant after the first, which come
 * only when somebody asks for a similar one.
 */
function plant(source: string): { text: string; secrets: number; variants: number } {
  let secrets = 0;
  let variants = 0;
  const explained = source.replace(/\b(tempting|right|next|why)(:\s*)(["'`])/g, (_, field, colon, quote) => {
    secrets += 1;
    return `${field}${colon}${quote}canary-secret-${secrets} `;
  });
  const text = explained.replace(/variants: \[[\s\S]*?\n {4}\],/g, (list) => {
    let nth = 0;
    return list.replace(/(\bstem:\s*)(["'`])/g, (whole, stem, quote) => {
      nth += 1;
      if (nth === 1) return whole;
      variants += 1;
      return `${stem}${quote}canary-variant-${variants} `;
    });
  });
  return { text, secrets, variants };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

test("no key, explanation or hidden variant reaches a browser before the answer does", async () => {
  test.setTimeout(6 * 60_000);
  const parent = mkdtempSync(join(tmpdir(), "a path with a space "));
  const root = join(parent, "preflight");
  let installation: Installation | null = null;
  try {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" })
      .split("\0")
      .filter(Boolean);
    for (const file of files) cpSync(file, join(root, file));
    copyModules(root);
    let secrets = 0;
    let variants = 0;
    for (const slug of readdirSync(join(root, "content/lessons"))) {
      const quiz = join(root, "content/lessons", slug, "quiz.ts");
      const marked = plant(readFileSync(quiz, "utf8"));
      secrets += marked.secrets;
      variants += marked.variants;
      writeFileSync(quiz, marked.text);
    }
    expect(secrets, "explanations were planted").toBeGreaterThan(20);
    expect(variants, "variants were planted").toBeGreaterThan(1);

    installation = await startInstallation({ root });
    const leaks: string[] = [];
    const look = (where: string, text: string) => {
      for (const [word] of text.matchAll(secret)) leaks.push(`${where}: ${word}`);
      if (!where.startsWith("/api/v1/items/"))
        for (const [word] of text.matchAll(variant)) leaks.push(`${where}: ${word}`);
    };
    for (const file of [...filesBelow(join(root, ".next/static")), ...filesBelow(join(root, "public"))]) {
      look(file, readFileSync(file, "latin1"));
    }
    for (const file of filesBelow(join(root, ".next/server/app"))) {
      if (/\.(html|rsc|meta|body|segment\.rsc)$/.test(file)) look(file, readFileSync(file, "utf8"));
    }
    const payloads = [
      "/manual/config-is-not-code",
      "/manual",
      "/api/v1/me?lesson=config-is-not-code",
      ...itemPaths(root),
    ];
    for (const path of payloads) {
      const response = await fetch(installation.origin + path);
      expect(response.status, path).toBe(200);
      look(path, await response.text());
      look(`${path} as RSC`, await (await fetch(installation.origin + path, { headers: { RSC: "1" } })).text());
    }
    expect(leaks).toEqual([]);
  } finally {
    if (installation) {
      await installation.stop();
      removeData(installation);
    }
    rmSync(parent, { recursive: true, force: true });
  }
});

/** Every variant of every question, as the page asks for them. */
function itemPaths(root: string): string[] {
  const lock: Record<string, unknown> = JSON.parse(readFileSync(join(root, "content/items.lock.json"), "utf8"));
  return Object.keys(lock).flatMap((item) => [0, 1].map((variant) => `/api/v1/items/${item}?variant=${variant}`));
}

/** Hard links where the temporary folder is on the same disk, a copy elsewhere. */
function copyModules(root: string) {
  const to = join(root, "node_modules");
  if (spawnSync("cp", ["-al", "node_modules", to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  cpSync("node_modules", to, { recursive: true, verbatimSymlinks: true });
}
