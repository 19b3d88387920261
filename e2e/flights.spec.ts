import type { Page } from "@playwright/test";
import { expect, invite, join, newBrowser, type Someone, test } from "./support/story";

const scenario = "the-variable-that-wasnt-there";

async function takeOff({ context }: Someone): Promise<string> {
  const data = { scenario, givesUp: null };
  const { flight } = await (await context.request.post("/api/v1/flights", { data })).json();
  return flight;
}

const row = (page: Page) => page.getByRole("row").filter({ hasText: "The variable that wasn't there" });

test.describe("around a flight", () => {
  test("a stranger reads list and briefing, and is asked to sign in for taking off", async ({
    browser,
    installation,
  }) => {
    const context = await newBrowser(browser, installation);
    const page = await context.newPage();
    await page.goto("/simulator");
    await expect(row(page).getByText("not flown")).toBeVisible();
    await row(page)
      .getByRole("link", { name: /Brief me/ })
      .click();
    await expect(page.getByRole("heading", { name: "How the flight is scored" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Take off" })).toHaveCount(0);
    await page.getByRole("link", { name: "Sign in to take off" }).click();
    await page.waitForURL(/\/sign-in\?next=/);
    await context.close();
  });

  test("how to fly is remembered, and what was chosen comes back", async ({ lead: { page } }) => {
    await page.goto(`/simulator/${scenario}`);
    await page.getByRole("radio", { name: "Day" }).check({ force: true });
    await page.getByRole("radio", { name: "None" }).check({ force: true });
    await page.goto("/simulator/a-quiet-tuesday");
    await expect(page.getByRole("radio", { name: "Day" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "None" })).toBeChecked();
  });

  test("a flight in the air waits on home and list, and is given up when asked twice", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await join(browser, installation, await invite(lead));
    const { page } = noor;
    const flight = await takeOff(noor);
    await page.goto("/");
    await expect(page.getByRole("heading", { name: /S1 is in the air/ })).toBeVisible();
    await page.goto("/simulator");
    await expect(row(page).getByText("in the air")).toBeVisible();
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("button", { name: "Give it up" }).click();
    await expect(page.getByRole("heading", { name: /in the air/ })).toHaveCount(0);
    await page.goto(`/simulator/flights/${flight}`);
    await expect(page.getByRole("heading", { name: "This flight was given up." })).toBeVisible();
    expect((await lead.page.goto(`/simulator/flights/${flight}`))?.status()).toBe(404);
    await noor.context.close();
  });
});
