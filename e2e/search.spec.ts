import type { Page } from "@playwright/test";
import { heldBack } from "./support/held-back";
import { address } from "./support/lesson";
import { expect, newBrowser, test } from "./support/story";

// Looking for a word in the manual.

const searchButton = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Search" });

/** The lesson, once it has asked who reads: from then on its buttons do something. */
async function openLesson(page: Page) {
  await Promise.all([page.waitForResponse(/\/api\/v1\/me/), page.goto(address)]);
}

test("somebody finds a section by the keyboard alone", async ({ page }) => {
  await page.goto(address);
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: /Search/ });
  await expect(field).toBeFocused();
  await expect(page.getByText("The beginning of a word is enough")).toBeVisible();

  await field.fill("qqqqqqq");
  await expect(page.getByRole("status").filter({ hasText: "Nothing has all of these words" })).toBeVisible();
  await field.fill("rollbak");
  const found = page.getByRole("dialog").getByRole("listitem");
  await expect(found.first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /\d+ places?$/ })).toBeVisible();

  await page.keyboard.press("ArrowDown");
  await expect(found.first().getByRole("link")).toBeFocused();
  const href = await found.first().getByRole("link").getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("who types and presses Enter at once goes to what was typed, whatever the list shows by then", async ({
  page,
}) => {
  await page.goto(address);
  const goOn = await heldBack(page, "**/manual/search.json");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("write down the way back");
  await page.keyboard.press("Enter");
  goOn();
  await page.waitForURL("**/manual/config-is-not-code#way-back");
});

test("search works on without a connection, once it has been opened", async ({ page, context }) => {
  await page.goto(address);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("canary");
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await context.setOffline(true);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("rollback");
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
});

test("who closes it before what was asked for has come stays on the page", async ({ page }) => {
  await page.goto(address);
  const goOn = await heldBack(page, "**/manual/search.json");
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("write down the way back");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  goOn();
  // What is found now came with what was asked for then.
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("rollback");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await expect(page).toHaveURL(address);
});

test("it closes when one goes to a place on the same page, and gives the focus back to who stays", async ({ page }) => {
  await openLesson(page);
  const dialog = page.getByRole("dialog");
  await searchButton(page).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(searchButton(page)).toBeFocused();

  await page.keyboard.press("Enter");
  await page.getByRole("searchbox").fill("write down the way back");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${address}#way-back`);
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("write down the way back");
  await dialog.getByRole("link").first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(`${address}#way-back`);
});

test("of a word that is everywhere the first places are shown, and all are counted", async ({ page }) => {
  await page.goto(address);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("deploy");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveText(/^The first 12 of \d+ places$/);
  await expect(dialog.getByRole("listitem")).toHaveCount(12);
});

test("on a phone, search that could not be loaded says so, and is there when it is pressed again", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLesson(page);
  const bar = page.getByRole("banner");
  const before = await bar.boundingBox();
  const said = bar.getByText("Search could not be loaded. Press again when you are online.");
  await context.setOffline(true);
  await searchButton(page).click();
  await expect(said).toBeInViewport({ ratio: 1 });
  expect(await bar.boundingBox()).toEqual(before);

  await context.setOffline(false);
  await searchButton(page).click();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await expect(said).toHaveCount(0);
});

test("what can be found is one file, beside the lessons", async ({ browser, installation }) => {
  const context = await newBrowser(browser, installation);
  const response = await context.request.get("/manual/search.json");
  expect(response.headers()["content-type"]).toContain("json");
  const documents: { href: string; text: string }[] = await response.json();
  expect(documents.some(({ href }) => href === address)).toBe(true);
  await context.close();
});
