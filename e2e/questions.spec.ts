import { join as joinPath } from "node:path";
import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { rightResponse } from "@/app/_quiz/grade";
import { violations } from "./support/axe";
import { keyboard, optionOf } from "./support/hands";
import { address, diagnosticQuestions, joinAtLesson, questionById } from "./support/lesson";
import { count, explanation, kept, sure } from "./support/question";
import { expect, test } from "./support/story";

/** A question in the text, once its code has come. */
async function practice(page: Page, id: string): Promise<Locator> {
  const check = page.locator(`section.check#${id}`);
  await check.scrollIntoViewIfNeeded();
  await expect(check.locator("fieldset.answer")).toHaveCount(0);
  return check;
}

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
    await optionOf(check, 2).check({ force: true });
    await sure(check, "Leaning").check({ force: true });
    await page.reload();
    const back = await practice(page, "travels-or-waits");
    await expect(optionOf(back, 2)).toBeChecked();
    await expect(sure(back, "Leaning")).toBeChecked();
    await expect(explanation(back)).toHaveCount(0);

    const other = await noor.context.newPage();
    await other.goto(address);
    const there = await practice(other, "travels-or-waits");
    await optionOf(there, 1).check({ force: true });
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
