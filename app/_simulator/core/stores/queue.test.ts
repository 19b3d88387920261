import fc from "fast-check";
import { expect, test } from "vitest";
import { podsOf } from "../production/pods";
import { crash, terminate } from "../production/processes";
import { begin, constant, endedOf, send, stepTo, stores, tinyScenario, v1, v2 } from "../production/test-system";
import type { World } from "../production/world";
import type { QueueState } from "./queue";

const limits = { cpuCores: 8, memoryMb: 512 };
const failing = { ...v1, endpoints: { ...v1.endpoints, job: { work: constant(1000), failureProbability: 1 } } };

function stateOf({ state }: World, name = "jobs"): QueueState {
  const queue = state.stores[name];
  if (queue?.kind !== "queue") throw new RangeError(`${name} is no queue`);
  return queue;
}

const numbersIn = ({ waiting, inWork, returning, dead }: QueueState) =>
  [...waiting, ...inWork, ...returning, ...dead].map(({ number }) => number);

test("messages are worked on as consumers have workers free, oldest first", () => {
  const world = begin(tinyScenario({ worker: { limits } }));
  for (let sent = 0; sent < 10; sent += 1) send(world, "publish", sent, "jobs");
  // Two pods with two workers each, and a second for each message.
  for (const [ms, waiting, inWork, consumed] of [
    [0, 0, 0, 0],
    [2, 6, 4, 0],
    [1002, 2, 4, 4],
    [2002, 0, 2, 8],
    [3002, 0, 0, 10],
  ] as const) {
    world.engine.stepTo(ms);
    const state = stateOf(world);
    expect([state.waiting.length, state.inWork.length, state.consumed], `${ms} ms`).toEqual([
      waiting,
      inWork,
      consumed,
    ]);
  }
});

test("a message that fails comes back after a while, and is put aside after its last attempt", () => {
  const world = begin(tinyScenario({ worker: { limits, releases: { v1: failing, v2 } } }));
  send(world, "publish", 1, "jobs");
  // Three attempts of a second, with 10 s between them.
  stepTo(world, 22.9);
  expect(stateOf(world)).toMatchObject({ dead: [], consumed: 0 });
  expect(endedOf(world, "job", "worker")).toEqual({ succeeded: 0, failed: 2 });
  stepTo(world, 23.1);
  expect(stateOf(world)).toMatchObject({ waiting: [], inWork: [], returning: [], consumed: 0, published: 1 });
  expect(stateOf(world).dead).toEqual([{ number: 0, atMs: 1, failures: 3 }]);
});

test("messages wait while there is no consumer", () => {
  const world = begin(tinyScenario({ worker: { limits, replicas: 1 } }));
  const [pod] = podsOf(world, "worker");
  if (pod === undefined) throw new Error("no pod");
  terminate(world, pod);
  for (let sent = 0; sent < 3; sent += 1) send(world, "publish", sent, "jobs");
  stepTo(world, 1);
  expect(stateOf(world).waiting).toHaveLength(3);
  crash(world, pod, { reason: "Error", exitCode: 1 });
  stepTo(world, 60);
  expect(stateOf(world)).toMatchObject({ waiting: [], consumed: 3 });
});

const killings = fc.array(
  fc.record({ atMs: fc.integer({ min: 0, max: 40_000 }), pod: fc.nat(1), isGentle: fc.boolean() }),
  {
    maxLength: 6,
  },
);

test("whichever consumers are killed, and when, nothing is lost, and nothing is consumed twice", () => {
  fc.assert(
    fc.property(killings, fc.integer({ min: 1, max: 40 }), (killed, messages) => {
      const world = begin(tinyScenario({ worker: { limits }, stores: { jobs: { ...stores.jobs, attempts: 100 } } }));
      const consumed = new Set<number>();
      let before = new Set<number>();
      const look = () => {
        const state = stateOf(world);
        const now = numbersIn(state);
        expect(new Set(now).size).toBe(now.length);
        expect(now.length + state.consumed).toBe(state.published);
        for (const number of before) if (!now.includes(number)) consumed.add(number);
        for (const number of now) expect(consumed.has(number)).toBe(false);
        before = new Set(now);
      };
      const acts = [
        ...Array.from({ length: messages }, (_, number) => ({
          atMs: number * 700,
          act: () => send(world, "publish", number, "jobs"),
        })),
        ...killed.map(({ atMs, pod, isGentle }) => ({
          atMs,
          act: () => {
            const victim = podsOf(world, "worker")[pod];
            if (victim?.phase !== "running") return;
            if (isGentle) terminate(world, victim);
            else crash(world, victim, { reason: "Error", exitCode: 137 });
          },
        })),
      ].sort((one, other) => one.atMs - other.atMs);
      for (const { atMs, act } of acts) {
        world.engine.stepTo(atMs);
        act();
        look();
      }
      for (let second = 41; second < 300; second += 1) {
        stepTo(world, second);
        look();
      }
      expect(stateOf(world)).toMatchObject({
        published: messages,
        consumed: messages,
        waiting: [],
        inWork: [],
        returning: [],
      });
    }),
    { numRuns: 40, seed: 4 },
  );
});

test("two queues with one consumer do not take each other's messages", () => {
  const mails = { ...stores.jobs, redeliverySeconds: 3, consumer: { deployment: "worker", endpoint: "product" } };
  const sometimes = {
    ...v1,
    endpoints: {
      ...v1.endpoints,
      job: { work: constant(100) },
      product: { work: constant(100), failureProbability: 1 },
    },
  };
  const world = begin(tinyScenario({ worker: { limits, releases: { v1: sometimes, v2 } }, stores: { mails } }));
  for (let sent = 0; sent < 5; sent += 1) {
    send(world, "publish", sent, "jobs");
    send(world, "publish", sent, "mails");
  }
  stepTo(world, 60);
  expect(stateOf(world)).toMatchObject({ consumed: 5, dead: [], inWork: [] });
  expect(stateOf(world, "mails")).toMatchObject({ consumed: 0, inWork: [] });
  expect(stateOf(world, "mails").dead).toHaveLength(5);
});
