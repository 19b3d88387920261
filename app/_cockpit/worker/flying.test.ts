import { expect, test } from "vitest";
import { Flight } from "../../_simulator/core/flight/flight";
import { aloft, beginning } from "./test-flying";

const given = (flight: ReturnType<typeof aloft>) =>
  flight.of("given").map(({ atMs, command }) => ({ atSeconds: atMs / 1000, command }));

test("a flight that is resumed is the same to the last bit, at the same second", () => {
  const flown = aloft();
  flown.fly(40);
  flown.flying.receive({ kind: "give", command: { kind: "pause", deployment: "api" } });
  flown.fly(31);
  const resumed = aloft({ given: given(flown), untilSeconds: flown.frame().seconds });
  expect(resumed.frame().seconds).toBe(71);
  expect(resumed.fingerprint()).toBe(flown.fingerprint());
  flown.fly(20);
  resumed.fly(20);
  expect(resumed.fingerprint()).toBe(flown.fingerprint());
});

test("whatever the steps by which real time passes, what is given replays to the same run", () => {
  const flown = aloft();
  flown.flying.receive({ kind: "pace", pace: 4, number: 1 });
  for (const realMs of [200, 13.7, 1000, 0.4, 333.3, 777]) flown.flying.advance(realMs);
  flown.enter("deploy pause api");
  for (const realMs of [200.1, 999.9, 5.5]) flown.flying.advance(realMs);
  for (const { atMs } of flown.of("given")) expect(Number.isInteger(atMs)).toBe(true);
  const replayed = Flight.takeOff(beginning.scenario, beginning.seed);
  for (const { atSeconds, command } of given(flown)) {
    replayed.stepTo(atSeconds);
    replayed.give(command);
  }
  replayed.stepTo(flown.frame().seconds);
  expect(replayed.world.fingerprint()).toBe(flown.fingerprint());
});

test("a button and its line give the same command", () => {
  const byButton = aloft();
  const byLine = aloft();
  byButton.flying.receive({ kind: "give", command: { kind: "rollback", deployment: "api" } });
  byLine.enter("deploy rollback api");
  expect(given(byLine)).toEqual(given(byButton));
});

test("paused, nothing moves; and what is given waits for its time", () => {
  const flown = aloft();
  flown.enter("deploy pause api");
  flown.flying.advance(5000);
  expect(flown.frame().seconds).toBe(0);
  expect(flown.of("prompt")).toEqual([]);
  flown.fly(3);
  expect(flown.printed()).toContain("api: paused");
  expect(flown.of("prompt")).toEqual([{ kind: "prompt", hasSucceeded: true }]);
});

test("without time pressure it pauses at a message, at the second at which it comes", () => {
  const flown = aloft();
  flown.flying.receive({ kind: "pressure", isOn: false });
  flown.flying.receive({ kind: "pace", pace: 60, number: 1 });
  for (let times = 0; times < 40 && flown.frame().pausedBy === null; times += 1) flown.flying.advance(1000);
  const { messages, pace, pausedBy, seconds, alerts } = flown.frame();
  expect(pausedBy).not.toBeNull();
  expect(pace).toBe(0);
  const news = [...messages, ...alerts.map(({ sinceSeconds }) => ({ atSeconds: sinceSeconds }))];
  expect(Math.max(...news.map(({ atSeconds }) => atSeconds))).toBeGreaterThan(seconds - 1.001);
});

test("nobody who waits for an answer is made to wait four times as fast", () => {
  const flown = aloft();
  flown.flying.receive({ kind: "pace", pace: 4, number: 1 });
  const waits = () => flown.frame().messages.some((message) => message.waits && message.answeredAtSeconds === null);
  for (let times = 0; times < 400 && !waits(); times += 1) flown.flying.advance(500);
  expect(waits()).toBe(true);
  expect(flown.frame().pace).toBe(1);
  flown.flying.receive({ kind: "pace", pace: 4, number: 2 });
  expect(flown.frame().pace).toBe(1);
  flown.enter("status post --impact unknown --action investigating --next 5 --to support,product,senior");
  for (let times = 0; times < 20 && waits(); times += 1) flown.flying.advance(500);
  flown.flying.receive({ kind: "pace", pace: 4, number: 3 });
  expect(flown.frame().pace).toBe(4);
});

test("landing ends the flight, is told once, and nothing follows it", () => {
  const flown = aloft();
  flown.fly(20);
  flown.enter("land sound");
  flown.enter("deploy rollback api");
  flown.flying.receive({ kind: "give", command: { kind: "pause", deployment: "api" } });
  flown.fly(10);
  expect(flown.of("ended")).toHaveLength(1);
  expect(flown.of("ended")[0]?.claimed).toMatchObject({ endSeconds: 20, commands: 1 });
  expect(given(flown)).toHaveLength(1);
  expect(flown.printed()).toContain("the flight has landed");
  const resumed = aloft({ given: given(flown), untilSeconds: 20 });
  expect(resumed.of("ended")).toEqual(flown.of("ended"));
});

test("the scenario ends by itself, wherever the flight is", () => {
  const flown = aloft({ scenario: { ...beginning.scenario, endSeconds: 60 } });
  flown.fly(90);
  expect(flown.frame()).toMatchObject({ seconds: 60, phase: "over", pace: 0 });
  expect(flown.of("ended")[0]?.claimed).toMatchObject({ endSeconds: 60, commands: 0 });
});

test("what is asked of the flight is answered without changing it", () => {
  const flown = aloft();
  flown.fly(30);
  const before = flown.fingerprint();
  flown.flying.receive({ kind: "ask", id: 1, of: "armed", about: { kind: "rollback", deployment: "api" } });
  flown.flying.receive({ kind: "ask", id: 2, of: "completion", about: { line: "deploy rollb", cursor: 12 } });
  flown.flying.receive({ kind: "ask", id: 3, of: "traces", about: null });
  flown.flying.receive({ kind: "ask", id: 4, of: "metrics", about: null });
  expect(flown.of("answer").map(({ id, answered }) => [id, answered.of])).toEqual([
    [1, "armed"],
    [2, "completion"],
    [3, "traces"],
    [4, "metrics"],
  ]);
  expect(flown.of("answer")[1]?.answered).toMatchObject({ answer: { text: "rollback " } });
  flown.flying.advance(0);
  expect(flown.fingerprint()).toBe(before);
});
