import type { Page } from "@playwright/test";
import { finishLesson, joinAtLesson } from "./support/lesson";
import { expect, invite, join, test } from "./support/story";

const lesson = "/manual/config-is-not-code";

const questions = ["travels-or-waits", "quiet-misconfiguration", "changed-after-the-build"] as const;
const question = (page: Page, nth: number) => page.locator(`section.check#${questions[nth]}`);

/** The question, once its code has come: before, nothing in it can be chosen. */
async function ready(page: Page, nth: number) {
  const check = question(page, nth);
  await check.scrollIntoViewIfNeeded();
  await expect(check.locator("fieldset.answer")).toHaveCount(0);
  return check;
}

async function answer(page: Page, nth: number, choose: RegExp, confidence: string) {
  const check = await ready(page, nth);
  await check.getByRole("radio", { name: choose }).check({ force: true });
  await check.getByRole("radio", { name: confidence }).check({ force: true });
  await check.getByRole("button", { name: "Check answer" }).click();
  await expect(check.getByText("In your own repository")).toBeVisible();
  return check;
}

test.describe("an engineer", () => {
  test("answers three questions of two kinds, learns why, and comes back to the same place", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;

    const first = await answer(page, 0, /PAYMENT_API_URL/, "Leaning");
    await expect(first.getByText(/as you suspected/)).toBeVisible();
    // Sure of the line that fails loudly: the most valuable moment.
    const second = await answer(page, 1, /DB_POOL_MAX/, "Sure");
    await expect(second.getByText(/worth knowing why you were sure/)).toBeVisible();
    await expect(second.getByText("What holds")).toBeVisible();
    await answer(page, 2, /until somebody builds again/, "Guessing");

    await page.locator(".lesson-end").scrollIntoViewIfNeeded();
    await expect(page.getByText(/Still open: .*the check and the worksheet\.$/)).toBeVisible();
    await finishLesson(noor.context.request);
    await page.reload();
    await page.locator(".lesson-end").scrollIntoViewIfNeeded();
    await expect(page.getByText("Lesson finished")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Course contents" }).getByText(/^1 of \d+ done/)).toBeVisible();
    const told = page.waitForResponse(/\/api\/v1\/events/);
    await page.locator("#way-back h2").scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 400);
    await told;

    // The browser is closed; only what the server keeps and the session cookie come back.
    const state = await noor.context.storageState();
    await page.waitForLoadState("networkidle");
    await noor.context.close();
    const later = await browser.newContext({ baseURL: installation.origin, storageState: state });
    const back = await later.newPage();
    await back.goto("/");
    await expect(back.getByText(/1 of \d+ done\./)).toBeVisible();
    await expect(back.getByText(/you were sure, and it was another answer/)).toBeVisible();
    await back.goto(lesson);
    await expect(back.getByText(/You stopped at \d\.\d\.\d\./)).toBeVisible();
    await question(back, 1).scrollIntoViewIfNeeded();
    await expect(question(back, 1).getByRole("radio", { name: /DB_POOL_MAX/ })).toBeChecked();
    await expect(question(back, 1).getByText(/worth knowing why you were sure/)).toBeVisible();
    await later.close();
  });

  test("is asked how sure, tries a similar question, and marks one as unclear without a name", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    const check = await ready(page, 1);
    await check.getByRole("radio", { name: /PAYMENT_API_URL/ }).check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await expect(check.getByText(/Say how sure you are/)).toBeVisible();
    await check.getByRole("radio", { name: "Sure" }).check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await check.getByRole("button", { name: "This question is unclear" }).click();
    await expect(check.getByText("Noted, without your name")).toBeVisible();
    const stem = await check.getByRole("heading").textContent();
    await check.getByRole("button", { name: "Try a similar one" }).click();
    await expect(check.getByRole("heading")).not.toHaveText(stem ?? "");
    await expect(check.getByRole("button", { name: "Check answer" })).toBeEnabled();
    await noor.context.close();
  });

  test("without a connection keeps writing and answering; all of it arrives later, once", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page, context } = noor;
    await answer(page, 0, /PAYMENT_API_URL/, "Leaning");
    await ready(page, 1);
    await page.getByLabel("I roll back when").scrollIntoViewIfNeeded();
    await expect(page.getByText("Saves while you write")).toBeVisible();
    await context.setOffline(true);
    await page.getByLabel("I roll back when").fill("When I am back online.");
    await expect(page.getByText(/No connection\. Keep writing/)).toBeVisible();
    const check = question(page, 1);
    await check.getByRole("radio", { name: /PAYMENT_API_URL/ }).check({ force: true });
    await check.getByRole("radio", { name: "Sure" }).check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await expect(check.getByText(/kept on this device/)).toBeVisible();
    await expect(check.getByRole("button", { name: "Waits to be sent" })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
    // What it says appears by itself, and is still there after a reload.
    await expect(check.getByText("In your own repository")).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await question(page, 1).scrollIntoViewIfNeeded();
    await expect(question(page, 1).getByText("In your own repository")).toBeVisible();
    await noor.context.close();
  });

  test("sees exactly what the lead sees", async ({ browser, installation, lead }) => {
    const noor = await join(browser, installation, await invite(lead, { firstDeploy: "2027-06-18" }));
    const { page } = noor;
    await page.goto(lesson);
    await answer(page, 0, /PAYMENT_API_URL/, "Sure");
    await answer(page, 1, /PAYMENT_API_URL/, "Sure");
    await answer(page, 2, /until somebody builds again/, "Sure");
    await finishLesson(noor.context.request);
    await page.reload();
    await page.locator(".lesson-end").scrollIntoViewIfNeeded();
    await expect(page.getByText("Lesson finished")).toBeVisible();
    await page.getByText("Ask for help with this section").first().click();
    await page.getByLabel("What would help? You may leave it empty.").first().fill("Is a feature flag config or code?");
    await page.getByRole("button", { name: "Ask for help", exact: true }).first().click();
    await expect(page.getByText(/^Sent\./)).toBeVisible();

    await lead.page.goto("/team");
    const link = lead.page.getByRole("link", { name: "Noor Haddad", exact: true });
    const hrefs = await link.evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    // Of all the Noors of this suite, the one with an open question on a flag.
    let report = "";
    for (const href of new Set(hrefs)) {
      await lead.page.goto(href ?? "");
      const text = await lead.page.locator("main").innerText();
      if (text.includes("Is a feature flag config or code?")) report = text;
      else continue;
      break;
    }
    for (const seen of ["Fri 18 June", "ready", "Is a feature flag config or code?"]) expect(report).toContain(seen);
    expect(report).toMatch(/1 of \d+/);
    for (const hidden of ["With help", "Leaning", "DB_POOL_MAX", "attempt 1"]) expect(report).not.toContain(hidden);

    await page.goto("/privacy");
    const own = await page.locator("main").innerText();
    const sections = (text: string) =>
      ["Readiness by objective", "Lessons", "Help asked for"].map((title) => sectionOf(text, title));
    expect(sections(own).map((section) => section.length > 0)).toEqual([true, true, true]);
    expect(own).toContain("Is a feature flag config or code?");
    await noor.context.close();
  });

  test("signed out may read everything, and is told what answering needs", async ({ page }) => {
    await page.goto(lesson);
    await page.waitForLoadState("networkidle");
    const check = await ready(page, 0);
    await check.getByRole("radio", { name: /PAYMENT_API_URL/ }).check({ force: true });
    await check.getByRole("radio", { name: "Sure" }).check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await expect(check.getByText(/kept for people who have joined/)).toBeVisible();
    await expect(check.getByRole("radio", { name: /PAYMENT_API_URL/ })).toBeChecked();
  });

  test("does everything with the keyboard alone", async ({ browser, installation, lead }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    await page.goto(lesson);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("q");
    const check = question(page, 0);
    await expect(check).toBeFocused();
    await ready(page, 0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect(check.getByRole("radio", { name: /PAYMENT_API_URL/ })).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(check.getByText("In your own repository")).toBeVisible();
    await page.keyboard.press("w");
    await page.keyboard.press("Tab");
    await page.keyboard.type("When paid orders fall.");
    await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
    await noor.context.close();
  });
});

function sectionOf(text: string, title: string): string {
  const start = text.indexOf(title);
  return start < 0 ? "" : text.slice(start, start + 400);
}
