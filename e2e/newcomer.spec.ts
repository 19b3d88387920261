import { course } from "@/content/course";
import { addAuthenticator } from "./support/authenticator";
import { expect, invite, join, newBrowser, passwords, test } from "./support/story";

test.describe("a new hire", () => {
  test("opens the link, sees who invites, joins, and is reading within a minute", async ({
    browser,
    installation,
    lead,
  }) => {
    const link = await invite(lead, { firstDeploy: "2027-06-18" });
    const context = await newBrowser(browser, installation);
    const page = await context.newPage();
    await page.goto(link);
    await expect(page.getByText("Adaeze Okafor invited you").last()).toBeVisible();
    await expect(page.getByText(/Team Checkout\. First deploy planned for Fri 18 June/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "What Adaeze Okafor can see" })).toBeVisible();
    await page.getByLabel("Your name").fill("Noor Haddad");
    await page.getByLabel("Work email").fill("noor@fernhill.example");
    await page.getByText("Never", { exact: true }).click();
    await page.getByRole("button", { name: "Join and start reading" }).click();
    await page.waitForURL(`**/manual/${course[0].lessons[0]}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Your account, Noor Haddad" })).toBeVisible();
    await context.close();
  });

  test("is told at the field what is missing, and loses nothing that was typed", async ({
    browser,
    installation,
    lead,
  }) => {
    const link = await invite(lead);
    const context = await newBrowser(browser, installation);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel("Your name").fill("Noor");
    await page.getByLabel("Work email").fill("noor at fernhill");
    await page.getByRole("button", { name: "Join and start reading" }).click();
    const email = page.getByLabel("Work email");
    await expect(email).toHaveAccessibleDescription(/Write an e-mail address/);
    await expect(email).toBeFocused();
    await expect(page.getByLabel("Your name")).toHaveValue("Noor");
    await context.close();
  });

  test("with an e-mail that somebody has joined with is told to sign in first, even with the lead's own", async ({
    browser,
    installation,
    lead,
  }) => {
    const link = await invite(lead);
    const context = await newBrowser(browser, installation);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel("Your name").fill("Somebody Else");
    await page.getByLabel("Work email").fill(lead.email.toUpperCase());
    await page.getByRole("button", { name: "Join and start reading" }).click();
    await expect(page.getByText(/sign in first and open the link again/)).toBeVisible();
    expect((await context.cookies()).filter(({ name }) => name.includes("session"))).toEqual([]);
    // The link is as good as before.
    await page.getByLabel("Work email").fill(`else.${process.pid}@fernhill.example`);
    await page.getByRole("button", { name: "Join and start reading" }).click();
    await page.waitForURL("**/manual/**");
    await context.close();
  });

  test("adds a password, and signs in with it on a second device", async ({ browser, installation, lead }) => {
    const noor = await join(browser, installation, await invite(lead));
    await noor.page.goto("/");
    await noor.page.getByRole("link", { name: "Add a passkey or a password" }).click();
    await noor.page.getByRole("textbox", { name: "Password" }).fill("short");
    await noor.page.getByRole("button", { name: "Set a password" }).click();
    await expect(noor.page.getByText(/^Use at least 15 characters/)).toBeVisible();
    await noor.page.getByRole("textbox", { name: "Password" }).fill(passwords.engineer);
    await noor.page.getByRole("button", { name: "Set a password" }).click();
    await expect(noor.page.getByText("Password saved.")).toBeVisible();

    const phone = await newBrowser(browser, installation);
    const page = await phone.newPage();
    await page.goto("/sign-in?next=/account");
    await page.getByLabel("Work email").fill(noor.email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the right password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText(/do not belong together/)).toBeVisible();
    await page.getByRole("textbox", { name: "Password" }).fill(passwords.engineer);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();

    // The first device sees the second and signs it out.
    await noor.page.goto("/account");
    await noor.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(noor.page.getByRole("button", { name: "Sign out", exact: true })).toHaveCount(0);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
    await phone.close();
    await noor.context.close();
  });

  test("adds a passkey, signs out, and signs in with it", async ({ browser, installation, lead }) => {
    const noor = await join(browser, installation, await invite(lead));
    await addAuthenticator(noor.page);
    await noor.page.goto("/account");
    await noor.page.getByRole("button", { name: "Add a passkey" }).click();
    await expect(noor.page.getByText(/Passkey 1|added/).first()).toBeVisible();
    await noor.page.getByRole("button", { name: "Sign out here" }).click();
    await noor.page.waitForURL("**/sign-in");
    await noor.page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await noor.page.waitForURL(`${installation.origin}/`);
    await expect(noor.page.getByText(/, Noor Haddad\.$/)).toBeVisible();
    await noor.context.close();
  });

  test("who is signed in already joins a second team with the same account", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await join(browser, installation, await invite(lead));
    await noor.page.goto(await invite(lead));
    await expect(noor.page.getByText("You are signed in as Noor Haddad.")).toBeVisible();
    await noor.page.getByRole("button", { name: "Join team Checkout" }).click();
    await noor.page.waitForURL(`${installation.origin}/`);
    await noor.context.close();
  });
});
