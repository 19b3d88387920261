import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { Flight } from "../core/flight/flight";
import { planScenario, withoutRelease } from "../core/flight/plan-scenario";
import type { ScenarioPlan } from "../core/flight/scenario";
import { type Counted, countedAt, since } from "./testing";

// Little's law, L = lambda W: as many workers are busy as requests come in a second, times the seconds that each keeps one.
// In S1 the payment provider's offers, which every basket asks for, become slow after 150 seconds.

const plan = planScenario(scenario, "afternoon");
const SLOW_SECONDS = 150;
/** From then on slow offers end as often as they are asked for. */
const SETTLED_SECONDS = 180;

/** Workers of the api that are busy now. */
const busyNow = ({ world }: Flight): number =>
  sum(
    world.state.pods
      .filter(({ deployment }) => deployment === "api")
      .map(({ replica }) => world.replicas.busy[replica] ?? 0),
  );

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Measured = { perSecond: number; seconds: number };
const littles = ({ perSecond, seconds }: Measured) => perSecond * seconds;

/** Goes on for a time, and says how many requests ended per second and their mean time, and how many workers were busy. */
function measure(flight: Flight, seconds: number) {
  const count = () => ({
    home: countedAt(flight.world, "api", "home"),
    product: countedAt(flight.world, "api", "product"),
    basket: countedAt(flight.world, "api", "basket"),
    pay: countedAt(flight.world, "api", "pay"),
    offers: countedAt(flight.world, "payments", "offers"),
  });
  const before = count();
  let busy = 0;
  for (let second = 0; second < seconds; second += 1) {
    flight.stepTo(flight.seconds + 1);
    busy += busyNow(flight) / seconds;
  }
  const now = count();
  const of = (what: keyof typeof before): Measured => meanOf(since(before[what], now[what]), seconds);
  const [home, product, basket, pay, offers] = [of("home"), of("product"), of("basket"), of("pay"), of("offers")];
  return { basket, pay, offers, busy, wanted: sum([home, product, basket, pay].map(littles)) };
}

const meanOf = ({ ended, ms }: Counted, seconds: number): Measured => ({
  perSecond: ended / seconds,
  seconds: ms / ended / 1000,
});

function withWorkers(workers: number): ScenarioPlan {
  const { api } = plan.system.deployments;
  if (api === undefined) throw new RangeError("there is no api");
  const deployments = { ...plan.system.deployments, api: { ...api, workers } };
  return { ...plan, system: { ...plan.system, deployments } };
}

test("the slow hour wants 48 workers for those who ask the provider; there are 42, and all are busy at once", () => {
  const flight = Flight.takeOff(plan, 1);
  const { basket, pay, offers } = measure(flight, SLOW_SECONDS);
  expect(basket.perSecond + pay.perSecond).toBeCloseTo(12, 0);

  let allBusyAt = SLOW_SECONDS;
  while (busyNow(flight) < 42 && allBusyAt < SETTLED_SECONDS) {
    allBusyAt += 1;
    flight.stepTo(allBusyAt);
  }
  expect(allBusyAt - SLOW_SECONDS).toBeLessThan(15);

  flight.stepTo(SETTLED_SECONDS);
  const slow = measure(flight, 60);
  const keeps = basket.seconds - offers.seconds + slow.offers.seconds;
  const wanted = basket.perSecond * keeps + littles(pay);
  expect(wanted).toBeGreaterThan(45);
  expect(wanted).toBeLessThan(51);
});

test("with workers to spare as many are busy as Little's law says, and more than 42 of them with the provider", () => {
  const flight = Flight.takeOff(withWorkers(30), 1);
  flight.stepTo(SETTLED_SECONDS);
  const { basket, busy, pay, wanted } = measure(flight, 240);
  expect(busy / wanted).toBeGreaterThan(0.97);
  expect(busy / wanted).toBeLessThan(1.03);
  expect(littles(basket) + littles(pay)).toBeGreaterThan(45);
});

test("with the timeout of two seconds that was there before, 42 are well enough", () => {
  const flight = Flight.takeOff(withoutRelease(plan), 1);
  flight.stepTo(SETTLED_SECONDS);
  const { busy, wanted } = measure(flight, 120);
  // A request may wait for a worker too, where its pod has none to spare.
  expect(wanted).toBeLessThan(30);
  expect(busy).toBeLessThanOrEqual(wanted);
});
