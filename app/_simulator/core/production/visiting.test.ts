import { expect, test } from "vitest";
import { LEAVE, nextPage, planJourney } from "./journey";
import type { ProductionWorld } from "./production-world";
import { begin, constant, endedOf, stepTo, tinyScenario, v1, v2 } from "./test-system";
import { drawOnPage, each, harms } from "./visitors";

type Changes = Parameters<typeof tinyScenario>[0];

/** A world in which one visitor comes at time 0, and nobody else. */
function visited(changes: Changes = {}, number = 1): ProductionWorld {
  const world = begin(tinyScenario({ endSeconds: 60, ...changes }));
  world.hearing.userArrives(0, number * 7919, number);
  return world;
}

const harmOf = ({ visitors }: ProductionWorld, visitor = 0) => harms[visitors.harm[visitor] ?? 0];
const onlyHome = { pages: { home: { think: constant(0), next: { leave: 1 } } } };
const homeWith = (home: (typeof v1.endpoints)[string]) => ({
  web: { releases: { v1: { ...v1, endpoints: { ...v1.endpoints, home } }, v2 } },
});

test("somebody whose page fails tries it again by hand, twice, after two to four seconds, and leaves", () => {
  const world = visited({ ...homeWith({ work: constant(20), failureProbability: 1 }), journey: onlyHome });
  const times: number[] = [];
  for (let ms = 10; ms <= 20_000; ms += 10) {
    const before = endedOf(world, "home").failed;
    world.engine.stepTo(ms);
    if (endedOf(world, "home").failed > before) times.push(ms);
  }
  expect(times).toHaveLength(3);
  for (const [place, at] of times.slice(1).entries()) {
    expect(at - (times[place] ?? 0)).toBeGreaterThanOrEqual(2020);
    expect(at - (times[place] ?? 0)).toBeLessThanOrEqual(4030);
  }
  expect(harmOf(world)).toBe("failed");
  expect(world.visitors.hasGone[0]).toBe(1);
});

test("one failure is forgiven by whoever succeeds then", () => {
  const world = visited({ journey: onlyHome, web: { replicas: 1, workers: 0, queue: 0 } });
  expect(endedOf(world, "home")).toEqual({ succeeded: 0, failed: 0 });
  world.replicas.workers[world.programs.serviceOf("web").firstReplica] = 4;
  stepTo(world, 10);
  expect(endedOf(world, "home")).toEqual({ succeeded: 1, failed: 0 });
  expect(harmOf(world)).toBe("none");
});

test("somebody waits as long as they have patience, and their request goes on without them", () => {
  const world = visited({
    ...homeWith({ work: constant(6000) }),
    journey: { ...onlyHome, patience: constant(5000), triesByHand: 0 },
  });
  world.engine.stepTo(4999);
  expect(harmOf(world)).toBe("none");
  world.engine.stepTo(5000);
  expect(harmOf(world)).toBe("gaveUp");
  expect(world.visitors.harmedAtMs[0]).toBe(5000);
  expect(world.visitors.hasGone[0]).toBe(1);
  stepTo(world, 7);
  expect(endedOf(world, "home")).toEqual({ succeeded: 1, failed: 0 });
});

test("whoever pays has ordered once, and leaves", () => {
  const straight = {
    pages: {
      home: { think: constant(1000), next: { basket: 1 } },
      basket: { think: constant(500), next: { pay: 1 } },
      pay: { think: constant(0), next: { leave: 1 } },
    },
  };
  const world = visited({ journey: straight });
  stepTo(world, 10);
  expect(world.visitors.orders[0]).toBe(1);
  expect(world.visitors.charges[0]).toBe(1);
  expect(world.visitors.hasGone[0]).toBe(1);
  expect(harmOf(world)).toBe("none");
  // 20 ms, a second, 15 ms, half a second.
  expect(world.journey.expected).toEqual({ pays: 1, payAfterMs: 1500, requests: 3 });
});

test("pages that send a click twice make two requests, and confuse some of those who would have bought", () => {
  const journey = {
    start: "basket",
    pages: {
      basket: { think: constant(1000), next: { pay: 0.5, leave: 0.5 } },
      pay: { think: constant(0), next: { leave: 1 } },
    },
  };
  const doubling = { ...v1, pages: { sends: { basket: 2 }, confuses: 0.25 } };
  const world = begin(tinyScenario({ endSeconds: 60, journey, web: { workers: 50, releases: { v1: doubling, v2 } } }));
  const count = 2000;
  for (let visitor = 0; visitor < count; visitor += 1) {
    world.hearing.userArrives(0, visitor * 7919, visitor);
    // Their pages are known from the first one on.
    world.visitors.version[visitor] = 0;
    world.engine.stepTo((visitor + 1) * 100);
  }
  stepTo(world, 250);
  const all = Array.from({ length: count }, (_, visitor) => visitor);
  const kept = all.filter((visitor) => harmOf(world, visitor) === "keptFromBuying").length;
  // Arrivals were before the version was known: one request each. Of those who saw a doubled click, a quarter leave.
  expect(endedOf(world, "basket").succeeded).toBe(count);
  expect(kept / count).toBeGreaterThan(0.125 - 4 * Math.sqrt((0.125 * 0.875) / count));
  expect(kept / count).toBeLessThan(0.125 + 4 * Math.sqrt((0.125 * 0.875) / count));
  const paid = all.filter((visitor) => world.visitors.orders[visitor] === 1).length;
  expect(paid / count).toBeLessThan(0.375 + 4 * Math.sqrt((0.375 * 0.625) / count));
  expect(world.counters.supportTickets / count).toBeGreaterThan(0.2);
});

test("what is expected of a visit is what becomes of visits to a healthy shop", () => {
  const scenario = tinyScenario({ visitorsPerSecond: 8, endSeconds: 600 });
  const world = begin(scenario, 3);
  stepTo(world, 900);
  const { expected } = world.journey;
  const gone = Array.from({ length: world.visitors.count }, (_, visitor) => visitor).filter(
    (visitor) => world.visitors.hasGone[visitor] === 1,
  );
  const paid = gone.filter((visitor) => world.visitors.orders[visitor] === 1).length;
  // By hand: of all, 0.8 see a product, and of those 0.5 / 0.7 come to the basket and 0.6 of them pay.
  expect(expected.pays).toBeCloseTo(0.8 * (0.5 / 0.7) * 0.6, 9);
  expect(expected.requests).toBeCloseTo(1 + 0.8 / 0.7 + 0.8 * (0.5 / 0.7) * 1.6, 9);
  // A second at home, 1 / 0.7 products of two seconds, a second at the basket.
  expect(expected.payAfterMs).toBeCloseTo(1000 + 2000 / 0.7 + 1000, 6);
  expect(gone.length).toBeGreaterThan(6000);
  // 99 %: 2.58 standard errors.
  const error = Math.sqrt((expected.pays * (1 - expected.pays)) / gone.length);
  expect(Math.abs(paid / gone.length - expected.pays)).toBeLessThan(2.58 * error);
  expect(gone.filter((visitor) => harmOf(world, visitor) !== "none")).toEqual([]);
});

test("a visitor draws the same whatever happens to others", () => {
  const alone = visited({}, 5);
  const crowded = begin(tinyScenario({ endSeconds: 60 }));
  for (const number of [1, 2, 5]) crowded.hearing.userArrives(0, number * 7919, number);
  for (const what of Object.values(each))
    for (let step = 0; step < 5; step += 1)
      expect(drawOnPage(crowded.visitors, 2, step, what)).toBe(drawOnPage(alone.visitors, 0, step, what));
  stepTo(alone, 60);
  stepTo(crowded, 60);
  for (const column of ["page", "step", "orders", "requests"] as const)
    expect(crowded.visitors[column][2]).toBe(alone.visitors[column][0]);
});

test("pages follow by their chances, and chances that do not add up are refused", () => {
  const { system } = tinyScenario();
  const pages = ["home", "product", "basket", "pay"];
  const plan = planJourney(system.journey, pages);
  expect([0, 0.79, 0.81, 0.999].map((drawn) => nextPage(plan, 0, drawn))).toEqual([1, 1, LEAVE, LEAVE]);
  const uneven = { ...system.journey, pages: { home: { think: constant(0), next: { leave: 0.9 } } } };
  expect(() => planJourney(uneven, pages)).toThrow("the chances of page home add up to 0.9");
  const nowhere = { ...system.journey, pages: { home: { think: constant(0), next: { cellar: 1 } } } };
  expect(() => planJourney(nowhere, pages)).toThrow("there is no page cellar");
});
