import type { Locator, Page } from "@playwright/test";
import { violations } from "./support/axe";
import { answerRightly, type Hands, keyboard, mouse } from "./support/hands";
import { address, joinAtLesson, questions } from "./support/lesson";
import { count, explanation, kept, sure } from "./support/question";
import { expect, test } from "./support/story";

const asked = questions().filter(({ use }) => use === "check");

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
