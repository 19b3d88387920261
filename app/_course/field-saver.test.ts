import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFieldSaver, type FieldState } from "./field-saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const savedAt = "2026-11-22T09:41:00.000Z";

/** A server that keeps one field, as the real one does. */
function setUp() {
  const server = { text: "", revision: 3, isOnline: true, losesAnswers: false, calls: 0 };
  const states: FieldState[] = [];
  const saver = createFieldSaver({
    revision: 3,
    onState: (state) => states.push(state),
    async save(text, baseRevision) {
      server.calls += 1;
      await Promise.resolve();
      if (!server.isOnline) return { kind: "offline" };
      if (baseRevision !== server.revision) {
        return { kind: "conflict", current: { text: server.text, revision: server.revision, savedAt } };
      }
      Object.assign(server, { text, revision: baseRevision + 1 });
      if (server.losesAnswers) return { kind: "offline" };
      return { kind: "saved", revision: server.revision, savedAt };
    },
  });
  return { saver, server, states };
}

test("saves once after a pause", async () => {
  const { saver, server, states } = setUp();
  saver.write("a");
  saver.write("ab");
  await vi.advanceTimersByTimeAsync(5000);
  expect(server).toMatchObject({ text: "ab", revision: 4, calls: 1 });
  expect(states.at(-1)).toEqual({ kind: "saved", savedAt });
});

test("what is written while saving is saved afterwards, on top of it", async () => {
  const { saver, server, states } = setUp();
  saver.write("a");
  const first = saver.flush();
  saver.write("ab");
  await first;
  await vi.advanceTimersByTimeAsync(5000);
  expect(server).toMatchObject({ text: "ab", revision: 5, calls: 2 });
  expect(states.at(-1)?.kind).toBe("saved");
});

test("offline keeps the text and tries again by itself", async () => {
  const { saver, server, states } = setUp();
  server.isOnline = false;
  saver.write("a");
  await saver.flush();
  expect(states.at(-1)).toEqual({ kind: "offline" });
  server.isOnline = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.text).toBe("a");
  expect(states.at(-1)?.kind).toBe("saved");
});

test("another tab's text is not overwritten, however long one goes on writing", async () => {
  const { saver, server, states } = setUp();
  Object.assign(server, { text: "theirs", revision: 4 });
  saver.write("mine");
  await saver.flush();
  expect(states.at(-1)).toMatchObject({ kind: "conflict", theirs: { text: "theirs" } });
  saver.write("mine, longer");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.text).toBe("theirs");
});

test("the writer may keep the own text or take the other", async () => {
  for (const keep of [true, false]) {
    const { saver, server, states } = setUp();
    Object.assign(server, { text: "theirs", revision: 4 });
    saver.write("mine");
    await saver.flush();
    if (keep) saver.keepMine();
    else saver.takeTheirs((text) => expect(text).toBe("theirs"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.text).toBe(keep ? "mine" : "theirs");
    expect(states.at(-1)?.kind).toBe("saved");
  }
});

test("the same text from another tab is no conflict", async () => {
  const { saver, server, states } = setUp();
  Object.assign(server, { text: "mine", revision: 4 });
  saver.write("mine");
  await saver.flush();
  expect(states.at(-1)).toEqual({ kind: "saved", savedAt });
});

test("a text whose answer got lost is no other tab's, however much was written since", async () => {
  const { saver, server, states } = setUp();
  server.losesAnswers = true;
  saver.write("the first words");
  await saver.flush();
  expect(server.text).toBe("the first words");
  expect(states.at(-1)).toEqual({ kind: "offline" });
  server.losesAnswers = false;
  saver.write("the first words, and more");
  await vi.advanceTimersByTimeAsync(5000);
  expect(server).toMatchObject({ text: "the first words, and more", revision: 5 });
  expect(states.map(({ kind }) => kind)).not.toContain("conflict");
  expect(saver.isWaiting()).toBe(false);
});
