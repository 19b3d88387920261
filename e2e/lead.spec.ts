import { spawnSync } from "node:child_process";
import { expect, invite, join, newBrowser, test } from "./support/story";

test.describe("a team lead", () => {
  test("sees a newcomer, the help asked for, and answers it", async ({ browser, installation, lead }) => {
    const jiHo = await join(browser, installation, await invite(lead), "Ji-ho Park");
    await jiHo.page.getByText("Ask for help with this section").first().click();
    await jiHo.page.getByLabel("What would help? You may leave it empty.").first().fill("Which of my values are code?");
    await jiHo.page.getByRole("button", { name: "Ask for help", exact: true }).first().click();
    await expect(jiHo.page.getByText(/^Sent\./)).toBeVisible();

    const { page } = lead;
    await page.goto("/team");
    await page.getByRole("link", { name: "Ji-ho Park", exact: true }).first().click();
    await expect(page.getByText("Which of my values are code?")).toBeVisible();
    await page
      .getByRole("button", { name: /answered/i })
      .first()
      .click();
    await expect(page.getByText(/answered by Adaeze Okafor/)).toBeVisible();
    await jiHo.page.reload();
    await jiHo.page.getByText("Ask for help with this section").first().click();
    await expect(jiHo.page.getByText(/It has been answered/)).toBeVisible();
    await jiHo.context.close();
  });

  test("makes a link for two, sees its uses, and revokes it", async ({ browser, installation, lead }) => {
    const link = await invite(lead, { uses: 2 });
    await (await join(browser, installation, link, "Tomás Rivera")).context.close();
    const { page } = lead;
    await page.goto("/team/invitations");
    await expect(page.getByText("1 of 2").first()).toBeVisible();
    const open = page.getByRole("listitem").filter({ hasText: "1 of 2" }).first();
    await open.getByRole("button", { name: /Revoke/ }).click();
    await open
      .getByRole("button", { name: /Revoke/ })
      .last()
      .click();
    await expect(page.getByText(/revoked/i).first()).toBeVisible();
    const stranger = await newBrowser(browser, installation);
    const opened = await stranger.newPage();
    await opened.goto(link);
    await expect(opened.getByRole("heading", { name: "This link was withdrawn" })).toBeVisible();
    await stranger.close();
  });

  test("copies the link, also where the clipboard is out of reach", async ({ browser, installation, leadState }) => {
    const context = await newBrowser(browser, installation, leadState);
    await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    const page = await context.newPage();
    await page.goto("/team/invitations");
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByRole("button", { name: /Copy/ }).click();
    // Either the old way works here, or the text is selected and the page says what to press.
    await expect(page.getByText(/Copied|Copy the selected text/)).toBeVisible();
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : "";
    });
    expect(selected).toMatch(/^http.*\/join\//);
    await context.close();
  });

  test("removes a member, who sees the team no more from that moment on", async ({ browser, installation, lead }) => {
    const luca = await join(browser, installation, await invite(lead), "Luca Ferri");
    const { page } = lead;
    await page.goto("/team");
    await page.getByRole("link", { name: "Luca Ferri", exact: true }).first().click();
    await page.waitForURL("**/team/**");
    const address = page.url();
    await page.getByRole("button", { name: "Remove from the team" }).click();
    // Armed, not done: Esc disarms, and nothing has happened.
    await expect(page.getByText("Nothing has changed yet.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Nothing has changed yet.")).toHaveCount(0);
    await page.getByRole("button", { name: "Remove from the team" }).click();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/team(\?|$)/);
    await expect(page.getByRole("link", { name: "Luca Ferri", exact: true })).toHaveCount(0);
    expect((await page.goto(address))?.status()).toBe(404);
    await luca.page.goto("/");
    await expect(luca.page.getByText("You are in no team at the moment.")).toBeVisible();
    await luca.context.close();
  });

  test("makes a recovery link that works once and ends the other sessions", async ({ browser, installation, lead }) => {
    const katya = await join(browser, installation, await invite(lead), "Katya Orlova");
    const { page } = lead;
    await page.goto("/team");
    await page.getByRole("link", { name: "Katya Orlova", exact: true }).first().click();
    await page.getByRole("button", { name: /recovery link/i }).click();
    const link = await page.getByLabel(/Recovery link for Katya/).inputValue();

    const fresh = await newBrowser(browser, installation);
    const opened = await fresh.newPage();
    await opened.goto(link);
    await opened.getByRole("textbox", { name: "New password" }).fill("nine slow lighthouses at dawn");
    await opened.getByRole("button", { name: "Save it and sign in" }).click();
    await opened.waitForURL("**/account");
    await expect(opened.getByText("Adaeze Okafor made a recovery link for you")).toBeVisible();
    await katya.page.goto("/account");
    await expect(katya.page).toHaveURL(/sign-in/);
    await opened.goto(link);
    await expect(opened.getByRole("heading", { name: "This link was already used" })).toBeVisible();
    await fresh.close();
    await katya.context.close();
  });

  test("is the only one who gets in: engineers and strangers find no team", async ({ browser, installation, lead }) => {
    const sani = await join(browser, installation, await invite(lead), "Sani Bello");
    for (const path of ["/team", "/team/invitations"]) {
      expect((await sani.page.goto(path))?.status(), path).toBe(404);
    }
    await lead.page.goto("/team");
    const person =
      (await lead.page.getByRole("link", { name: "Sani Bello", exact: true }).first().getAttribute("href")) ?? "";
    expect((await sani.page.goto(person))?.status()).toBe(404);
    await sani.context.close();
    const stranger = await newBrowser(browser, installation);
    const page = await stranger.newPage();
    await page.goto("/team");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fteam/);
    await stranger.close();
  });

  test("who is locked out is let in again from the server's command line", async ({ browser, installation, lead }) => {
    const hana = await join(browser, installation, await invite(lead), "Hana Sato");
    const recover = (email: string) =>
      spawnSync("npm", ["run", "--silent", "recover", "--", email], {
        encoding: "utf8",
        env: { ...process.env, DATA_DIR: installation.dataDirectory, PORT: new URL(installation.origin).port },
      });
    const unknown = recover("nobody@fernhill.example");
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining("nothing was changed")]);
    const made = recover(hana.email.toUpperCase());
    expect(made.status).toBe(0);
    const fresh = await newBrowser(browser, installation);
    const page = await fresh.newPage();
    await page.goto(/http\S+/.exec(made.stdout)?.[0] ?? "");
    await page.getByRole("textbox", { name: "New password" }).fill("eleven umbrellas in the rain");
    await page.getByRole("button", { name: "Save it and sign in" }).click();
    await expect(page.getByText("The administrator, on the server, made a recovery link for you")).toBeVisible();
    await fresh.close();
    await hana.context.close();
  });
});
