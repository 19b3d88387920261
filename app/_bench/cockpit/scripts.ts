import type { Page } from "@playwright/test";

export type Script = { path: string; gzip: number; raw: number };

/** The scripts that a page, and its worker, have fetched so far, as the browser's own list has them: without headers. */
export async function scriptsOf(page: Page): Promise<{ page: Script[]; worker: Script[] }> {
  const ofWorkers = await Promise.all(page.workers().map((worker) => worker.evaluate(listed)));
  return { page: once(await page.evaluate(listed)), worker: once(ofWorkers.flat()) };
}

const listed = () =>
  performance.getEntriesByType("resource").map((entry) => {
    const { decodedBodySize, encodedBodySize, initiatorType, name }: Partial<PerformanceResourceTiming> = entry;
    return { url: name ?? "", gzip: encodedBodySize ?? 0, raw: decodedBodySize ?? 0, initiatorType };
  });

function once(entries: ReturnType<typeof listed>): Script[] {
  const scripts = new Map<string, Script>();
  for (const { url, gzip, raw } of entries) {
    const { pathname } = new URL(url);
    if (pathname.endsWith(".js") && !scripts.has(pathname)) scripts.set(pathname, { path: pathname, gzip, raw });
  }
  return [...scripts.values()].toSorted((one, other) => other.gzip - one.gzip);
}

/** Words that only the deck, its charts, its terminal and the shell of its worker have. */
const marks = ["cockpit-deck", "u-over", "terminal-prompt", "command not found"] as const;

/** Scripts among these that hold a part of the cockpit, whatever they are called. */
export async function withCockpit(origin: string, scripts: readonly Script[]): Promise<string[]> {
  const texts = await Promise.all(
    scripts.map(async ({ path }) => ({ path, text: await (await fetch(`${origin}${path}`)).text() })),
  );
  return texts.filter(({ text }) => marks.some((mark) => text.includes(mark))).map(({ path }) => path);
}
