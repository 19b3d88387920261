import { join as joinPath } from "node:path";
import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { rightResponse } from "@/app/_quiz/grade";
import { violations } from "./support/axe";
import { answerRightly, type Hands, keyboard, mouse } from "./support/hands";
import type { Installation } from "./support/installation";
import { diagnosticQuestions, joinAtLesson, lesson, questionById, questions } from "./support/lesson";
import { expect, type Someone, test } from "./support/story";

const address = `/manual/${lesson}`;
const asked = questions().filter(({ use }) => use === "check");

/** A question in the text, once its code has come. */
async function practice(page: Page, id: string): Promise<Locator> {
  const check = page.locator(`section.check#${id}`);
  await check.scrollIntoViewIfNeeded();
  await expect(check.locator("fieldset.answer")).toHaveCount(0);
  return check;
}

const explanation = (check: Locator) => check.getByText("In your own repository");
const sure = (check: Locator, word: string) => check.getByRole("radio", { name: word, exact: true });

/** "2 of 6", above the card. */
const count = (within: Locator, nth: number) => within.locator(".set-count").getByText(`${nth} of `);

async function begin(page: Page, hands: Hands = mouse): Promise<Locator> {
  const section = page.locator("#check");
  await section.scrollIntoViewIfNeeded();
  await hands.press(section.getByRole("button", { name: "Begin the check" }));
  await expect(count(section, 1)).toBeVisible();
  return section;
}

/** Every question of the check, one card after the other, up to the last screen. */
async function answerAll(section: Locator, hands: Hands) {
  for (const [nth, item] of asked.entries()) {
    await expect(count(section, nth + 1)).toBeVisible();
    await answerRightly(hands, section, item);
    await hands.choose(sure(section, "Leaning"));
    await hands.press(section.getByRole("button", { name: nth + 1 < asked.length ? "Next" : "To the end" }));
  }
  await expect(section.getByText(`All ${word(asked.length)} questions are answered.`)).toBeVisible();
}

const word = (n: number) =>
  ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][n] ?? String(n);

const allRight = `${asked.length} of ${asked.length} right`;

/** What the server keeps of somebody's check: each question once. */
function kept({ dataDirectory }: Installation, { email }: Someone) {
  const database = new Database(joinPath(dataDirectory, "preflight.db"), { readonly: true });
  try {
    return database
      .prepare<[string], { item: string; attempts: number; firstMark: number }>(
        `SELECT "item", "attempts", "firstMark" FROM "ItemProgress" JOIN "Person" ON "Person"."id" = "personId"
         WHERE "email" = ? ORDER BY "item"`,
      )
      .all(email);
  } finally {
    database.close();
  }
}

const once = asked
  .map(({ id }) => ({ item: id, attempts: 1, firstMark: 1 }))
  .sort((a, b) => (a.item < b.item ? -1 : 1));

test.describe("the check of a lesson", () => {
  test("is answered by mouse, explained only at the end, and taken again without changing what was measured", async ({
    browser,
    installation,
    lead,
  }) => {
    test.setTimeout(120_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const section = await begin(noor.page);
    await answerAll(section, mouse);
    await expect(explanation(section)).toHaveCount(0);
    expect(kept(installation, noor), "nothing counts before it is handed in").toEqual([]);
    await section.getByRole("button", { name: "Hand in" }).click();
    await expect(section.getByText(allRight).first()).toBeVisible();
    await expect(explanation(section)).toHaveCount(asked.length);
    expect(await violations(noor.page)).toEqual([]);
    expect(kept(installation, noor)).toEqual(once);

    await section.getByRole("button", { name: "Take it again" }).click();
    await expect(count(section, 1)).toBeVisible();
    await section.getByRole("button", { name: "Next" }).click();
    for (let nth = 2; nth < asked.length; nth++) await section.getByRole("button", { name: "Next" }).click();
    await section.getByRole("button", { name: "To the end" }).click();
    await expect(section.getByText(/left out count as missed/)).toBeVisible();
    await section.getByRole("button", { name: "Hand in" }).click();
    await expect(section.getByText(`0 of ${asked.length} right`).first()).toBeVisible();
    expect(kept(installation, noor)).toEqual(once.map((row) => ({ ...row, attempts: 2 })));
    await noor.context.close();
  });

  test("is answered with the keyboard alone", async ({ browser, installation, lead }) => {
    test.setTimeout(180_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const hands = keyboard(noor.page);
    await noor.page.locator("#check").scrollIntoViewIfNeeded();
    // Tab begins at the last section, as it does for whoever has read down to it.
    await noor.page.locator("#check-title").evaluate((title) => {
      title.tabIndex = -1;
      title.focus();
    });
    const section = await begin(noor.page, hands);
    await answerAll(section, hands);
    await hands.press(section.getByRole("button", { name: "Hand in" }));
    await expect(section.getByText(allRight).first()).toBeVisible();
    expect(kept(installation, noor)).toEqual(once);
    await noor.context.close();
  });

  test("waits on the device when the network is cut, says so, and is handed in once", async ({
    browser,
    installation,
    lead,
  }) => {
    test.setTimeout(120_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const section = await begin(noor.page);
    for (const _ of asked.slice(0, 3)) await section.getByRole("button", { name: "Next" }).click();
    await noor.context.setOffline(true);
    // Going on works without a connection, back and forth.
    for (const _ of asked.slice(0, 3)) await section.getByRole("button", { name: "Back" }).click();
    await answerAll(section, mouse);
    await section.getByRole("button", { name: "Hand in" }).click();
    await expect(section.getByText(/There is no connection\. Your answers are kept on this device/)).toBeVisible();
    await expect(section.getByRole("button", { name: "Waits to be sent" })).toBeVisible();
    expect(kept(installation, noor)).toEqual([]);
    await noor.context.setOffline(false);
    await expect(section.getByText(allRight).first()).toBeVisible({ timeout: 30_000 });
    expect(kept(installation, noor)).toEqual(once);
    await noor.context.close();
  });

  test("is found half answered after a reload, and by the back button", async ({ browser, installation, lead }) => {
    test.setTimeout(120_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    const first = asked[0];
    if (!first) throw new Error("the check has questions");
    const section = await begin(page);
    await answerRightly(mouse, section, first);
    await sure(section, "Sure").check({ force: true });
    await section.getByRole("button", { name: "Next" }).click();
    await expect(count(section, 2)).toBeVisible();
    await page.reload();
    await page.locator("#check").scrollIntoViewIfNeeded();
    await page.locator("#check").getByRole("button", { name: "Begin the check" }).click();
    // It goes on where it was left: at the first question that is not answered.
    await expect(count(section, 2)).toBeVisible();
    await section.getByRole("button", { name: "Back" }).click();
    await expect(sure(section, "Sure")).toBeChecked();

    await page.goto("/manual");
    await page.goBack();
    await page.locator("#check").scrollIntoViewIfNeeded();
    await page.locator("#check").getByRole("button", { name: "Begin the check" }).click();
    await expect(count(section, 2)).toBeVisible();
    await noor.context.close();
  });

  test("in two tabs is one check: what one has handed in, the other shows", async ({ browser, installation, lead }) => {
    test.setTimeout(120_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const other = await noor.context.newPage();
    await other.goto(address);
    const [here, there] = [await begin(noor.page), await begin(other)];
    await answerAll(here, mouse);
    await here.getByRole("button", { name: "Hand in" }).click();
    await expect(here.getByText(allRight).first()).toBeVisible();
    for (let nth = 1; nth < asked.length; nth++) await there.getByRole("button", { name: "Next" }).click();
    await there.getByRole("button", { name: "To the end" }).click();
    await there.getByRole("button", { name: "Hand in" }).click();
    await expect(there.getByText(/handed in already, perhaps in another tab/)).toBeVisible();
    await expect(there.getByText(allRight).first()).toBeVisible();
    expect(kept(installation, noor)).toEqual(once);
    await noor.context.close();
  });
});

test.describe("a question in the text", () => {
  test("of every kind is answered with the keyboard alone, and axe finds nothing in what it says", async ({
    browser,
    installation,
    lead,
  }) => {
    test.setTimeout(180_000);
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    const hands = keyboard(page);
    const at = async (id: string) => {
      const check = await practice(page, id);
      await check.focus();
      return check;
    };

    const words = await at("why-one-image");
    const own = "One image is tested once, and the same bytes are what customers get.";
    await hands.write(words.getByRole("textbox"), own);
    await hands.press(words.getByRole("button", { name: "Compare" }));
    await expect(words.getByRole("checkbox").first()).toBeVisible();
    await hands.choose(words.getByRole("checkbox").first());
    await hands.press(words.getByRole("button", { name: "Keep it" }));
    await expect(explanation(words)).toBeVisible();

    const number = await at("connections-in-a-rollout");
    await hands.press(number.getByRole("button", { name: "Give me a hint" }));
    await expect(number.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1);
    await expect(sure(number, "Guessing")).toBeChecked();
    await expect(sure(number, "Sure")).toBeDisabled();
    await hands.write(number.getByRole("textbox"), "3");
    await hands.press(number.getByRole("button", { name: "Check answer" }));
    await expect(explanation(number)).toBeVisible();
    await expect(number.getByText(/A guess costs nothing here/)).toBeVisible();

    const diff = await at("a-change-to-read");
    await hands.choose(diff.getByRole("checkbox").first());
    await hands.choose(sure(diff, "Sure"));
    await hands.press(diff.getByRole("button", { name: "Check answer" }));
    await expect(explanation(diff)).toBeVisible();

    const path: number[] = JSON.parse(JSON.stringify(rightResponse(questionById("paid-by-nobody"))));
    for (const [step, option] of path.entries()) {
      const decision = await at("paid-by-nobody");
      await expect(decision.getByText(`Step ${step + 1}`), "a step that was taken is not taken back").toBeVisible();
      await hands.choose(decision.locator("fieldset:not(.field)").last().getByRole("radio").nth(option));
      if (step + 1 < path.length) {
        await hands.press(decision.getByRole("button", { name: "Go on" }));
        await expect(decision.getByText(`Step ${step + 2}`)).toBeVisible();
        await page.reload();
      } else {
        await hands.choose(sure(decision, "Leaning"));
        await hands.press(decision.getByRole("button", { name: "Check answer" }));
        await expect(explanation(decision)).toBeVisible();
      }
    }

    const plan = await at("when-i-go-back");
    await hands.write(plan.getByRole("textbox").first(), "Paid orders fall by a third for two minutes");
    await hands.write(plan.getByRole("textbox").last(), "I run the rollback command and tell the channel");
    await hands.press(plan.getByRole("button", { name: "Keep it" }));
    await expect(explanation(plan)).toBeVisible();

    // Their own words come back to them, and to nobody else.
    await page.reload();
    await expect((await practice(page, "why-one-image")).getByText(own)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await noor.context.close();
  });

  test("half answered is found as it was left, and two tabs on it count two attempts, the first of them measured", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    const check = await practice(page, "travels-or-waits");
    await check.getByRole("radio").nth(2).check({ force: true });
    await sure(check, "Leaning").check({ force: true });
    await page.reload();
    const back = await practice(page, "travels-or-waits");
    await expect(back.getByRole("radio").nth(2)).toBeChecked();
    await expect(sure(back, "Leaning")).toBeChecked();
    await expect(explanation(back)).toHaveCount(0);

    const other = await noor.context.newPage();
    await other.goto(address);
    const there = await practice(other, "travels-or-waits");
    await there.getByRole("radio").nth(1).check({ force: true });
    await sure(there, "Sure").check({ force: true });
    await back.getByRole("button", { name: "Check answer" }).click();
    await expect(explanation(back)).toBeVisible();
    await there.getByRole("button", { name: "Check answer" }).click();
    await expect(explanation(there)).toBeVisible();
    expect(kept(installation, noor)).toEqual([{ item: "travels-or-waits", attempts: 2, firstMark: 0 }]);
    await noor.context.close();
  });

  test("sure and missed shows both side by side, and comes first in the review of the next day", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await joinAtLesson(browser, installation, lead);
    const { page } = noor;
    const check = await practice(page, "quiet-misconfiguration");
    await check.getByRole("radio", { name: /DB_POOL_MAX/ }).check({ force: true });
    await sure(check, "Sure").check({ force: true });
    await check.getByRole("button", { name: "Check answer" }).click();
    await expect(check.getByText("What you were sure of")).toBeVisible();
    await expect(check.getByText("What separates them")).toBeVisible();
    await expect(check.getByText(/Comes back tomorrow/)).toBeVisible();
    await page.goto("/review");
    await expect(page.getByText("tomorrow", { exact: true })).toBeVisible();
    await page.goto("/");
    await expect(page.getByText(/you were sure, and it was another answer/)).toBeVisible();

    // A day later: the answer is as old as that.
    const database = new Database(joinPath(installation.dataDirectory, "preflight.db"), { timeout: 5000 });
    const yesterday = new Date(Date.now() - 26 * 60 * 60 * 1000).toISOString().replace("Z", "+00:00");
    database
      .prepare(
        `UPDATE "LearningEvent" SET "serverTime" = ? WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = ?)`,
      )
      .run(yesterday, noor.email);
    database.close();
    await page.goto("/");
    await page.getByRole("link", { name: /Review/ }).click();
    await page.waitForURL("**/review");
    const main = page.getByRole("main");
    await expect(count(main, 1)).toBeVisible();
    await main.getByRole("radio").nth(3).check({ force: true });
    await sure(main, "Leaning").check({ force: true });
    await main.getByRole("button", { name: "Check answer" }).click();
    await expect(explanation(main)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await main.getByRole("button", { name: /End|Finish|Done|summary/i }).click();
    await expect(main.getByText(/Done for today/)).toBeVisible();
    await expect(main.getByText("How sure, and how right")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await noor.context.close();
  });
});

test("the short tests before and after the course measure a gain on other questions", async ({
  browser,
  installation,
  lead,
}) => {
  const noor = await joinAtLesson(browser, installation, lead);
  const { page } = noor;
  await page.goto("/review/before");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Begin the test" }).click();
  const before = await diagnosticQuestions("before");
  for (const [nth, { kind }] of before.entries()) {
    await expect(count(main, nth + 1)).toContainText(`of ${before.length}`);
    if (kind === "choice" || kind === "lines") {
      await main.getByRole("radio").first().check({ force: true });
      await sure(main, "Guessing").check({ force: true });
    }
    await main.getByRole("button", { name: nth + 1 < before.length ? "Next" : "To the end" }).click();
  }
  await main.getByRole("button", { name: "Hand in" }).click();
  await expect(main.getByText(/Explained after/).first()).toBeVisible();
  await expect(explanation(main)).toHaveCount(0);
  await page.goto("/review/before");
  await main.getByRole("button", { name: "Show every answer" }).click();
  await expect(main.getByText(/Explained after/).first()).toBeVisible();

  await page.goto("/review/after");
  await main.getByRole("button", { name: "Begin the test" }).click();
  const after = await diagnosticQuestions("after");
  expect(after.map(({ objective }) => objective)).toEqual(before.map(({ objective }) => objective));
  for (const [nth] of after.entries()) {
    await expect(count(main, nth + 1)).toContainText(`of ${after.length}`);
    await main.getByRole("button", { name: nth + 1 < after.length ? "Next" : "To the end" }).click();
  }
  await main.getByRole("button", { name: "Hand in" }).click();
  await expect(main.getByText(`0 of ${after.length} right`).first()).toBeVisible();
  await expect(main.getByText(`n = ${before.length}, one pair for each objective`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await noor.context.close();
});
