import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type AlertSettings, burnIn, detection, rules, shares } from "./alert";
import { BEFORE, lookAt, minutesToTell, powerAfter } from "./canary";
import { amount, duration, percent } from "./in-words";
import { Live } from "./live";
import { movingOf } from "./moving";
import { liveFigureNames } from "./names";
import { expectedMs, loads, simulateQueue } from "./queue";
import { ALL_WORKERS, DEFAULT_MS, runWith, workersHeld } from "./unset-variable";

test.each(liveFigureNames)(
  "%s stands still on the server, with its words, a table and controls that say they rest",
  (name) => {
    const html = renderToStaticMarkup(<Live name={name} />);
    expect(html).toContain('class="live-says"');
    expect(html).toContain("Show as table");
    expect(html).toMatch(/<input type="range"[^>]*disabled/);
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
  },
);

test.each(liveFigureNames)(
  "%s that moves is read out in its words alone, not with its table and each value",
  async (name) => {
    const { Moving } = await movingOf(name);
    const html = renderToStaticMarkup(<Moving />);
    expect(html.match(/<[^>]*aria-(live|atomic)[^>]*>/g)?.filter((tag) => !tag.startsWith("<output"))).toEqual([
      '<p class="live-says" aria-live="polite" aria-atomic="true">',
    ]);
    for (const output of html.match(/<output[^>]*>/g) ?? []) expect(output).toContain('aria-live="off"');
    expect(html).not.toContain("disabled");
  },
);

test("the simulated queue is the one of the formula, within what chance does to 20,000 requests", () => {
  expect(expectedMs({ load: 80, servers: 1 })).toBeCloseTo(50, 6);
  for (const servers of [1, 4, 16] as const) {
    for (const load of [20, 50, 80]) {
      const expected = expectedMs({ load, servers });
      expect(Math.abs(simulateQueue({ load, servers }).meanMs / expected - 1)).toBeLessThan(0.1);
    }
  }
});

test("waiting grows without bound towards full use, and more workers behind one queue wait less", () => {
  const one = loads.map((load) => expectedMs({ load, servers: 1 }));
  expect(one.every((ms, nth) => nth === 0 || ms > (one[nth - 1] ?? 0))).toBe(true);
  expect(simulateQueue({ load: 90, servers: 16 }).waitMs).toBeLessThan(
    simulateQueue({ load: 90, servers: 1 }).waitMs / 4,
  );
});

test.each([
  ["hour", 1, 51.84],
  ["hour", 0.1, 518.4],
  ["sixHours", 1, 129.6],
  ["sixHours", 0.02, 6480],
] as const)(
  "%s holds %d after the seconds of the workbook's formula, and is seen at the next evaluation",
  (rule, share, holds) => {
    for (const scrape of [15, 60] as const) {
      const found = detection({ rule, share, scrape });
      expect(found?.holds).toBeCloseTo(holds, 6);
      expect(found?.seen).toBeGreaterThanOrEqual(holds);
      expect(found?.seen).toBeLessThan(holds + scrape);
    }
  },
);

test("an alert that is due is due when the long window has reached its factor", () => {
  for (const share of shares) {
    const settings: AlertSettings = { rule: "sixHours", share, scrape: 15 };
    const found = detection(settings);
    const { factor, long } = rules.sixHours;
    if (found) expect(burnIn(long.seconds, share, found.holds)).toBeCloseTo(factor, 6);
    else expect(burnIn(long.seconds, share, 1e9)).toBeLessThan(factor);
  }
});

test("a canary needs the visits that power calculations give, and finds nothing where there is nothing", () => {
  const half = { share: 0.5, visitsPerMinute: 300, after: 0.024 } as const;
  // 11,454 visits an arm for 3.0 % against 2.4 %, at 5 % and four times in five.
  expect(((minutesToTell(half) ?? 0) * 300) / 2).toBeGreaterThan(11_454 * 0.98);
  expect(((minutesToTell(half) ?? 0) * 300) / 2).toBeLessThan(11_454 * 1.02);
  expect(minutesToTell({ ...half, after: BEFORE })).toBeNull();
  expect(powerAfter({ ...half, after: BEFORE }, 100)).toBeCloseTo(0.05, 3);
});

test("ten minutes of a small canary are few visits", () => {
  const { canary, rest, isTold } = lookAt({ share: 0.05, visitsPerMinute: 300, after: 0.024 });
  expect(canary.size).toBeGreaterThan(100);
  expect(canary.size).toBeLessThan(200);
  expect(canary.size + rest.size).toBeGreaterThan(2800);
  expect(isTold).toBe(false);
});

test("an unset timeout fills the workers with waiting, a set one does not", () => {
  const unset = runWith(DEFAULT_MS, 4000);
  const set = runWith(1000, 4000);
  expect(workersHeld(20, 4000)).toBeGreaterThan(ALL_WORKERS);
  expect(Math.max(...unset.inside)).toBeGreaterThan(2 * ALL_WORKERS);
  expect(Math.max(...set.inside)).toBeLessThan(ALL_WORKERS);
  expect(set.failed).toBeGreaterThan(unset.failed);
  expect(runWith(DEFAULT_MS, 150).waitMs).toBeLessThan(1);
});

test("numbers are written with the units that people read", () => {
  expect([9.4, 518.4, 3600, 7500, 90_000].map(duration)).toEqual(["9 s", "8 min 38 s", "1 h", "2 h 5 min", "1 d 1 h"]);
  expect([0.04, 3.21, 48.4, 1234.5].map(amount)).toEqual(["0", "3.2", "48", "1,235"]);
  expect(percent(0.024)).toBe("2.4 %");
});
