import type { Page } from "@playwright/test";
import { heldBack } from "./support/held-back";
import { lesson } from "./support/lesson";
import { expect, invite, join, passwords, test } from "./support/story";

// The reader's tools: the glossary in the text, keys, and what is kept of reading. Search is in search.spec.ts.

const address = `/manual/${lesson}`;

test("a word of the trade is explained on hover and on focus, until Escape", async ({ page }) => {
  await page.goto(address);
  const term = page.locator(".term").first();
  const definition = term.getByRole("tooltip");
  await expect(definition).toBeHidden();
  await term.getByRole("link").first().hover();
  await expect(definition).toBeVisible();
  await definition.hover();
  await expect(definition, "the pointer may go onto it").toBeVisible();
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();
  await page.mouse.move(0, 0);

  await term.getByRole("link").first().focus();
  await expect(definition).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(definition).toBeHidden();
});

test("a tap explains it too, and the glossary is one tap further", async ({ browser, installation }) => {
  const context = await browser.newContext({
    baseURL: installation.origin,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  const term = page.locator(".term").first();
  await term.tap();
  await expect(term.getByRole("tooltip")).toBeVisible();
  expect(page.url()).not.toContain("glossary");
  await term.getByRole("link", { name: "In the glossary" }).tap();
  await page.waitForURL("**/manual/glossary#*");
  await context.close();
});

test("without a script a word is a link to the glossary", async ({ browser, installation }) => {
  const context = await browser.newContext({ baseURL: installation.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".term > a").first().click();
  await page.waitForURL("**/manual/glossary#*");
  await context.close();
});

test("single keys move through a lesson until they are turned off, and Control+K still searches", async ({ page }) => {
  await page.goto(address);
  await page.keyboard.press("j");
  await expect(page.locator("[data-section] h2").first()).toBeFocused();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys on this page" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);

  const off = page.getByRole("button", { name: "Turn single-key shortcuts off" });
  await page.locator(".shortcuts").scrollIntoViewIfNeeded();
  await off.click();
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("who stopped in a lesson goes on there from the manual", async ({ browser, installation, lead }) => {
  const noor = await join(browser, installation, await invite(lead));
  await noor.page.goto(address);
  const second = noor.page.locator("[data-section]").nth(1);
  const id = await second.getAttribute("id");
  const sent = noor.page.waitForResponse(
    (response) =>
      response.url().endsWith("/api/v1/events") && (response.request().postData() ?? "").includes(`"${id}"`),
  );
  await noor.page.keyboard.press("j");
  await second.locator("h2").scrollIntoViewIfNeeded();
  await noor.page.keyboard.press("j");
  await sent;
  await noor.page.goto("/manual");
  await noor.page.getByRole("link", { name: /Continue where you stopped/ }).click();
  await noor.page.waitForURL(`**${address}#*`);
  await expect(noor.page.locator(".rail [aria-current]")).toBeInViewport();
  await noor.context.close();
});

test("who read a lesson before it changed is told where and what, once", async ({ browser, installation, lead }) => {
  const { page, context } = await join(browser, installation, await invite(lead));
  // A page that was made before the change says which revision it shows.
  await page.route("**/api/v1/events", (route) =>
    route.continue({ postData: (route.request().postData() ?? "").replace(/"revision":\d+/, '"revision":1') }),
  );
  const opened = () =>
    page.waitForResponse((response) => {
      const body = response.request().postData() ?? "";
      const isOpened = body.includes("lessonOpened") && body.includes(`"lesson":"${lesson}"`);
      return isOpened && response.url().endsWith("/api/v1/events");
    });
  await Promise.all([opened(), page.goto(address)]);
  await page.unroute("**/api/v1/events");

  await Promise.all([opened(), page.goto(address)]);
  const news = page.locator(".news");
  await news.getByText(/^Revision \d+, changed since you last read: \d sections?$/).click();
  await expect(news.getByRole("paragraph")).toHaveText(/\w+\.$/);
  const place = news.getByRole("link").first();
  const number = await place.innerText();
  await place.click();
  const section = page.locator(`[data-section="${number}"]`);
  await expect(section).toBeInViewport();
  await expect(section).toHaveClass(/changed/);

  // A page that comes back out of the browser's memory asks again, and opening it has told the server by then.
  const back = () => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await Promise.all([opened(), back()]);
  await expect(news).toBeVisible();
  await expect(section).toHaveClass(/changed/);

  await page.goto(address);
  await expect(page.getByText(/You stopped at|min left/).first()).toBeVisible();
  await expect(news).toHaveCount(0);
  await context.close();
});

test("what was written is there after a walk through other pages", async ({ browser, installation, lead }) => {
  const { page, context } = await join(browser, installation, await invite(lead));
  await page.goto(address);
  await page.locator("#rollback-plan").scrollIntoViewIfNeeded();
  const field = page.getByLabel("What it does not undo");
  const saved = page.getByText(/^Saved \d\d:\d\d, on this server only$/);
  await field.fill("Mails that were sent stay sent.");
  await expect(saved).toBeVisible();

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dossier" }).click();
  await expect(page.getByText("Mails that were sent stay sent.")).toBeVisible();
  await page.goBack();
  await page.locator("#rollback-plan").scrollIntoViewIfNeeded();
  await expect(field).toHaveValue("Mails that were sent stay sent.");
  await field.pressSequentially(" So do receipts.");
  await expect(page.getByText("This field was also written somewhere else")).toHaveCount(0);
  await expect(saved).toBeVisible();
  await context.close();
});

test("who signs in next in the same tab sees and writes nothing of the one before", async ({
  browser,
  installation,
  lead,
}) => {
  const hana = await join(browser, installation, await invite(lead), "Hana Sato");
  const { page } = hana;
  await page.goto(address);
  await page.locator("#rollback-plan").scrollIntoViewIfNeeded();
  const field = page.getByLabel("What it does not undo");
  await field.fill("Hana’s own words");
  await expect(page.getByText(/^Saved \d\d:\d\d, on this server only$/)).toBeVisible();

  // By links and buttons alone: the script of the page goes on, and so does what it has in memory.
  await page.getByRole("link", { name: "Your account, Hana Sato" }).click();
  await page.getByRole("button", { name: "Sign out here" }).click();
  await page.waitForURL("**/sign-in");
  await page.getByLabel("Email").fill(lead.email);
  await page.getByLabel("Password").fill(passwords.lead);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("link", { name: `Your account, ${lead.name}` })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Manual" }).click();
  await page.getByRole("link", { name: "Config is not code", exact: true }).click();
  await page.waitForURL(`**${address}`);
  await page.locator("#rollback-plan").scrollIntoViewIfNeeded();
  await expect(page.getByText("Saves while you write, on this server only")).toBeVisible();
  await expect(field).toHaveValue("");
  await hana.context.close();
});

test("a note that was written on after its answer got lost reaches the lead in full", async ({
  browser,
  installation,
  lead,
}) => {
  const { page, context } = await join(browser, installation, await invite(lead), "Inès Moreau");
  const { help, note, send } = await openHelp(page);
  await page.route(
    "**/api/v1/help",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await note.fill("Which of the two files?");
  await send.click();
  await expect(help.getByText(/^There is no connection. Your note stays here/)).toBeVisible();
  await note.fill("Which of the two files? Both have the port.");
  await send.click();
  await expect(help.getByText(/^Sent\. Here you will see/)).toBeVisible();
  await expect(note).toHaveValue("");
  await lead.page.goto("/team");
  await lead.page.getByRole("link", { name: "Inès Moreau", exact: true }).first().click();
  await expect(lead.page.getByText("“Which of the two files? Both have the port.”")).toBeVisible();
  await context.close();
});

test("what is written while a note is on its way stays in the field", async ({ browser, installation, lead }) => {
  const { page, context } = await join(browser, installation, await invite(lead));
  const { help, note, send } = await openHelp(page);
  const goOn = await heldBack(page, "**/api/v1/help");
  await note.fill("Who knows the port?");
  await Promise.all([page.waitForRequest("**/api/v1/help"), send.click()]);
  await note.fill("Who knows the port? It is not in the file.");
  goOn();
  await expect(help.getByText(/What you have changed since stays here; send it as well/)).toBeVisible();
  await expect(note).toHaveValue("Who knows the port? It is not in the file.");
  await send.click();
  await expect(help.getByText(/^Sent\. Here you will see/)).toBeVisible();
  await expect(note).toHaveValue("");
  await context.close();
});

/** The form at the end of the first section of the lesson. */
async function openHelp(page: Page) {
  await page.goto(address);
  const help = page.locator(".ask-help").first();
  await help.getByText("Ask for help with this section").click();
  return {
    help,
    note: help.getByLabel(/^What would help/),
    send: help.getByRole("button", { name: "Ask for help", exact: true }),
  };
}
