import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import Database from "better-sqlite3";
import { lesson } from "./support/lesson";
import { answer, at, id, rows, send, toldAll } from "./support/sending";
import { expect, invite, join, newBrowser, test } from "./support/story";

test("200 requests a second from one account are slowed, logged once, and lose nothing", async ({
  browser,
  installation,
  lead,
}) => {
  const link = await invite(lead, { uses: 2 });
  const [noor, ana] = [await join(browser, installation, link), await join(browser, installation, link, "Ana Ruiz")];
  for (const { page } of [noor, ana]) await toldAll(page);
  const events = Array.from({ length: 200 }, () => ({ id: id(), kind: "answerGiven", lesson, at, ...answer }));
  const cookie = (await noor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const post = (event: object) =>
    fetch(`${installation.origin}/api/v1/events`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: cookie, Origin: installation.origin },
      body: JSON.stringify({ events: [event] }),
    });
  const responses = await Promise.all(events.map(post));
  const statuses = responses.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  const slowed = responses.find(({ status }) => status === 429);
  expect(slowed?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect((await slowed?.json())?.problem).toContain("send it again shortly");
  expect(installation.output().match(/sends faster than the limit/g)).toHaveLength(1);
  // Somebody else is not slowed by it.
  expect((await send(ana.context.request, { events: [{ ...events[0], id: id() }] })).status()).toBe(200);

  const taken = events.filter((_, index) => statuses[index] === 200).map((event) => event.id);
  const database = new Database(joinPath(installation.dataDirectory, "preflight.db"), { readonly: true });
  const count = database.prepare<[string], { n: number }>('SELECT count(*) AS n FROM "LearningEvent" WHERE id = ?');
  const kept = events.map((event) => count.get(event.id)?.n ?? 0);
  database.close();
  expect(
    kept.reduce((sum, n) => sum + n, 0),
    "what was taken is kept once, and nothing else",
  ).toBe(taken.length);
  // Sent again later, the rest counts once too.
  await expect(async () => {
    const late = await send(noor.context.request, { events: events.slice(-100) });
    expect(late.status()).toBe(200);
  }).toPass();
  await noor.context.close();
  await ana.context.close();
});

test("without a session, with a forged one and from another site nothing is recorded", async ({
  browser,
  installation,
  lead,
}) => {
  const noor = await join(browser, installation, await invite(lead));
  await toldAll(noor.page);
  const before = rows(installation);
  const body = { events: [{ id: id(), kind: "lessonOpened", lesson, at }] };
  const stranger = await newBrowser(browser, installation);
  expect((await send(stranger.request, body)).status()).toBe(401);
  await stranger.addCookies([
    {
      name: "preflight.session_token",
      value: `${randomBytes(32).toString("base64url")}.forged`,
      url: installation.origin,
    },
  ]);
  expect((await send(stranger.request, body)).status()).toBe(401);
  expect((await send(noor.context.request, body, { Origin: "https://evil.example" })).status()).toBe(403);
  expect((await send(noor.context.request, body, { "Sec-Fetch-Site": "cross-site" })).status()).toBe(403);
  expect(rows(installation)).toEqual(before);
  await stranger.close();
  await noor.context.close();
});

test("a signed-out session is of no use any more", async ({ browser, installation, lead }) => {
  const noor = await join(browser, installation, await invite(lead));
  await toldAll(noor.page);
  const state = await noor.context.storageState();
  await noor.page.goto("/account");
  await noor.page.getByRole("button", { name: "Sign out here" }).click();
  await noor.page.waitForURL("**/sign-in");
  const thief = await browser.newContext({ baseURL: installation.origin, storageState: state });
  const response = await send(thief.request, { events: [{ id: id(), kind: "lessonOpened", lesson, at }] });
  expect(response.status()).toBe(401);
  await thief.close();
  await noor.context.close();
});

test("a session ends thirty days after signing in, and a week after the last visit", async ({
  browser,
  installation,
  lead,
}) => {
  const noor = await join(browser, installation, await invite(lead));
  const database = new Database(joinPath(installation.dataDirectory, "preflight.db"));
  database.pragma("busy_timeout = 5000");
  const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000).toISOString();
  const session = database
    .prepare<[string], { id: string }>(
      'SELECT s.id FROM "Session" s JOIN "Person" p ON p.id = s.personId WHERE p.email = ?',
    )
    .get(noor.email);
  const me = async () => (await noor.context.request.get("/api/v1/me")).json();
  const set = (column: "createdAt" | "expiresAt", at: string) =>
    database.prepare(`UPDATE "Session" SET ${column} = ? WHERE id = ?`).run(at, session?.id);
  set("createdAt", days(-29));
  expect((await me()).person.name).toBe("Noor Haddad");
  set("expiresAt", days(-1));
  expect(await me()).toBeNull();
  set("expiresAt", days(7));
  set("createdAt", days(-31));
  expect(await me()).toBeNull();
  database.close();
  await noor.context.close();
});

test("the sign-in library answers nothing but passkeys over HTTP", async ({ page }) => {
  for (const path of [
    "sign-up/email",
    "sign-in/email",
    "update-user",
    "delete-user",
    "change-email",
    "get-session",
    "list-sessions",
  ]) {
    const url = `/api/auth/${path}`;
    expect(
      [(await page.request.get(url)).status(), (await page.request.post(url, { data: {} })).status()],
      url,
    ).toEqual([404, 404]);
  }
});

test.describe("links", () => {
  test("that are garbage, expired, revoked or used up say so, and tell nothing of the team", async ({
    browser,
    installation,
    lead,
  }) => {
    const usedUp = await invite(lead);
    await (await join(browser, installation, usedUp)).context.close();
    const expired = await invite(lead);
    const revoked = await invite(lead);
    const database = new Database(joinPath(installation.dataDirectory, "preflight.db"));
    database.pragma("busy_timeout = 5000");
    const newest = database
      .prepare<[], { id: string }>('SELECT id FROM "Invitation" ORDER BY createdAt DESC LIMIT 2')
      .all();
    database.prepare('UPDATE "Invitation" SET revokedAt = ? WHERE id = ?').run(new Date().toISOString(), newest[0]?.id);
    database
      .prepare('UPDATE "Invitation" SET expiresAt = ? WHERE id = ?')
      .run(new Date(0).toISOString(), newest[1]?.id);
    database.close();
    const cases = [
      [usedUp, "This link was already used"],
      [expired, "This link has expired"],
      [revoked, "This link was withdrawn"],
      [`${installation.origin}/join/garbage`, "This link leads nowhere"],
      [`${installation.origin}/join/${"a".repeat(3000)}`, "This link leads nowhere"],
      [`${installation.origin}/setup/garbage`, "This link leads nowhere"],
      [installation.setupLink ?? "", "This link was already used"],
    ] as const;
    const stranger = await newBrowser(browser, installation);
    const page = await stranger.newPage();
    for (const [link, title] of cases) {
      const response = await page.goto(link);
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      expect(await response?.text()).not.toMatch(/Checkout|Adaeze/);
      expect(response?.headers()["referrer-policy"]).toBe("no-referrer");
    }
    await stranger.close();
  });

  test("leave no token in the server's log", async ({ installation, page }) => {
    const token = `secret${id()}`;
    await page.goto(`/join/${token}`);
    await page.goto(`/setup/${token}`);
    expect(installation.output()).not.toContain(token);
  });
});
