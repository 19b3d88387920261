import type { BrowserContext } from "@playwright/test";
import { violations, violationsOfLook } from "./support/axe";
import { discoverRoutes, fillRoute } from "./support/routes";
import { expect, invite, join, newBrowser, type Someone, test } from "./support/story";

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Colours do not depend on the width, nor structure on the theme: two looks at each page, and the next has the others. */
const looks = [
  [
    { theme: "light", size: wide },
    { theme: "dark", size: narrow },
  ],
  [
    { theme: "light", size: narrow },
    { theme: "dark", size: wide },
  ],
] as const;

async function walk(context: BrowserContext, paths: readonly string[]) {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404/.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  for (const [nth, path] of paths.entries()) {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    for (const [look, { theme, size }] of (looks[nth % 2] ?? []).entries()) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      const where = `${path} (${theme}, ${size.width})`;
      const found = look === 0 ? await violations(page) : await violationsOfLook(page);
      problems.push(...found.map((violation) => `${where}: ${violation}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) problems.push(`${where}: ${over} px wider than the screen`);
    }
  }
  await page.close();
  return problems;
}

/** Some progress, so that the pages have something on them. */
async function beSomewhere({ page }: Someone) {
  await page.goto("/manual/config-is-not-code");
  await page.waitForLoadState("networkidle");
}

/** A dossier with its first line written, sent to the lead; its page for the lead is under the engineer's. */
async function sendDossier({ page, context }: Someone) {
  const edit = { worksheet: "rollback-plan", field: "when", text: "Paid orders below 70 % for 2 minutes." };
  await context.request.post("/api/v1/worksheets", { data: { id: "sent-in-pages-spec", baseRevision: 0, ...edit } });
  await page.goto("/dossier");
  await page.getByRole("button", { name: "Send revision 1" }).click();
  await expect(page.getByText("Revision 1 is sent")).toBeVisible();
}

/** A flight that has ended, so that its page can be looked at. */
async function givenUp({ context }: Someone): Promise<string> {
  const data = { scenario: "a-quiet-tuesday", givesUp: null };
  const { flight } = await (await context.request.post("/api/v1/flights", { data })).json();
  await context.request.post("/api/v1/flights/give-up", { data: { flight } });
  return flight;
}

test("axe finds nothing on any page, in either theme, wide or narrow, and nothing breaks the CSP", async ({
  browser,
  installation,
  lead,
}) => {
  test.setTimeout(9 * 60_000);
  const noor = await join(browser, installation, await invite(lead));
  await beSomewhere(noor);
  await sendDossier(noor);
  await lead.page.goto("/team");
  const person = await lead.page.getByRole("link", { name: "Noor Haddad", exact: true }).first().getAttribute("href");
  const openLink = new URL(await invite(lead)).pathname;
  const samples = {
    "/manual/[lesson]": "/manual/config-is-not-code",
    "/join/[token]": openLink,
    "/setup/[token]": "/setup/used-up",
    "/team/[engineer]": person ?? "",
    "/team/[engineer]/dossier": `${person}/dossier`,
    "/simulator/[scenario]": "/simulator/the-variable-that-wasnt-there",
    "/simulator/flights/[flight]": `/simulator/flights/${await givenUp(lead)}`,
  };
  const routes = discoverRoutes();
  expect(routes).toContain("/manual/[lesson]");
  const paths = [...routes.map((route) => fillRoute(route, samples)), "/join/garbage", "/no-such-page"];

  const stranger = await newBrowser(browser, installation);
  expect(
    await walk(
      stranger,
      // What asks for a sign-in shows them the page to sign in, which is among the others.
      paths.filter((path) => !/^\/(team|account|review|simulator\/flights)/.test(path)),
    ),
  ).toEqual([]);
  expect(
    await walk(noor.context, [
      ...["/", "/account", "/dossier", "/privacy", "/manual", "/review", "/review/before", "/review/after"],
      samples["/manual/[lesson]"],
      openLink,
    ]),
  ).toEqual([]);
  expect(
    await walk(
      lead.context,
      // The rest looks to a lead as it does to the others.
      paths.filter((path) => /^\/(team|simulator|account|$)/.test(path)),
    ),
  ).toEqual([]);
  await stranger.close();
  await noor.context.close();
});

test("a page that nobody gave a sample for is noticed", () => {
  expect(() => fillRoute("/new/[thing]", {})).toThrow(/give e2e\/pages.spec.ts a sample/);
});

test("every page sends strict headers and no inline style", async ({ browser, installation, lead }) => {
  const paths = [
    "/",
    "/manual",
    "/manual/config-is-not-code",
    "/sign-in",
    "/simulator",
    "/simulator/a-quiet-tuesday",
    "/team",
    "/account",
    "/privacy",
    "/no-such-page",
  ];
  for (const path of paths) {
    const response = await lead.context.request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/default-src 'self'/);
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(response.headers()["x-content-type-options"], path).toBe("nosniff");
    expect(await response.text(), path).not.toMatch(/\sstyle="/);
  }
  const api = await lead.context.request.get("/api/v1/me");
  expect(api.headers()["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(api.headers()["cache-control"]).toBe("no-store");
  const stranger = await newBrowser(browser, installation);
  const lesson = await stranger.request.get("/manual/config-is-not-code");
  expect(
    lesson.headers()["x-nextjs-cache"] ?? lesson.headers()["x-nextjs-prerender"],
    "lessons are prerendered",
  ).toBeTruthy();
  expect(lesson.headers()["set-cookie"]).toBeUndefined();
  await stranger.close();
});

test("with JavaScript off a lesson reads completely, and joining works", async ({ browser, installation, lead }) => {
  const link = await invite(lead);
  const context = await browser.newContext({ baseURL: installation.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/manual/config-is-not-code");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("One line lets orders look successful without taking any money.")).toBeVisible();
  await expect(page.getByText("PAYMENT_API_URL").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your rollback plan" })).toBeVisible();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Ana Ruiz");
  await page.getByLabel("Work email").fill(`ana.${Date.now()}@fernhill.example`);
  await page.getByRole("button", { name: "Join and start reading" }).click();
  await expect(page).toHaveURL(/\/manual\//);
  await context.close();
});

test("what is personal on a lesson comes in one request after load", async ({ lead }) => {
  const asked: string[] = [];
  const page = await lead.context.newPage();
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/") && request.method() === "GET") asked.push(pathname + search);
  });
  await page.goto("/manual/config-is-not-code");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual(["/api/v1/me?lesson=config-is-not-code"]);
});

test("the theme is chosen once and is there before the first paint", async ({ browser, installation }) => {
  const context = await newBrowser(browser, installation);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/manual");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const paper = await ground();
  await page.getByRole("button", { name: /^Theme: follows your system/ }).click();
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await expect(page.getByRole("button", { name: /^Theme: dark/ })).toBeVisible();
  expect(await ground()).not.toBe(paper);
  await page.goto("/manual/config-is-not-code", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await context.close();
});
