import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleLines } from "./log-lines";
import { createLogs, type Level, note, templateNumber } from "./logs";

const podName = (pod: number) => `pod-${pod}`;
const all = { limit: Infinity, podName };

function logsWith(texts: readonly string[], level: Level = "error") {
  const state = createLogs(7);
  for (const text of texts) templateNumber(state, { service: "api", version: "v1", level, text });
  return state;
}

test("equal templates have one number", () => {
  const state = createLogs(7);
  const numbers = ["v1", "v2", "v1"].map((version) =>
    templateNumber(state, { service: "api", version, level: "info", text: "ready" }),
  );
  expect(numbers).toEqual([0, 1, 0]);
  expect(state.templates).toHaveLength(2);
});

test("a line shows who wrote it, and its values", () => {
  const state = logsWith(["payments timeout={a}ms, share {b}, again {a}"]);
  note(state, { template: 0, pod: 3, atMs: 1234.5, a: 30_000, b: 0.31249 });
  expect(visibleLines(state, 10_000, all)).toEqual([
    {
      atMs: 1234.5,
      visibleAtMs: expect.any(Number),
      service: "api",
      version: "v1",
      pod: "pod-3",
      level: "error",
      text: "payments timeout=30000ms, share 0.312, again 30000",
      repeats: 1,
    },
  ]);
  note(state, { template: 0, pod: -1, atMs: 2000 });
  expect(visibleLines(state, 10_000, all).map(({ pod }) => pod)).toEqual([null, "pod-3"]);
});

test("a line can be read 2 to 5 s after it was written, and not earlier", () => {
  const state = logsWith(Array.from({ length: 500 }, (_, number) => `line ${number}`));
  for (let template = 0; template < 500; template += 1) note(state, { template, pod: 0, atMs: 100 });
  expect(visibleLines(state, 2100, all)).toEqual([]);
  const lags = visibleLines(state, 5100, all).map(({ visibleAtMs }) => visibleAtMs - 100);
  expect(lags).toHaveLength(500);
  // The mean of 500 even draws from 2,000 to 5,000 is within four standard errors (4 * 866 / sqrt(500)) of 3,500.
  expect(Math.abs(lags.reduce((sum, lag) => sum + lag, 0) / 500 - 3500)).toBeLessThan(155);
  const halfway = visibleLines(state, 3600, all);
  expect(halfway.length).toBe(lags.filter((lag) => lag <= 3500).length);
});

test("lags are the same for all who look, and depend on the seed", () => {
  const [one, same, other] = [7, 7, 8].map((seed) => {
    const state = createLogs(seed);
    note(state, {
      template: templateNumber(state, { service: "a", version: "1", level: "info", text: "" }),
      pod: 0,
      atMs: 0,
    });
    return visibleLines(state, 5000, all)[0]?.visibleAtMs;
  });
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test("lines are found by service, pod, level, text and time, newest first", () => {
  const state = createLogs(7);
  const texts: [string, Level, string][] = [
    ["api", "info", "ready"],
    ["api", "warn", "slow call"],
    ["worker", "error", "call failed"],
    ["api", "error", "call failed"],
  ];
  for (const [place, [service, level, text]] of texts.entries()) {
    note(state, {
      template: templateNumber(state, { service, version: "v1", level, text }),
      pod: place,
      atMs: place * 100,
    });
  }
  const found = (query: object) => visibleLines(state, 60_000, { ...all, ...query }).map(({ pod }) => pod);
  expect(found({})).toEqual(["pod-3", "pod-2", "pod-1", "pod-0"]);
  expect(found({ service: "api" })).toEqual(["pod-3", "pod-1", "pod-0"]);
  expect(found({ level: "warn" })).toEqual(["pod-3", "pod-2", "pod-1"]);
  expect(found({ contains: "call" })).toEqual(["pod-3", "pod-2", "pod-1"]);
  expect(found({ contains: "Call" })).toEqual([]);
  expect(found({ pod: 1 })).toEqual(["pod-1"]);
  expect(found({ fromMs: 200 })).toEqual(["pod-3", "pod-2"]);
  expect(found({ service: "api", level: "warn", contains: "call", limit: 1 })).toEqual(["pod-3"]);
});

test("the same line of one pod within a second is one row, of whatever else is written between", () => {
  const moment = fc.record({ template: fc.nat(5), pod: fc.integer({ min: -1, max: 40 }), afterMs: fc.nat(400) });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 300 }), (moments) => {
      const state = logsWith(["a", "b", "c", "d", "e", "f"]);
      const rows: { template: number; pod: number; atMs: number; repeats: number }[] = [];
      let atMs = 0;
      for (const { template, pod, afterMs } of moments) {
        atMs += afterMs;
        note(state, { template, pod, atMs });
        const same = rows.findLast((row) => row.template === template && row.pod === pod);
        if (same !== undefined && atMs - same.atMs < 1000) same.repeats += 1;
        else rows.push({ template, pod, atMs, repeats: 1 });
      }
      const place = (text: string) => "abcdef".indexOf(text);
      const pod = (name: string | null) => (name === null ? -1 : Number(name.slice(4)));
      const seen = visibleLines(state, atMs + 5000, all).reverse();
      expect(
        seen.map((line) => ({
          template: place(line.text),
          pod: pod(line.pod),
          atMs: line.atMs,
          repeats: line.repeats,
        })),
      ).toEqual(rows);
    }),
  );
});

test("a second after its first time a line begins a new row", () => {
  const state = logsWith(["a"]);
  for (const atMs of [0, 999, 1000, 1999.5, 2000]) note(state, { template: 0, pod: 1, atMs });
  expect(visibleLines(state, 60_000, all).map(({ atMs, repeats }) => [atMs, repeats])).toEqual([
    [2000, 1],
    [1000, 2],
    [0, 2],
  ]);
});

test("repeats are found among more pods than there are chains", () => {
  const state = logsWith(["a", "b"]);
  for (let line = 0; line < 9000; line += 1) note(state, { template: line % 2, pod: line % 3000, atMs: line / 10 });
  expect(state.rows).toBe(3000);
  expect(visibleLines(state, 60_000, all).every(({ repeats }) => repeats === 3)).toBe(true);
});

test("the store keeps the newest 16,384 rows and says how many it lost", () => {
  const state = logsWith(["line {a}"]);
  for (let line = 0; line < 20_000; line += 1) note(state, { template: 0, pod: line, atMs: line, a: line });
  const lines = visibleLines(state, 30_000, all);
  expect(lines).toHaveLength(16_384);
  expect(state.lost).toBe(20_000 - 16_384);
  expect([lines[0]?.text, lines.at(-1)?.text]).toEqual(["line 19999", "line 3616"]);
  // Repeats are still found after the first went round.
  note(state, { template: 0, pod: 19_500, atMs: 20_000 });
  expect(visibleLines(state, 30_000, { ...all, pod: 19_500 })[0]?.repeats).toBe(2);
  // And what was overwritten within the second is not mistaken for what lies there now.
  for (let line = 0; line < 17_000; line += 1) note(state, { template: 0, pod: 50_000 + line, atMs: 20_100, a: line });
  note(state, { template: 0, pod: 50_000, atMs: 20_200, a: -1 });
  expect(visibleLines(state, 30_000, { ...all, pod: 50_000 }).map(({ text, repeats }) => [text, repeats])).toEqual([
    ["line -1", 1],
  ]);
});

test("a log goes on from a deep copy as itself", () => {
  const state = logsWith(["a", "b"]);
  for (let line = 0; line < 300; line += 1) note(state, { template: line % 2, pod: line % 7, atMs: line * 90 });
  const copy = structuredClone(state);
  for (const one of [state, copy]) {
    for (let line = 300; line < 700; line += 1) note(one, { template: line % 2, pod: line % 7, atMs: line * 90 });
  }
  expect(visibleLines(copy, 100_000, all)).toEqual(visibleLines(state, 100_000, all));
});
