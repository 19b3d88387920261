import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "@/e2e/support/browser.mjs";
import { BenchProblem, type Stage } from "../bench-kind";

// What a browser with an empty cache fetches, counted by Chromium itself: `transferred` is what came over the wire,
// headers included; `gzip` is the same without headers; `raw` is what it unpacked.

type Category = "script" | "html" | "style" | "font" | "image" | "data";
export type Amount = { requests: number; transferred: number; gzip: number; raw: number };
export type Fetched = Record<Category, Amount>;
type Chunk = {
  path: string;
  transferred: number;
  gzip: number;
  raw: number;
  sha256: string;
  when: "first" | "scrolled";
};
export type PageBytes = { first: Fetched; scrolled: Fetched; chunks: Chunk[] };

type Seen = { url: string; category: Category; transferred: number; gzip: number; raw: number; isDone: boolean };

export async function openBrowser({ atEnd }: Stage): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new BenchProblem("No Chromium was found: run npx playwright install chromium, or install chromium.");
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  atEnd(() => browser.close());
  return browser;
}

/** First load without scrolling, then everything that comes while the page is scrolled to its end. */
export async function pageBytes(browser: Browser, url: string, cookie?: string): Promise<PageBytes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    if (cookie) await context.addCookies(cookiesOf(cookie, url));
    const page = await context.newPage();
    const seen = await watch(await context.newCDPSession(page));
    await page.goto(url, { waitUntil: "load" });
    await quiet(seen);
    const atFirst = new Set(seen.keys());
    await scrollThrough(page);
    await quiet(seen);
    const all = [...seen].map(([id, one]) => ({
      ...one,
      when: atFirst.has(id) ? ("first" as const) : ("scrolled" as const),
    }));
    const amounts = (when: Chunk["when"]) => amountsOf(all.filter((one) => one.when === when));
    const scripts = all.filter(({ category }) => category === "script");
    const chunks = await Promise.all(
      scripts.map(async ({ url: from, ...one }) => ({ ...one, ...(await identify(from)) })),
    );
    return {
      first: amounts("first"),
      scrolled: amounts("scrolled"),
      chunks: chunks
        .map(({ path, transferred, gzip, raw, sha256, when }) => ({ path, transferred, gzip, raw, sha256, when }))
        .sort((a, b) => b.transferred - a.transferred),
    };
  } finally {
    await context.close();
  }
}

async function watch(session: CDPSession): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    const { url, mimeType } = response;
    const category = categoryOf(type, mimeType);
    seen.set(requestId, { transferred: 0, gzip: 0, raw: 0, isDone: false, url, category });
  });
  session.on("Network.dataReceived", ({ requestId, dataLength, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (!one) return;
    one.raw += dataLength;
    one.gzip += encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (one) Object.assign(one, { transferred: encodedDataLength, isDone: true });
  });
  session.on("Network.loadingFailed", ({ requestId }) => seen.delete(requestId));
  await session.send("Network.enable");
  return seen;
}

function categoryOf(type: string, mimeType: string): Category {
  if (mimeType.includes("javascript")) return "script";
  if (type === "Document") return "html";
  if (mimeType === "text/css") return "style";
  if (type === "Font" || mimeType.startsWith("font/")) return "font";
  return type === "Image" || mimeType.startsWith("image/") ? "image" : "data";
}

function amountsOf(all: readonly Seen[]): Fetched {
  const amountOf = (category: Category): Amount => {
    const ours = all.filter((one) => one.category === category);
    const sum = (key: "transferred" | "gzip" | "raw") => ours.reduce((total, one) => total + one[key], 0);
    return { requests: ours.length, transferred: sum("transferred"), gzip: sum("gzip"), raw: sum("raw") };
  };
  return {
    script: amountOf("script"),
    html: amountOf("html"),
    style: amountOf("style"),
    font: amountOf("font"),
    image: amountOf("image"),
    data: amountOf("data"),
  };
}

/** Until nothing has come for a second and nothing is on its way. */
async function quiet(seen: ReadonlyMap<string, Seen>) {
  const state = () => `${seen.size} ${[...seen.values()].filter(({ isDone }) => isDone).length}`;
  for (let before = "", calm = 0; calm < 4; ) {
    await delay(250);
    const now = state();
    calm = now === before && [...seen.values()].every(({ isDone }) => isDone) ? calm + 1 : 0;
    before = now;
  }
}

async function scrollThrough(page: Page) {
  for (;;) {
    const isAtEnd = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight / 2);
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
    });
    await delay(100);
    if (isAtEnd) return;
  }
}

function cookiesOf(cookie: string, url: string) {
  return cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}

/** By content, because the same code has another name in another build. */
async function identify(url: string) {
  const response = await fetch(url);
  const sha256 = createHash("sha256")
    .update(Buffer.from(await response.arrayBuffer()))
    .digest("hex");
  return { path: new URL(url).pathname, sha256 };
}
