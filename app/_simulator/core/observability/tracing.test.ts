import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../flight/flight";
import { planScenario } from "../flight/plan-scenario";
import { ProductionWorld } from "../production/production-world";
import { TRACED_BELOW } from "./traces";
import { type Bar, visibleTraces } from "./waterfall";

const plan = planScenario(scenario, "afternoon");
const flight = Flight.takeOff(plan, 1);
flight.stepTo(900);
const { world } = flight;
const traces = visibleTraces(world.state.traces, world.clock.nowMs);
const endOf = ({ offsetMs, durationMs }: Bar) => offsetMs + durationMs;

/** The bar that a bar stands below. */
const callerOf = (spans: readonly Bar[], place: number) =>
  spans.slice(0, place).findLast(({ depth }) => depth === (spans[place]?.depth ?? 0) - 1);

test("about two in a hundred visitors are traced", () => {
  const { count, keyLow } = world.visitors;
  const traced = keyLow.slice(0, count).filter((low) => low < TRACED_BELOW).length;
  // Four standard deviations of a binomial count.
  expect(Math.abs(traced - 0.02 * count)).toBeLessThan(4 * Math.sqrt(count * 0.02 * 0.98));
});

test("the store is full and holds the whole of each request", () => {
  expect(world.state.traces.finished).toHaveLength(200);
  const services = new Set(traces.flatMap(({ spans }) => spans.map(({ service }) => service)));
  expect([...services].sort()).toEqual([
    "api",
    "api.postgres",
    "gateway",
    "orders",
    "payments",
    "postgres",
    "reco",
    "redis",
  ]);
  const versions = new Set(traces.flatMap(({ spans }) => spans.map(({ service, version }) => `${service} ${version}`)));
  expect(versions.has("api v42")).toBe(true);
  expect(versions.has("payments ")).toBe(true);
});

test("a request comes first, and its calls lie within it, one after another", () => {
  for (const { durationMs, outcome, spans } of traces) {
    expect(spans[0]).toMatchObject({ service: "gateway", offsetMs: 0, durationMs, depth: 0, outcome });
    for (const [place, bar] of spans.entries()) {
      expect(bar.waitMs).toBeGreaterThanOrEqual(0);
      expect(bar.durationMs).toBeGreaterThanOrEqual(bar.waitMs);
      const caller = callerOf(spans, place);
      if (caller === undefined) continue;
      expect(bar.offsetMs).toBeGreaterThanOrEqual(caller.offsetMs + caller.waitMs);
      if (!bar.isAbandoned) expect(endOf(bar)).toBeLessThanOrEqual(endOf(caller) + 1e-6);
      const before = spans.slice(0, place).findLast(({ depth }) => depth === bar.depth);
      if (before && !before.isAbandoned && !bar.isAbandoned && callerOf(spans, spans.indexOf(before)) === caller)
        expect(bar.offsetMs).toBeGreaterThanOrEqual(endOf(before) - 1e-6);
    }
  }
});

test("calls follow one another within their caller's time, and a query within its connection's", () => {
  const misses = traces.filter(({ spans }) => spans.some(({ service }) => service === "postgres"));
  expect(misses.length).toBeGreaterThan(0);
  for (const { spans } of misses) {
    if (spans.filter(({ service }) => service === "api").length > 1) continue;
    const api = spans.find(({ service }) => service === "api");
    const called = spans.filter(({ depth, isAbandoned }) => depth === 2 && !isAbandoned);
    const sum = called.reduce((total, bar) => total + bar.durationMs, 0);
    expect(sum + (api?.waitMs ?? 0)).toBeLessThanOrEqual((api?.durationMs ?? 0) + 1e-6);
    const pooled = spans.findIndex(({ service }) => service === "api.postgres");
    expect(spans[pooled + 1]?.service).toBe("postgres");
  }
});

test("the traces of the incident show what waits for what", () => {
  const slow = traces.filter(({ durationMs }) => durationMs > 1000);
  expect(slow.length).toBeGreaterThan(50);
  const offers = slow.flatMap(({ spans }) => spans.filter(({ endpoint }) => endpoint === "offers"));
  expect(offers.some(({ durationMs }) => durationMs > 3000)).toBe(true);
  expect(slow.flatMap(({ spans }) => spans).some(({ service, waitMs }) => service === "api" && waitMs > 1000)).toBe(
    true,
  );
  const abandoned = slow.flatMap(({ spans }) => spans.filter(({ isAbandoned }) => isAbandoned));
  expect(abandoned.length).toBeGreaterThan(0);
});

test("a run goes on from its snapshot, and after a branch, with the same traces", () => {
  const copy = new ProductionWorld(plan, 1);
  copy.restore(world.snapshot());
  expect(copy.state.traces).toEqual(world.state.traces);
  const branch = flight.branch(850, []);
  branch.stepTo(900);
  expect(branch.world.state.traces).toEqual(world.state.traces);
  const later = world.clock.nowMs + 30_000;
  copy.engine.stepTo(later);
  branch.world.engine.stepTo(later);
  expect(visibleTraces(copy.state.traces, later)).toEqual(visibleTraces(branch.world.state.traces, later));
  expect(visibleTraces(copy.state.traces, later)).not.toEqual(traces);
});
