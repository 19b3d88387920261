import { readFileSync } from "node:fs";
import type { APIResponse } from "@playwright/test";
import { readFrontmatter } from "@/app/_course/frontmatter";
import { type Installation, removeData, startInstallation } from "./support/installation";
import { joinAtLesson, lesson } from "./support/lesson";
import { expect, newBrowser, passwords, test as story } from "./support/story";

// An installation that keeps its lessons for those who have joined.

const test = story.extend<object, { installation: Installation }>({
  installation: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
    async ({}, use) => {
      const installation = await startInstallation({ environment: { MANUAL_ACCESS: "members" } });
      await use(installation);
      await installation.stop();
      removeData(installation);
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const address = `/manual/${lesson}`;
const { title, summary } = readFrontmatter(
  readFileSync(`content/lessons/${lesson}/lesson.mdx`, "utf8"),
  lesson,
).frontmatter;

/** What a soft navigation asks for; the address with `.rsc` is that of the file which the build made of it. */
const payload = { RSC: "1" };
const asked: readonly [path: string, headers?: Record<string, string>][] = [
  ["/manual"],
  ["/manual", payload],
  ["/manual.rsc"],
  [address],
  [address, payload],
  [`${address}.rsc`],
  ["/manual/glossary"],
  ["/manual/search.json"],
];

/** No cache that several people share may keep it, nor may a browser show it again without asking. */
function expectKeptByNobody(response: APIResponse, what: string) {
  const said = response.headers()["cache-control"] ?? "";
  expect(said, what).toContain("private");
  expect(said, what).toMatch(/no-store|no-cache|max-age=0/);
  expect(said, what).not.toMatch(/public|s-maxage/);
}

test("a visitor who asks for anything of the manual is sent to sign in, and gets no word of it", async ({
  browser,
  installation,
}) => {
  const visitor = await newBrowser(browser, installation);
  for (const [path, headers = {}] of asked) {
    const what = `${path} ${JSON.stringify(headers)}`;
    const refused = await visitor.request.get(path, { headers, maxRedirects: 0 });
    expect(refused.status(), what).toBe(307);
    const to = new URL(refused.headers()["location"] ?? "", installation.origin);
    expect([to.origin, to.pathname], what).toEqual([installation.origin, "/sign-in"]);
    expect(to.searchParams.get("next"), what).toBe(path.replace(/\.rsc$/, ""));
    expectKeptByNobody(refused, what);
    const followed = await visitor.request.get(path, { headers });
    for (const response of [refused, followed]) {
      const text = await response.text();
      for (const words of [title, summary]) expect(text, what).not.toContain(words);
    }
  }
  const page = await visitor.newPage();
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await visitor.close();
});

test("an address that is written in another way tells a visitor nothing either", async ({ browser, installation }) => {
  const visitor = await newBrowser(browser, installation);
  for (const path of ["/%6danual", "/%6danual/search.json", `/%6danual/${lesson}`, `/m%61nual/${lesson}`]) {
    for (const headers of [{}, payload]) {
      const what = `${path} ${JSON.stringify(headers)}`;
      const response = await visitor.request.get(path, { headers });
      const text = await response.text();
      for (const words of [title, summary]) expect(text, what).not.toContain(words);
    }
  }
  await visitor.close();
});

test("the front page says who may read, and leads a visitor nowhere but to the sign-in", async ({
  browser,
  installation,
}) => {
  const visitor = await newBrowser(browser, installation);
  const page = await visitor.newPage();
  await page.goto("/");
  const main = page.getByRole("main");
  await expect(main.getByText("The manual of this installation is for its members.")).toBeVisible();
  await expect(main.getByText(/without an account/)).toHaveCount(0);
  await expect(main.getByRole("link")).toHaveText(["Sign in"]);
  await main.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await visitor.close();
});

test("a member reads the lesson and searches, and no cache on the way may keep what was read", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context } = await joinAtLesson(browser, installation, lead);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: "Search the manual" });
  await search.getByRole("searchbox").fill("rollback");
  await expect(search.getByRole("status")).toHaveText(/\d+ places?$/);

  for (const [path, headers = {}] of asked.filter(([path]) => !path.endsWith(".rsc"))) {
    const what = `${path} ${JSON.stringify(headers)}`;
    const response = await context.request.get(path, { headers });
    expect(response.status(), what).toBe(200);
    expectKeptByNobody(response, what);
  }
  const lessonAgain = await context.request.get(address);
  expect(await lessonAgain.text()).toContain(title);
  // It is not sent a second time to a browser that has it.
  const etag = lessonAgain.headers()["etag"] ?? "";
  expect((await context.request.get(address, { headers: { "If-None-Match": etag } })).status()).toBe(304);
  await context.close();
});

test("who signs in can search without loading the page anew, whatever search said before", async ({
  browser,
  installation,
  lead,
}) => {
  const context = await newBrowser(browser, installation);
  const page = await context.newPage();
  const search = page.getByRole("dialog", { name: "Search the manual" });
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await expect(search.getByRole("status")).toHaveText(/is for its members. Sign in to search it/);
  await page.keyboard.press("Escape");

  await page.evaluate(() => document.documentElement.setAttribute("data-loaded-before", ""));
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Work email").fill(lead.email);
  await page.getByRole("textbox", { name: "Password" }).fill(passwords.lead);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText(new RegExp(`, ${lead.name}\\.$`))).toBeVisible();
  await expect(page.locator("html[data-loaded-before]"), "it is still the same page").toHaveCount(1);

  await page.keyboard.press("Control+k");
  await search.getByRole("searchbox").fill("rollback");
  await expect(search.getByRole("status")).toHaveText(/\d+ places?$/);
  await context.close();
});

test("search says what to do when the server fails, and works the next time it is opened", async ({
  lead: { page },
}) => {
  const search = page.getByRole("dialog", { name: "Search the manual" });
  await page.goto(address);
  await page.route("**/manual/search.json", (route) => route.fulfill({ status: 500, body: "<h1>Error</h1>" }), {
    times: 1,
  });
  await page.keyboard.press("Control+k");
  await expect(search.getByRole("status")).toHaveText(/the server did not answer as it should. Close it, and open/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await search.getByRole("searchbox").fill("€");
  await expect(search.getByRole("status")).toHaveText(/\d+ places?$/);
  // What is typed next has a sign that no word of the manual begins with, or one that an expression would read.
  await search.getByRole("searchbox").fill("1 =");
  await expect(search.getByRole("status")).toHaveText(/place|Nothing has all/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
});
