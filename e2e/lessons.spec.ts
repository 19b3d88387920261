import type { Page } from "@playwright/test";
import { course } from "@/content/course";
import { violations, violationsOfLook } from "./support/axe";
import { heldBack } from "./support/held-back";
import { expect, newBrowser, test } from "./support/story";

const lessons = course.flatMap(({ lessons: slugs }) => slugs.map((slug) => `/manual/${slug}`));
const looks = [
  { colorScheme: "light", size: { width: 1440, height: 900 } },
  { colorScheme: "dark", size: { width: 390, height: 844 } },
] as const;

const code = "**/_next/static/chunks/**";

/** Questions and live figures come when they are near. */
async function comeNear(page: Page) {
  for (const part of await page.locator(".check, .live-figure").all()) await part.scrollIntoViewIfNeeded();
  await expect(page.locator("fieldset.answer")).toHaveCount(0);
}

test("every lesson passes axe in both themes, keeps its headings in order and fits its screen", async ({
  browser,
  installation,
}) => {
  test.setTimeout(5 * 60_000);
  const context = await newBrowser(browser, installation);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  for (const path of lessons) {
    await page.goto(path);
    for (const { colorScheme, size } of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      const isFirst = colorScheme === looks[0].colorScheme;
      if (isFirst) await comeNear(page);
      const where = `${path} (${colorScheme}, ${size.width})`;
      const found = isFirst ? await violations(page) : await violationsOfLook(page);
      problems.push(...found.map((violation) => `${where}: ${violation}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) problems.push(`${where}: ${over} px wider than the screen`);
    }
    const depths = await page
      .locator("main :is(h1, h2, h3, h4, h5, h6)")
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    for (const [nth, depth] of depths.entries()) {
      if (depth > (depths[nth - 1] ?? 0) + 1) problems.push(`${path}: heading ${nth + 1} skips a level`);
    }
  }
  expect(problems).toEqual([]);
  await context.close();
});

test("every lesson reads to its end without JavaScript, figures and questions with it", async ({
  browser,
  installation,
}) => {
  const context = await browser.newContext({ baseURL: installation.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of lessons) {
    await page.goto(path);
    await expect(page.locator("[data-section]").last().locator("h2")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
    expect(await page.locator(".check").count(), path).toBeGreaterThan(3);
    for (const figure of await page.locator(".live-figure").all()) {
      await expect(figure.locator(".live-says")).toBeVisible();
      await expect(figure.getByRole("slider").first()).toBeDisabled();
    }
  }
  await context.close();
});

test("a live figure moves with the keyboard, and says what it shows", async ({ browser, installation }) => {
  const context = await newBrowser(browser, installation);
  const page = await context.newPage();
  await page.goto("/manual/real-users-real-money");
  const figure = page.locator(".live-figure");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute("data-live", "moving");
  await expect(figure.locator(".live-says")).toContainText("Simulated at 80 %");
  await figure.getByRole("slider", { name: "How busy" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.locator(".live-says")).toContainText("Simulated at 85 %");
  await figure.getByRole("radio", { name: "16" }).check({ force: true });
  await expect(figure.locator(".chart-key")).toContainText("16 workers");
  await context.close();
});

test("a live figure whose code does not come says so, and moves when the network is back", async ({
  page,
  context,
}) => {
  await page.goto("/manual/real-users-real-money");
  await context.setOffline(true);
  const figure = page.locator(".live-figure");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText("The controls of this figure could not be loaded")).toBeVisible();
  await expect(figure.getByRole("slider", { name: "How busy" })).toBeDisabled();
  await context.setOffline(false);
  await expect(figure).toHaveAttribute("data-live", "moving");
  await expect(figure.getByRole("slider", { name: "How busy" })).toBeEnabled();
  await expect(figure.getByText("could not be loaded")).toHaveCount(0);
});

test("the table of a live figure stays open, and its button keeps the focus, when the figure begins to move", async ({
  page,
}) => {
  await page.goto("/manual/real-users-real-money");
  const goOn = await heldBack(page, code);
  const figure = page.locator(".live-figure");
  const button = figure.locator("summary");
  await button.click();
  await expect(figure.getByRole("table")).toBeVisible();
  await expect(figure).toHaveAttribute("data-live", "still");
  goOn();
  await expect(figure).toHaveAttribute("data-live", "moving");
  await expect(figure.getByRole("table")).toBeVisible();
  await expect(button).toBeFocused();
});

test("a worksheet that could not load what saves it says what to do, and a click into a field is enough", async ({
  page,
}) => {
  await page.goto("/manual/config-is-not-code");
  await page.route(code, (route) => route.fulfill({ status: 404 }));
  const field = page.getByLabel("What it does not undo");
  const worksheet = page.locator("form").filter({ has: field });
  await field.focus();
  await expect(worksheet.getByText(/^Saving could not be loaded\..* reload the page\.$/)).toBeVisible();
  await page.unroute(code);
  // It has the focus already.
  await field.click();
  await expect(worksheet.getByText("Saving could not be loaded")).toHaveCount(0);
});

test("a list of keys that could not be loaded does not open by itself later", async ({ page }) => {
  await page.goto("/manual/real-users-real-money");
  await page.keyboard.press("j");
  await expect(page.locator("[data-section] h2").first(), "what keys do has been loaded").toBeFocused();
  const refused: string[] = [];
  await page.route(code, (route) => {
    refused.push(route.request().url());
    return route.fulfill({ status: 404 });
  });
  await page.keyboard.press("?");
  // Next asks for code once more before it gives up.
  const isRefusedTwice = (url: string) => refused.filter((each) => each === url).length > 1;
  await expect.poll(() => refused.length > 0 && refused.every(isRefusedTwice)).toBe(true);
  await page.unroute(code);
  await page.locator(".shortcuts").scrollIntoViewIfNeeded();
  await expect(page.getByRole("button", { name: "Turn single-key shortcuts off" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys on this page" })).toBeVisible();
});
