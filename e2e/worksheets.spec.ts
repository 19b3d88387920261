import type { Page } from "@playwright/test";
import { heldBack } from "./support/held-back";
import { address, joinAtLesson } from "./support/lesson";
import { expect, passwords, test } from "./support/story";

// A worksheet keeps what is written, whatever happens to the page, the session or the connection meanwhile.

const undo = (page: Page) => page.getByLabel("What it does not undo");
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d, on this server only$/)).toBeVisible();

/** The worksheet is near, and its code has come. */
async function openWorksheet(page: Page) {
  await page.goto(address);
  await page.locator("#rollback-plan").scrollIntoViewIfNeeded();
  await expect(page.locator("#rollback-plan").getByLabel("Threshold", { exact: false })).toBeVisible();
}

/** Until it is called, the server does not say who is reading. */
const silence = (page: Page) => heldBack(page, "**/api/v1/me**");

test("writes a worksheet that saves itself, and finds it on coming back", async ({ browser, installation, lead }) => {
  const noor = await joinAtLesson(browser, installation, lead);
  const { page } = noor;
  const trigger = "Paid orders per minute below 70 % of last week for 2 minutes.";
  const field = page.getByLabel("I roll back when");
  await field.scrollIntoViewIfNeeded();
  await field.fill(trigger);
  await expect(page.getByText(/Saved \d\d:\d\d, on this server only/)).toBeVisible();
  await page.reload();
  await field.scrollIntoViewIfNeeded();
  await expect(field).toHaveValue(trigger);
  await page.goto("/");
  await expect(page.getByText(/1 of \d+ lines/)).toBeVisible();
  await noor.context.close();
});

test("writing one field in two tabs is shown both texts, and loses neither", async ({
  browser,
  installation,
  lead,
}) => {
  const noor = await joinAtLesson(browser, installation, lead);
  const other = await noor.context.newPage();
  const field = (page: Page) => page.getByLabel("How long it takes");
  await field(noor.page).scrollIntoViewIfNeeded();
  await other.goto(address);
  await field(other).scrollIntoViewIfNeeded();
  await other.waitForLoadState("networkidle");
  await field(noor.page).fill("90 seconds");
  await expect(noor.page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await field(other).fill("two minutes");
  await expect(other.getByText(/also written somewhere else/)).toBeVisible();
  await expect(other.getByText("90 seconds", { exact: true })).toBeVisible();
  await other.getByRole("button", { name: "Keep what is in the field" }).click();
  await expect(other.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await noor.page.reload();
  await field(noor.page).scrollIntoViewIfNeeded();
  await expect(field(noor.page)).toHaveValue("two minutes");
  await noor.context.close();
});

test("what is typed after coming back, before the server is heard, goes on with what was saved", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context } = await joinAtLesson(browser, installation, lead);
  await openWorksheet(page);
  await undo(page).fill("Mails stay sent.");
  await saved(page);
  const speak = await silence(page);
  // As a page that comes back out of the browser's memory: tests have that memory turned off.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await undo(page).fill("Mails stay sent. So do receipts.");
  speak();
  await saved(page);
  await page.reload();
  await openWorksheet(page);
  await expect(undo(page)).toHaveValue("Mails stay sent. So do receipts.");
  await context.close();
});

test("what an earlier visit could not save is not lost to what is typed before it shows", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context } = await joinAtLesson(browser, installation, lead);
  await openWorksheet(page);
  await expect(page.getByText("Saves while you write, on this server only")).toBeVisible();
  await context.route("**/api/v1/worksheets", (route) => route.abort());
  await undo(page).fill("Charges stay charged.");
  await expect(page.getByText(/No connection\. Keep writing/)).toBeVisible();
  await page.close();
  await context.unroute("**/api/v1/worksheets");

  const next = await context.newPage();
  const speak = await silence(next);
  await openWorksheet(next);
  await undo(next).fill("Mails stay sent.");
  speak();
  await saved(next);
  await expect(undo(next)).toHaveValue("Charges stay charged.\n\nMails stay sent.");
  await context.close();
});

test("who was signed out while writing signs in again in another tab, and goes on", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context, email } = await joinAtLesson(browser, installation, lead);
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Password" }).fill(passwords.engineer);
  await page.getByRole("button", { name: "Set a password" }).click();
  await expect(page.getByText("Password saved.")).toBeVisible();
  await openWorksheet(page);
  await undo(page).fill("Mails stay sent.");
  await saved(page);
  await context.clearCookies();
  await undo(page).fill("Mails stay sent. So do receipts.");
  await expect(page.getByText(/You are signed out\. What was not saved is kept in this browser/)).toBeVisible();

  const other = await context.newPage();
  await other.goto("/sign-in");
  await other.getByLabel("Email").fill(email);
  await other.getByLabel("Password").fill(passwords.engineer);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await other.waitForURL((url) => !url.pathname.includes("sign-in"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await saved(page);
  await expect(undo(page)).toHaveValue("Mails stay sent. So do receipts.");
  await context.close();
});

test("where the browser keeps nothing, the page says so, and keeps what was written through a sign-out", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context } = await joinAtLesson(browser, installation, lead);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("forbidden", "QuotaExceededError");
    };
  });
  await openWorksheet(page);
  await undo(page).fill("Mails stay sent.");
  await saved(page);
  await context.setOffline(true);
  await undo(page).fill("Mails stay sent. So do receipts.");
  await expect(page.getByText(/Keep this page open: this browser keeps nothing/)).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await context.clearCookies();
  await undo(page).fill("Mails stay sent. So do receipts, and stamps.");
  await expect(page.getByText(/What was not saved is on this page only/)).toBeVisible();
  await expect(undo(page)).toHaveValue("Mails stay sent. So do receipts, and stamps.");
  await context.close();
});
