import { expect, test } from "vitest";
import { seriesOf } from "../observability/metrics";
import { ProductionWorld } from "../production/production-world";
import type { Given } from "./command";
import { Flight } from "./flight";
import type { RunRecord } from "./record";
import { recordOf } from "./recording";
import { busyCommands, busyScenario } from "./test-busy";
import { LEAD_IN_SECONDS } from "./traffic";

const SEED = 11;
const flown = Flight.takeOff(busyScenario, SEED);
const record = flown.fly(busyCommands);
const idle = Flight.takeOff(busyScenario, SEED).fly([]);

/** A flight up to a time, with the commands that were given before. */
function flownUntil(seconds: number, commands: readonly Given[] = busyCommands): Flight {
  const flight = Flight.takeOff(busyScenario, SEED);
  for (const { atSeconds, command } of commands.filter((given) => given.atSeconds < seconds)) {
    flight.stepTo(atSeconds);
    flight.give(command);
  }
  flight.stepTo(seconds);
  return flight;
}

const rest = (seconds: number) => busyCommands.filter(({ atSeconds }) => atSeconds >= seconds);

test("a flight has something of everything, so that what follows is worth something", () => {
  const { state } = flown.world;
  const kinds = new Set(state.journal.map(({ kind }) => kind));
  for (const kind of [
    "CanaryStarted",
    "Killing",
    "Unhealthy",
    "SuccessfulRescale",
    "Pulled",
    "PipelineStarted",
    "ScalingReplicaSet",
  ])
    expect([...kinds]).toContain(kind);
  expect(record.commands.given.map(({ answer }) => answer?.ok)).toEqual(busyCommands.map(() => true));
  expect(record.paidOrders.reduce((sum, orders) => sum + orders, 0)).toBeGreaterThan(50);
  expect(record.harmedAtSeconds.filter((at) => at >= 0).length).toBeGreaterThan(5);
  expect(record.fingerprint).not.toBe(idle.fingerprint);
});

test("the story of a seed is the same every time", () => {
  expect(Flight.takeOff(busyScenario, SEED).fly(busyCommands)).toEqual(record);
  expect(Flight.takeOff(busyScenario, SEED + 1).fly(busyCommands).fingerprint).not.toBe(record.fingerprint);
});

test("steps make no difference", () => {
  const flight = Flight.takeOff(busyScenario, SEED);
  const commands = [...busyCommands];
  for (let seconds = 0; seconds < 240; seconds += 0.75 + (seconds % 3)) {
    for (let next = commands[0]; next !== undefined && next.atSeconds <= seconds; next = commands[0]) {
      flight.stepTo(next.atSeconds);
      flight.give(next.command);
      commands.shift();
    }
    flight.stepTo(seconds);
    flight.stepTo(seconds - 10);
  }
  flight.stepTo(240);
  expect(flight.record()).toEqual(record);
});

test.each([0, 0.001, 12.345, 29.999, 30, 50, 125, 170, 239])(
  "branched at %d s, the same commands make the same run",
  (seconds) => {
    const branch = flown.branch(seconds, rest(seconds));
    expect(branch.world.state.commands.given.map(({ command }) => command)).toEqual(
      busyCommands.map(({ command }) => command),
    );
    branch.stepTo(240);
    expect(branch.record()).toEqual(record);
    expect(branch.given).toEqual(flown.given);
  },
);

test("a branch leaves the flight as it is, up to the branch and after it", () => {
  const flight = flownUntil(100);
  const before = flight.world.snapshot();
  const branch = flight.branch(60, []);
  branch.stepTo(200);
  expect(flight.world.snapshot()).toEqual(before);
  for (const { atSeconds, command } of rest(100)) {
    flight.stepTo(atSeconds);
    flight.give(command);
  }
  flight.stepTo(240);
  expect(flight.record()).toEqual(record);
});

test("a branch without any commands from the start is the run in which nothing was done", () => {
  const branch = flown.branch(0, []);
  branch.stepTo(240);
  expect(branch.record()).toEqual(idle);
});

test("a branch can be branched again, before its own beginning too", () => {
  const branch = flown.branch(150, []);
  branch.stepTo(200);
  for (const seconds of [40, 149, 160, 199]) {
    const again = branch.branch(seconds, []);
    const expected = flownUntil(Math.min(seconds, 150));
    expected.stepTo(240);
    again.stepTo(240);
    expect(again.record(), `${seconds} s`).toEqual(expected.record());
  }
});

test("a snapshot is plain data: a clone of it goes on as the run itself", () => {
  for (const seconds of [-120, 33.333, 125.5]) {
    const flight = flownUntil(seconds);
    const snapshot = flight.world.snapshot();
    const world = new ProductionWorld(busyScenario, SEED);
    world.restore(structuredClone(snapshot));
    for (const end of [seconds + 10, 240]) {
      flight.stepTo(end);
      world.engine.stepTo((LEAD_IN_SECONDS + end) * 1000);
      expect(world.fingerprint(), `${seconds} s`).toBe(flight.world.fingerprint());
    }
    expect(recordOf(world)).toEqual(flight.record());
    expect(structuredClone(snapshot)).toEqual(snapshot);
  }
});

const visitorsOf = ({ world: { visitors } }: Flight) =>
  Array.from({ length: visitors.count }, (_, visitor) => [visitors.keyLow[visitor], visitors.keyHigh[visitor]]);

test("the same visitors come, whatever the learner does", () => {
  const undone = Flight.takeOff(busyScenario, SEED);
  undone.fly([]);
  const ruined = Flight.takeOff(busyScenario, SEED);
  ruined.fly([{ atSeconds: 1, command: { kind: "scale", deployment: "web", replicas: 0 } }]);
  expect(visitorsOf(undone).length).toBeGreaterThan(900);
  expect(visitorsOf(ruined)).toEqual(visitorsOf(undone));
  expect(visitorsOf(flown)).toEqual(visitorsOf(undone));
});

test("memory stays flat: a long flight keeps few snapshots, and can still be branched anywhere", () => {
  const long = { ...busyScenario, endSeconds: 1200, traffic: { ...busyScenario.traffic, visitorsPerSecond: 0.1 } };
  const flight = Flight.takeOff(long, SEED);
  const whole: RunRecord = flight.fly([]);
  for (const seconds of [10, 333, 700, 1190]) {
    const branch = flight.branch(seconds, []);
    branch.stepTo(1200);
    expect(branch.record(), `${seconds} s`).toEqual(whole);
  }
});

test("a retry budget counts in a production system too: a fifth of the calls may be tried again, and no more", () => {
  const slow = { kind: "slowStore", store: "reco", factor: 100, fromSeconds: -299, toSeconds: 240 } as const;
  const flight = Flight.takeOff({ ...busyScenario, faults: [slow] }, SEED);
  flight.stepTo(0);
  const { counters, programs, state } = flight.world;
  const of = (service: string, endpoint: string) =>
    programs.labels.reduce(
      (sum, label, operation) =>
        label.service === service && label.endpoint === endpoint
          ? sum + (counters.succeeded[operation] ?? 0) + (counters.failed[operation] ?? 0)
          : sum,
      0,
    );
  const homes = of("web", "home");
  const asked = of("reco", "score");
  expect(homes).toBeGreaterThan(400);
  expect(asked / homes).toBeGreaterThan(1.1);
  expect(asked / homes).toBeLessThan(1.25);
  expect(seriesOf(state.metrics, "model_calls_total")).toHaveLength(1);
});

test("a flight without snapshots is the same flight, and so are its branches", () => {
  const [kept, none] = [Flight.takeOff(busyScenario, 3), Flight.takeOff(busyScenario, 3, "none")];
  for (const flight of [kept, none]) flight.stepTo(busyScenario.endSeconds);
  expect(none.world.fingerprint()).toBe(kept.world.fingerprint());
  const later = busyCommands.filter(({ atSeconds }) => atSeconds >= 70);
  const [one, other] = [kept, none].map((flight) => flight.branch(70, later).fly([]).fingerprint);
  expect(other).toBe(one);
});
