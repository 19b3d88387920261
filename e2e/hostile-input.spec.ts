import { lesson } from "./support/lesson";
import { answer, at, id, rows, send, toldAll } from "./support/sending";
import { expect, invite, join, test } from "./support/story";

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
