import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { inCockpit } from "./support/flying";
import { expect, invite, join, type Someone, test } from "./support/story";

// Part 3 of the manual as one person meets it: from the rail to a dossier that is signed, changed and flown with.

const lesson = "/manual/config-is-not-code";
const trigger = "Paid orders per minute stay below 65 % of last Tuesday for 2 minutes.";
const command = "kubectl rollout undo deployment/checkout --to-revision=17";

const worksheet = (page: Page) => page.locator("#rollback-plan");
const saved = (page: Page) => expect(worksheet(page).getByText(/Saved \d\d:\d\d, on this server only/)).toBeVisible();

/** The worksheet, once its code has come. */
async function openWorksheet(page: Page) {
  await page.goto(`${lesson}#rollback-plan`);
  await worksheet(page).scrollIntoViewIfNeeded();
  await expect(worksheet(page).getByLabel("Threshold", { exact: false })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function write(page: Page, label: string, text: string) {
  await worksheet(page).getByLabel(label, { exact: true }).fill(text);
  await worksheet(page).getByLabel(label, { exact: true }).blur();
}

async function writePlan(page: Page) {
  await write(page, "I roll back when", trigger);
  await write(page, "The exact command", command);
  const sheet = worksheet(page);
  await sheet.locator("#rollback-plan-shop-signal-measure").selectOption({ value: "paidOrders" });
  await sheet.locator("#rollback-plan-shop-signal-is").selectOption({ value: "below" });
  await sheet.getByLabel(/^Threshold/).fill("70");
  await sheet.getByLabel("For, minutes", { exact: true }).fill("2");
  await sheet.getByRole("radio", { name: /roll back/i }).check();
  await sheet.getByRole("checkbox", { name: /support/i }).check();
  await sheet.getByRole("radio", { name: /paid orders/i }).check();
  await saved(page);
}

test("a newcomer goes from the rail through a lesson to a signed dossier, changes it, and flies with the own plan", async ({
  browser,
  installation,
  lead,
}) => {
  test.setTimeout(240_000);
  const noor = await join(browser, installation, await invite(lead, { firstDeploy: "2027-06-18" }));
  const { page } = noor;

  await test.step("finds the lesson in the rail, and the words of the trade in the text", async () => {
    const rail = page.getByRole("navigation", { name: "Course contents" });
    await expect(rail.getByText("Build something you can ship")).toBeVisible();
    await rail.getByRole("link", { name: /Config is not code/ }).click();
    await page.waitForURL(`**${lesson}`);
    const term = page.locator(".term").first();
    const definition = term.getByRole("tooltip");
    await expect(definition).toBeHidden();
    await term.getByRole("link").focus();
    await expect(definition).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(definition).toBeHidden();
    await term.getByRole("link").blur();
    await term.hover();
    await expect(definition).toBeVisible();
  });

  await test.step("searches with the keyboard alone", async () => {
    await page.keyboard.press("/");
    const search = page.getByRole("dialog", { name: "Search the manual" });
    await search.getByRole("searchbox").fill("expand contract");
    await expect(search.getByRole("status")).toHaveText(/\d+ places?/);
    await page.keyboard.press("ArrowDown");
    await expect(search.getByRole("link").first()).toBeFocused();
    await search.getByRole("searchbox").fill("zzzz");
    await expect(search.getByRole("status")).toHaveText(/Nothing has all of these words/);
    await search.getByRole("searchbox").fill("write down the way back");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${lesson}#way-back`);
  });

  await test.step("comes back to where reading stopped", async () => {
    await page.locator("#way-back h2").scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 500);
    await expect
      .poll(
        async () =>
          (await (await noor.context.request.get("/api/v1/me?lesson=config-is-not-code")).json()).lesson.lastSection,
      )
      .toBe("way-back");
    await page.goto("/");
    await page.goto(lesson);
    await expect(page.getByText(/You stopped at \d\.\d\.\d/)).toBeVisible();
    await page.getByRole("link", { name: "Continue there" }).click();
    await expect(page).toHaveURL(/#way-back$/);
  });

  await test.step("answers a question", async () => {
    const check = page.locator("section.check#travels-or-waits");
    await check.scrollIntoViewIfNeeded();
    await expect(check.locator("fieldset.answer")).toHaveCount(0);
    await check.getByRole("radio", { name: /PAYMENT_API_URL/ }).check({ force: true });
    await check.getByRole("radio", { name: "Leaning" }).check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await expect(check.getByText("In your own repository")).toBeVisible();
  });

  await test.step("writes the rollback plan in two tabs, and loses nothing", async () => {
    const other = await noor.context.newPage();
    await openWorksheet(page);
    await openWorksheet(other);
    await writePlan(page);
    await write(other, "How long it takes", "95 seconds, timed in staging on 3 June.");
    await saved(other);
    await other.getByLabel("I roll back when", { exact: true }).fill("When it feels odd.");
    await expect(other.getByText(/also written somewhere else/)).toBeVisible();
    await expect(other.locator("blockquote").getByText(trigger)).toBeVisible();
    await other.getByRole("button", { name: "Use the other text" }).click();
    await expect(other.getByLabel("I roll back when", { exact: true })).toHaveValue(trigger);
    await other.close();
  });

  await test.step("finds it in the dossier, and takes it along", async () => {
    await page.goto("/dossier");
    const plan = page.locator("#rollback-plan");
    await expect(plan.getByText(trigger)).toBeVisible();
    await expect(plan.getByText("95 seconds, timed in staging on 3 June.")).toBeVisible();
    const markdown = await download(page, "Markdown");
    expect(markdown.toString()).toContain(command);
    const pdf = await download(page, "PDF");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("is read, asked about, and signed off", () => review(noor, lead));

  await test.step("changes a line, which is marked, and stays the learner's until it is sent", async () => {
    await page.reload();
    await page.getByRole("button", { name: /^Edit\s?: How long it takes/ }).click();
    const field = page.getByRole("textbox", { name: "How long it takes" });
    await field.fill("88 seconds, timed in staging on 15 June.");
    await page.getByRole("group", { name: "How long it takes" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("1 field changed since.")).toBeVisible();
    await expect(page.locator("#rollback-plan-duration s")).toHaveText("95 seconds, timed in staging on 3 June.");
    await lead.page.reload();
    await expect(lead.page.getByText("1 field differs by now.")).toBeVisible();
    await expect(lead.page.getByText("88 seconds")).toHaveCount(0);
    await expect(lead.page.getByText("95 seconds, timed in staging on 3 June.")).toBeVisible();
  });

  await test.step("flies S1 with the own plan on the panel", async () => {
    await page.goto("/simulator/the-variable-that-wasnt-there");
    const plan = page.getByRole("region", { name: "Your rollback plan" });
    await expect(plan.getByText(trigger)).toBeVisible();
    await page.getByRole("button", { name: "Take off", exact: true }).click();
    const cockpit = await inCockpit(page);
    await expect(cockpit.getByRole("region", { name: "Plan and measures" }).getByText(trigger)).toBeVisible();
  });
  await noor.context.close();
});

/** The dossier goes to the lead and comes back with a question, an answer and a signature. */
async function review({ page }: Someone, lead: Someone) {
  await page.getByRole("radio", { name: /sign-off/ }).check();
  await page.getByRole("button", { name: "Send revision 1" }).click();
  await expect(page.getByText("Revision 1 is sent")).toBeVisible();

  await lead.page.goto("/team");
  await lead.page
    .getByRole("link", { name: /Read the dossier\s?of Noor Haddad/ })
    .first()
    .click();
  await expect(lead.page.getByText(trigger)).toBeVisible();
  const row = lead.page.locator("#rollback-plan-command");
  await row.getByText("Comment").first().click();
  await row.getByRole("textbox", { name: "Comment on The exact command" }).fill("Does it ask for confirmation?");
  await row.getByRole("button", { name: "Comment" }).click();
  await expect(row.getByText("Waiting for an answer")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("region", { name: "Review" }).getByText("Waiting for you")).toBeVisible();
  const thread = page.getByRole("complementary", { name: /Review of The exact command/ });
  await thread.getByRole("textbox").fill("It asks once; that is on the checklist now.");
  await thread.getByRole("button", { name: "Answer" }).click();
  await expect(thread.getByText("It asks once")).toBeVisible();

  await lead.page.reload();
  await lead.page.getByRole("button", { name: /^Settle/ }).click();
  await expect(lead.page.getByText(/Settled, you/)).toBeVisible();
  await lead.page.getByLabel("A sentence with it").fill("Go on Thursday.");
  await lead.page.getByRole("button", { name: "Sign off revision 1" }).click();
  await expect(lead.page.getByText("Signed off, revision 1")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Signed off, revision 1").first()).toBeVisible();
  await expect(page.getByText("Go on Thursday.")).toBeVisible();
}

/** What the button at the end of the dossier gives. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("region", { name: "Sign-off and export" }).getByRole("button", { name, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}
