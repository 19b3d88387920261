import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { Installation } from "./support/installation";
import { expect, invite, join, newBrowser, test } from "./support/story";

const lesson = "config-is-not-code";
const answer = {
  item: "quiet-misconfiguration",
  version: 1,
  variant: 0,
  response: 5,
  confidence: "sure",
  tookMs: 4000,
  set: null,
};
const id = () => randomBytes(16).toString("hex");
const at = "2027-01-18T09:00:00.000Z";

function rows({ dataDirectory }: Installation) {
  const database = new Database(joinPath(dataDirectory, "preflight.db"), { readonly: true });
  try {
    const count = (table: string) =>
      database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n;
    return [
      "Person",
      "Membership",
      "Session",
      "LearningEvent",
      "ItemProgress",
      "WorksheetEdit",
      "HelpRequest",
      "UnclearMark",
      "ServedSet",
      "SetAnswer",
      "FreeAnswer",
      "OpenAttempt",
    ].map((table) => `${table} ${count(table)}`);
  } finally {
    database.close();
  }
}

const send = (request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) =>
  request.post("/api/v1/events", { data, headers });

/** What a page tells by itself is told before anything is counted. */
const toldAll = (page: Page) => page.reload({ waitUntil: "networkidle" });

test.describe("bad input gets a clear answer and changes nothing", () => {
  test("answers that are malformed, too many, too large or no JSON", async ({ browser, installation, lead }) => {
    const noor = await join(browser, installation, await invite(lead));
    await toldAll(noor.page);
    const { request } = noor.context;
    const before = rows(installation);
    const event = { id: id(), kind: "answerGiven", lesson, at, ...answer };
    const malformed: [string, unknown][] = [
      ["no events", {}],
      ["an empty list", { events: [] }],
      ["a hundred and one", { events: Array(101).fill(event) }],
      ["an unknown kind", { events: [{ ...event, kind: "lessonFinished" }] }],
      ["a claim to be right", { events: [{ ...event, correct: true }] }],
      ["a mark of its own", { events: [{ ...event, mark: 1 }] }],
      ["a time below nothing", { events: [{ ...event, tookMs: -1 }] }],
      ["an id that is too short", { events: [{ ...event, id: "1" }] }],
      ["an id that is no text", { events: [{ ...event, id: { $ne: null } }] }],
      ["no such confidence", { events: [{ ...event, confidence: "certain" }] }],
      ["a date that is none", { events: [{ ...event, at: "yesterday" }] }],
      ["a list instead of an object", [event]],
      ["nothing", null],
    ];
    for (const [what, body] of malformed) {
      const response = await send(request, JSON.stringify(body), { "Content-Type": "application/json" });
      expect(response.status(), what).toBe(400);
      expect((await response.json()).problem, what).toMatch(/\w+/);
    }
    const notJson = await send(request, Buffer.from("{events:"), { "Content-Type": "application/json" });
    expect(notJson.status()).toBe(400);
    const large = await send(request, { events: [{ ...event, response: "x".repeat(5 * 1024 * 1024) }] });
    expect(large.status()).toBe(413);
    expect((await large.json()).problem).toContain("64 KB");
    expect(rows(installation)).toEqual(before);
    await noor.context.close();
  });

  test("answers to what does not exist are refused with the reason", async ({ browser, installation, lead }) => {
    const noor = await join(browser, installation, await invite(lead));
    await toldAll(noor.page);
    const before = rows(installation);
    const event = { kind: "answerGiven", lesson, at, ...answer };
    const response = await send(noor.context.request, {
      events: [
        { ...event, id: id(), item: "no-such-item" },
        { ...event, id: id(), lesson: "../../etc/passwd" },
        { ...event, id: id(), version: 7 },
        { ...event, id: id(), variant: 900 },
        { ...event, id: id(), response: "5; DROP TABLE" },
        { id: id(), kind: "sectionReached", lesson, section: "__proto__", at },
      ],
    });
    expect(response.status()).toBe(200);
    const { results } = await response.json();
    for (const { kind, reason } of results) expect([kind, typeof reason]).toEqual(["refused", "string"]);
    expect(rows(installation)).toEqual(before);
    await noor.context.close();
  });

  test("forged questions, sets, steps and hints are refused one by one", async ({ browser, installation, lead }) => {
    const link = await invite(lead, { uses: 2 });
    const [noor, ana] = [await join(browser, installation, link), await join(browser, installation, link, "Ana Ruiz")];
    for (const { page } of [noor, ana]) await toldAll(page);
    const set = id();
    const begun = await noor.context.request.post("/api/v1/sets", { data: { id: set, use: "check", lesson } });
    expect((await begun.json()).kind).toBe("served");
    const before = rows(installation);
    const event = { kind: "answerGiven", lesson, at, ...answer };
    const handIn = { kind: "setHandedIn", at, set, answers: [] as object[] };
    const given = { response: 0, confidence: "sure", tookMs: null };

    const own = await send(noor.context.request, {
      events: [
        { ...event, id: id(), set },
        { ...event, id: id(), set: id() },
        { ...handIn, id: id(), answers: [{ item: answer.item, ...given }] },
        { kind: "hintTaken", id: id(), lesson, at, item: answer.item, version: 1, variant: 0, hint: 3 },
        { kind: "stepTaken", id: id(), lesson, at, item: answer.item, version: 1, variant: 0, taken: [0] },
      ],
    });
    const foreign = await send(ana.context.request, { events: [{ ...handIn, id: id() }] });
    for (const response of [own, foreign]) {
      const { results } = await response.json();
      for (const { kind, reason } of results) expect([kind, typeof reason]).toEqual(["refused", "string"]);
    }
    expect((await ana.context.request.get(`/api/v1/sets/${set}`)).status()).toBe(404);
    expect(rows(installation)).toEqual(before);
    await noor.context.close();
    await ana.context.close();
  });

  test("a set is handed in once, whoever sends it again and however it says so", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await join(browser, installation, await invite(lead));
    await toldAll(noor.page);
    const { request } = noor.context;
    const set = id();
    const served = await (await request.post("/api/v1/sets", { data: { id: set, use: "check", lesson } })).json();
    expect(served.view.id).toBe(set);
    const again = await (await request.post("/api/v1/sets", { data: { id: id(), use: "check", lesson } })).json();
    expect(again.view.id, "one set is open at a time").toBe(set);

    const handIn = { id: id(), kind: "setHandedIn", at, set, answers: [] };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(request, { events: [handIn] })));
    for (const response of answers) expect((await response.json()).results[0].kind).toBe("handedIn");
    const other = await send(request, { events: [{ ...handIn, id: id() }] });
    expect((await other.json()).results[0]).toMatchObject({ kind: "refused" });
    const { cards } = await (await request.get(`/api/v1/sets/${set}`)).json();
    expect(cards.length).toBeGreaterThan(3);
    // What nobody answered counts as missed, and as nothing more: it is not explained either.
    for (const { answer: kept } of cards) expect(kept).toMatchObject({ mark: 0, confidence: null, verdict: null });
    await noor.context.close();
  });

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

  test("one answer sent twice counts once, and somebody else's id is refused without a word about it", async ({
    browser,
    installation,
    lead,
  }) => {
    const link = await invite(lead, { uses: 2 });
    const [noor, ana] = [await join(browser, installation, link), await join(browser, installation, link, "Ana Ruiz")];
    const event = { id: id(), kind: "answerGiven", lesson, at, ...answer };
    const [first] = (await (await send(noor.context.request, { events: [event] })).json()).results;
    const [again] = (await (await send(noor.context.request, { events: [event] })).json()).results;
    expect(first.kind).toBe("graded");
    expect(again).toEqual(first);
    const [foreign] = (await (await send(ana.context.request, { events: [event] })).json()).results;
    expect(foreign.kind).toBe("refused");
    expect(JSON.stringify(foreign)).not.toContain("Noor");
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

  test("worksheets, help and unclear marks refuse what does not exist and what is too long", async ({
    browser,
    installation,
    lead,
  }) => {
    const noor = await join(browser, installation, await invite(lead));
    await toldAll(noor.page);
    const before = rows(installation);
    const { request } = noor.context;
    const edit = { id: id(), worksheet: "rollback-plan", field: "no-such-field", text: "x", baseRevision: 0 };
    expect((await (await request.post("/api/v1/worksheets", { data: edit })).json()).kind).toBe("refused");
    expect(
      (await (await request.post("/api/v1/worksheets", { data: { ...edit, worksheet: "../course" } })).json()).kind,
    ).toBe("refused");
    expect((await request.post("/api/v1/worksheets", { data: { ...edit, text: "x".repeat(4001) } })).status()).toBe(
      400,
    );
    const help = { id: id(), lesson, section: "no-such-section", note: "" };
    expect((await (await request.post("/api/v1/help", { data: help })).json()).kind).toBe("refused");
    expect((await request.post("/api/v1/help", { data: { ...help, note: "x".repeat(501) } })).status()).toBe(400);
    const unclear = { id: id(), item: "no-such-item", version: 1 };
    expect((await (await request.post("/api/v1/unclear", { data: unclear })).json()).kind).toBe("refused");
    // The throttle counts tries; nothing else was written.
    expect(rows(installation)).toEqual(before);
    await noor.context.close();
  });

  test("unknown lessons and questions are not found", async ({ page }) => {
    for (const path of [
      "/manual/no-such-lesson",
      "/manual/%2e%2e%2fcourse",
      "/team/nobody/else",
      "/api/v1/items/no-such-item",
    ]) {
      expect((await page.request.get(path)).status(), path).toBe(404);
    }
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

test("names with markup and emoji are shown as they are, and run nothing", async ({ browser, installation, lead }) => {
  const name = '<img src=x onerror="document.title=1"> 👩‍✈️ O’Neill';
  const noor = await join(browser, installation, await invite(lead), name);
  await noor.page.goto("/");
  await expect(noor.page.getByText(name, { exact: false }).first()).toBeVisible();
  await lead.page.goto("/team");
  await expect(lead.page.getByText(name).first()).toBeVisible();
  expect(await lead.page.title()).not.toBe("1");
  await noor.context.close();
});
