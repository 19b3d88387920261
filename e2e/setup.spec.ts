import { expect, test } from "@playwright/test";
import { addAuthenticator } from "./support/authenticator";
import { removeData, startInstallation } from "./support/installation";

test("the first lead sets up with a passkey, signs out and signs in with it; the setup link is of no further use", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const installation = await startInstallation();
  try {
    const context = await browser.newContext({ baseURL: installation.origin });
    const page = await context.newPage();
    await addAuthenticator(page);
    await page.goto("/");
    await expect(page.getByText("Nobody leads a team here yet.")).toBeVisible();
    await page.goto(installation.setupLink ?? "");
    await page.getByLabel("Your name").fill("Adaeze Okafor");
    await page.getByLabel("Work email").fill("adaeze@fernhill.example");
    await page.getByLabel("Your team").fill("Checkout");
    await page.getByText("Passkey", { exact: true }).click();
    await page.getByRole("button", { name: "Set up Preflight" }).click();
    await expect(page.getByText("One step is left: add a passkey")).toBeVisible();
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await expect(page.getByRole("button", { name: /^Remove/ })).toBeVisible();
    await page.getByRole("button", { name: "Sign out here" }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect(page.getByText(/, Adaeze Okafor\.$/)).toBeVisible();
    await page.goto("/team");
    await expect(page.getByRole("heading", { name: "Team Checkout" })).toBeVisible();
    await page.goto(installation.setupLink ?? "");
    await expect(page.getByRole("heading", { name: "This link was already used" })).toBeVisible();
    await context.close();
    expect(await installation.stop()).toBe(0);

    const again = await startInstallation({ dataDirectory: installation.dataDirectory });
    expect(again.setupLink).toBeNull();
    await again.stop();
  } finally {
    installation.process.kill("SIGKILL");
    removeData(installation);
  }
});
