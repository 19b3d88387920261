import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GivenCommand } from "../../_flights/incoming";
import { CommandQueue, type Delivered } from "./command-queue";

const command = (number: number): GivenCommand => ({
  id: `0123456789abcdef${number}`,
  number,
  atMs: number * 1000,
  command: { kind: "pause", deployment: "api" },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function queueOf(answers: Delivered[], unsent: GivenCommand[] = []) {
  const sent: number[][] = [];
  const states: string[] = [];
  const queue = new CommandQueue(unsent, {
    async deliver(commands) {
      sent.push(commands.map(({ number }) => number));
      return answers.shift() ?? { kind: "saved", saved: commands.at(-1)?.number ?? 0 };
    },
    onChange: (saving) => states.push(saving.kind),
  });
  return { queue, sent, states };
}

test("commands are sent in order, one request at a time, and each is kept until it is saved", async () => {
  const { queue, sent, states } = queueOf([]);
  queue.add(command(1));
  queue.add(command(2));
  queue.add(command(3));
  expect(queue.state).toEqual({ kind: "waiting", commands: 3 });
  await queue.send();
  expect(sent).toEqual([[1], [2, 3]]);
  expect(queue.state).toEqual({ kind: "saved" });
  expect(states.at(-1)).toBe("saved");
});

test("without a network they wait and are tried again by themselves, later and later", async () => {
  const offline: Delivered = { kind: "waits", says: null };
  const { queue, sent } = queueOf([offline, offline, offline]);
  queue.add(command(1));
  await queue.send();
  expect(queue.state).toEqual({ kind: "waiting", commands: 1 });
  await vi.advanceTimersByTimeAsync(999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(4000);
  expect(sent).toHaveLength(4);
  expect(queue.state).toEqual({ kind: "saved" });
});

test("what is refused is said, kept, and not sent again and again", async () => {
  const { queue, sent } = queueOf([{ kind: "refused", reason: "This flight has landed." }]);
  queue.add(command(1));
  await queue.send();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(queue.state).toEqual({ kind: "problem", says: "This flight has landed." });
  expect(queue.unsent).toHaveLength(1);
});

test("signed out is said, and ends when somebody has signed in again", async () => {
  const { queue } = queueOf([{ kind: "waits", says: "You are signed out." }]);
  queue.add(command(1));
  await queue.send();
  expect(queue.state).toEqual({ kind: "problem", says: "You are signed out." });
  await vi.advanceTimersByTimeAsync(1000);
  expect(queue.state).toEqual({ kind: "saved" });
});

test("what waited when the page was left is sent first, in batches", async () => {
  const { queue, sent } = queueOf(
    [],
    Array.from({ length: 70 }, (_, place) => command(place + 1)),
  );
  await queue.send();
  expect(sent.map((batch) => batch.length)).toEqual([50, 20]);
});
