import { lesson } from "./support/lesson";
import { expect, invite, join, newBrowser, passwords, test } from "./support/story";

// The reader's tools: search, the glossary in the text, and keys.

const address = `/manual/${lesson}`;

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
  await expect(page.getByRole("status").filter({ hasText: /^\d+ places?$/ })).toBeVisible();

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
  let goOn = () => {};
  const isSlow = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/manual/search.json", async (route) => {
    await isSlow;
    await route.continue();
  });
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

test("what can be found is one file, beside the lessons", async ({ browser, installation }) => {
  const context = await newBrowser(browser, installation);
  const response = await context.request.get("/manual/search.json");
  expect(response.headers()["content-type"]).toContain("json");
  const documents: { href: string; text: string }[] = await response.json();
  expect(documents.some(({ href }) => href === address)).toBe(true);
  await context.close();
});
