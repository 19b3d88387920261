import { describe, expect, test } from "vitest";
import { scenario as laptop } from "@/content/scenarios/built-on-my-laptop/scenario";
import { api41, shop } from "@/content/scenarios/shop";
import { scenario as variable } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import type { Given } from "../core/flight/command";
import { Flight } from "../core/flight/flight";
import { planScenario } from "../core/flight/plan-scenario";
import type { ScenarioPlan } from "../core/flight/scenario";
import { LEAD_IN_SECONDS, visitorsPerSecond } from "../core/flight/traffic";
import type { AlertRule } from "../core/observability/alerts";
import { secondsToFire } from "../core/observability/burn-rate";
import { countedAt } from "./testing";

/** Alerts are evaluated after every scrape. */
const INTERVAL_SECONDS = 15;
/**
 * Pages that a visitor of the shop asks for, worked out by hand: home, then with 0.9 a product; so that
 * products = 0.9 + 0.55 products + 0.5 baskets, baskets = 0.28 products, and a quarter of the baskets pays.
 */
const PRODUCTS = 0.9 / (1 - 0.55 - 0.5 * 0.28);
const PAGES = 1 + PRODUCTS + 0.28 * PRODUCTS + 0.25 * 0.28 * PRODUCTS;

type BurnRule = Extract<AlertRule, { kind: "burnRate" }>;
const burnRules = ({ alerts }: ScenarioPlan): BurnRule[] => alerts.filter((rule) => rule.kind === "burnRate");

/** Requests at the gateway so far, and bad ones, at each second since the run began. */
type Truth = { all: number[]; bad: number[] };

/** Flies, and counts what the gateway itself counts, second by second, past all instruments. */
function flown(plan: ScenarioPlan, commands: readonly Given[]) {
  const flight = Flight.takeOff(plan, 1);
  // What came in the lead-in was healthy, and is taken as evenly spread.
  const { good, bad: none } = countedAt(flight.world, "gateway");
  expect(none / good).toBeLessThan(0.001);
  const truth: Truth = { all: [], bad: [] };
  for (let second = 0; second <= LEAD_IN_SECONDS; second += 1) {
    truth.all.push((good * second) / LEAD_IN_SECONDS);
    truth.bad.push(0);
  }
  const left = [...commands];
  for (let second = 0; second < plan.endSeconds; second += 1) {
    for (let next = left[0]; next !== undefined && next.atSeconds <= second; next = left[0]) {
      flight.give(next.command);
      left.shift();
    }
    flight.stepTo(second + 1);
    const counted = countedAt(flight.world, "gateway");
    truth.all.push(counted.good + counted.bad);
    truth.bad.push(counted.bad);
  }
  return { truth, alerts: flight.record().alerts };
}

/** Growth of a count over the window of so many seconds that ends with a second; before the run it grew as given. */
function growth(counts: readonly number[], second: number, window: number, perSecondBefore: number): number {
  const from = second - window;
  const before = from >= 0 ? (counts[from] ?? 0) : from * perSecondBefore;
  return (counts[second] ?? 0) - before;
}

/** The first second since take-off at which both windows have a share of bad requests that burns the budget too fast. */
function burnsFrom(plan: ScenarioPlan, { all, bad }: Truth, rule: BurnRule): number | undefined {
  const { factor, long, objective, short } = rule;
  const healthy = visitorsPerSecond(plan, -LEAD_IN_SECONDS) * PAGES;
  const isTooFast = (second: number) =>
    [long, short].every(({ seconds }) => {
      const share = growth(bad, second, seconds, 0) / growth(all, second, seconds, healthy);
      return share >= factor * (1 - objective);
    });
  const second = all.findIndex((_, at) => at >= LEAD_IN_SECONDS && isTooFast(at));
  return second < 0 ? undefined : second - LEAD_IN_SECONDS;
}

describe.each<[string, ScenarioPlan, readonly Given[]]>([
  ["S1, idle", planScenario(variable, "afternoon"), []],
  [
    "S5, pushed through until hardly anything is answered",
    planScenario(laptop, "arm64"),
    laptop.traps["push it through"]?.commands ?? [],
  ],
])("%s", (_, plan, commands) => {
  test("both burn-rate alerts fire at the scrape after the true counts reach the formula", { timeout: 60_000 }, () => {
    const { alerts, truth } = flown({ ...plan, endSeconds: 600 }, commands);
    for (const rule of burnRules(plan)) {
      const fired = alerts.find(({ id }) => id === rule.id)?.atSeconds ?? Infinity;
      const late = fired - (burnsFrom(plan, truth, rule) ?? -Infinity);
      expect(late, rule.id).toBeGreaterThanOrEqual(0);
      expect(late, rule.id).toBeLessThanOrEqual(INTERVAL_SECONDS);
    }
  });
});

describe("a constant share of errors", () => {
  const FROM_SECONDS = 60;

  /** A shop of one page, whose visitors ask once and leave, and of which a share fails from one moment on. */
  function onePage(share: number): ScenarioPlan {
    const home = { work: api41.endpoints["home"]?.work ?? none, calls: [{ to: "reco", endpoint: "score" }] };
    const { api, gateway } = shop.deployments;
    if (api === undefined || gateway === undefined) throw new RangeError("there is no gateway, or no api");
    const releases = { v41: { ...api41, endpoints: { ...api41.endpoints, home } } };
    const plan = planScenario(variable, "afternoon");
    return {
      ...plan,
      endSeconds: 300,
      system: {
        ...shop,
        environments: { production: { ...shop.environments["production"], gateway: { UPSTREAM_RETRIES: "0" } } },
        deployments: { ...shop.deployments, api: { ...api, releases } },
        journey: {
          ...shop.journey,
          pages: { ...shop.journey.pages, home: { think: none, next: { leave: 1 } } },
          triesByHand: 0,
        },
      },
      ships: { ...plan.ships, version: "v41" },
      traffic: { visitorsPerSecond: 100, hours: [] },
      faults: [{ kind: "failingStore", store: "reco", share, fromSeconds: FROM_SECONDS, toSeconds: 600 }],
    };
  }
  const none = { distribution: "constant", meanMs: 0 } as const;

  test.each([
    [1, "budget-burns-fast", 51.8],
    [1, "budget-burns", 129.6],
    [0.3, "budget-burns-fast", 172.8],
  ])("of %d lets %s fire after %d seconds", { timeout: 30_000 }, (share, id, seconds) => {
    const plan = onePage(share);
    const rule = burnRules(plan).find((one) => one.id === id);
    expect(rule && secondsToFire(rule, share)).toBeCloseTo(seconds, 1);
    const { alerts } = Flight.takeOff(plan, 1).fly([]);
    const after = (alerts.find((alert) => alert.id === id)?.atSeconds ?? Infinity) - FROM_SECONDS;
    expect(after).toBeGreaterThan(seconds - 1);
    expect(after).toBeLessThanOrEqual(seconds + INTERVAL_SECONDS);
  });
});
