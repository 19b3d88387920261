import type { Browser, Page } from "@playwright/test";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { BenchProblem } from "../bench-kind";
import type { Person } from "../web/answers";
import { openPage, takeOff } from "./pilot";
import { type Script, scriptsOf, withCockpit } from "./scripts";

type Ends = { origin: string; bareOrigin: string; lesson: string };
type People = { flies: Person; reads: Person };

/** JavaScript of the cockpit, and of a page that does nothing. */
export async function weigh(browser: Browser, { bareOrigin, lesson, origin }: Ends, { flies, reads }: People) {
  const bare = await quietly(await openPage(browser, bareOrigin), "/", ({ page }) => page);
  const cockpit = await openPage(browser, origin, flies.cookie);
  await cockpit.goto(`/simulator/${scenario.slug}`);
  await cockpit.waitForLoadState("networkidle");
  const before = new Set((await scriptsOf(cockpit)).page.map(({ path }) => path));
  await takeOff(cockpit);
  // Whoever is in the air already gets the cockpit at once.
  await cockpit.reload();
  await cockpit.locator(".cockpit").waitFor({ timeout: 60_000 });
  await cockpit.waitForLoadState("networkidle");
  const { page, worker } = await scriptsOf(cockpit);
  await cockpit.context().close();
  const ofPage = page.filter(({ path }) => !path.includes("turbopack-worker"));
  const inPage = new Set(ofPage.map(({ path }) => path));
  const ofWorker = [...page, ...worker].filter(({ path }) => !inPage.has(path));
  const own = new Set([...ofPage, ...ofWorker].map(({ path }) => path).filter((path) => !before.has(path)));
  const elsewhere = [];
  for (const path of ["/", `/manual/${lesson}`, "/simulator", `/simulator/${scenario.slug}`])
    elsewhere.push(await lookAt(browser, origin, { path, person: reads, own }));
  return { bare: sumOf(bare), page: sumOf(ofPage), worker: sumOf(ofWorker), own: [...own], elsewhere };
}

/** What a page loads up to its end, and what of it belongs to the cockpit. */
export async function lookAt(
  browser: Browser,
  origin: string,
  { own, path, person }: { path: string; person: Person; own: ReadonlySet<string> },
) {
  const scripts = await quietly(await openPage(browser, origin, person.cookie), path, (seen) => [
    ...seen.page,
    ...seen.worker,
  ]);
  const marked = await withCockpit(origin, scripts);
  const ofCockpit = [...new Set([...marked, ...scripts.map((one) => one.path).filter((one) => own.has(one))])];
  return { path, ...sumOf(scripts), ofCockpit };
}

async function quietly<Result>(
  page: Page,
  path: string,
  read: (seen: Awaited<ReturnType<typeof scriptsOf>>) => Result,
): Promise<Result> {
  const answer = await page.goto(path);
  // A build beside the bench takes the bare app away.
  if (!answer?.ok()) throw new BenchProblem(`${page.url()} did not answer: was something built meanwhile?`);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("End");
  // What comes near the end of the page is asked for a moment later; until then the network is as idle as before.
  await page.waitForTimeout(500);
  await page.waitForLoadState("networkidle");
  const result = read(await scriptsOf(page));
  await page.context().close();
  return result;
}

function sumOf(scripts: readonly Script[]) {
  const sum = (key: "gzip" | "raw") => scripts.reduce((total, script) => total + script[key], 0);
  return { files: scripts.length, gzip: sum("gzip"), raw: sum("raw") };
}
