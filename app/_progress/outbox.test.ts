import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stamped } from "./personal-store";

type Outbox = typeof import("./outbox");

const stored = new Map<string, string>();
const sent: string[][] = [];
let outbox: Outbox;

beforeEach(async () => {
  stored.clear();
  sent.length = 0;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { events }: { events: { id: string }[] } = JSON.parse(body);
    sent.push(events.map(({ id }) => id));
    return Response.json({ results: events.map(({ id }) => ({ id, kind: "recorded" })), finished: [] });
  });
  vi.resetModules();
  outbox = await import("./outbox");
});
afterEach(() => void vi.unstubAllGlobals());

const opened = (lesson: string) => ({ ...stamped("lessonOpened"), lesson, revision: 1 });
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what is posted in the moment in which nothing waits is sent all the same", async () => {
  void outbox.send("noor");
  const event = opened("a");
  outbox.post("noor", event);
  await later();
  expect(sent).toEqual([[event.id]]);
  expect(stored.size).toBe(0);
});

test("what is posted while the last is on its way goes after it, once", async () => {
  const [first, second] = [opened("a"), opened("b")];
  outbox.post("noor", first);
  outbox.post("noor", second);
  await later();
  expect(sent.flat().sort()).toEqual([first.id, second.id].sort());
});

test("one person's box is not sent for another, and both are sent", async () => {
  const [hers, his] = [opened("a"), opened("b")];
  outbox.post("noor", hers);
  outbox.post("tomas", his);
  await later();
  expect(sent).toEqual([[hers.id], [his.id]]);
});
