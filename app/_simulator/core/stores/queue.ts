import { NONE, QUEUE } from "../attempts";
import { keyHigh, keyLow } from "../chance";
import type { Queue } from "../production/system";
import { timer, wake } from "../production/timers";
import type { World } from "../production/world";
import type { StoreBehaviour } from "./store";

export type QueueState = {
  kind: "queue";
  /** Messages that nobody works on, oldest first: number, since when, and how often they failed. */
  waiting: Message[];
  inWork: Message[];
  /** Failed messages that come back later. */
  returning: Message[];
  dead: Message[];
  published: number;
  consumed: number;
};

type Message = { number: number; atMs: number; failures: number };

/** Messages wait until a consumer has a free worker; one that fails comes back, and after so many failures it is put aside. */
export function queue(world: World, name: string, { work, consumer }: Queue): StoreBehaviour {
  return {
    endpoints: ["publish"],
    workers: null,
    initial: { kind: "queue", waiting: [], inWork: [], returning: [], dead: [], published: 0, consumed: 0 },
    operation: () => ({
      work,
      finish() {
        const state = queueState(world, name);
        // No two messages have one number, whichever queues they are in: timers and consumers know nothing else of them.
        const queues = Object.keys(world.system.stores).filter((store) => world.system.stores[store]?.kind === "queue");
        const number = state.published * queues.length + queues.indexOf(name);
        state.waiting.push({ number, atMs: world.clock.nowMs, failures: 0 });
        state.published += 1;
        deliver(world, name);
        return 0;
      },
    }),
    gauges() {
      const { waiting, dead, published, consumed } = queueState(world, name);
      const oldestMs = waiting[0] === undefined ? 0 : world.clock.nowMs - waiting[0].atMs;
      const labels = { service: name, consumer: consumer.deployment };
      return [
        { name: "queue_depth", labels, value: waiting.length },
        { name: "queue_oldest_ms", labels, value: oldestMs },
        { name: "queue_dead_letters", labels, value: dead.length },
        { name: "queue_published_total", labels, value: published },
        { name: "queue_consumed_total", labels, value: consumed },
      ];
    },
  };
}

function queueState({ state }: World, name: string): QueueState {
  const own = state.stores[name];
  if (own?.kind !== "queue") throw new RangeError(`${name} is no queue`);
  return own;
}

/** Gives waiting messages to consumers, as long as one of their workers is free. */
export function deliver(world: World, name: string): void {
  const spec = world.system.stores[name];
  if (spec?.kind !== "queue") return;
  const { behaviour, programs, ready, replicas, seed } = world;
  const state = queueState(world, name);
  const service = programs.serviceOf(spec.consumer.deployment);
  const endpoint = programs.endpointOf(spec.consumer.deployment, spec.consumer.endpoint);
  for (;;) {
    const message = state.waiting[0];
    const replica = ready.of(service).find((place) => (replicas.busy[place] ?? 0) < (replicas.workers[place] ?? 0));
    if (message === undefined || replica === undefined) return;
    state.waiting.shift();
    state.inWork.push(message);
    const low = keyLow(seed, message.number, message.failures);
    const high = keyHigh(seed, message.number, low);
    if (behaviour.arriveAt(service, replica, endpoint, QUEUE, message.number, low, high) === NONE) return;
  }
}

/** A consumer of that deployment is done with a message. */
export function consumed(world: World, deployment: string, number: number, hasSucceeded: boolean): void {
  for (const [name, spec] of Object.entries(world.system.stores))
    if (spec.kind === "queue" && spec.consumer.deployment === deployment)
      settle(world, name, spec, number, hasSucceeded);
}

function settle(world: World, name: string, spec: Queue, number: number, hasSucceeded: boolean): void {
  const state = queueState(world, name);
  const message = state.inWork.find((other) => other.number === number);
  if (message === undefined) return;
  state.inWork = state.inWork.filter((other) => other !== message);
  if (hasSucceeded) {
    state.consumed += 1;
  } else if (message.failures + 1 >= spec.attempts) {
    state.dead.push({ ...message, failures: message.failures + 1 });
  } else {
    state.returning.push({ ...message, failures: message.failures + 1 });
    wake(world, spec.redeliverySeconds * 1000, timer.messageReturns, number);
  }
  deliver(world, name);
}

/** The event that a failed message comes back. */
export function comesBack(world: World, number: number): boolean {
  for (const [name, store] of Object.entries(world.state.stores)) {
    if (store.kind !== "queue") continue;
    const message = store.returning.find((other) => other.number === number);
    if (message === undefined) continue;
    store.returning = store.returning.filter((other) => other !== message);
    store.waiting.push(message);
    deliver(world, name);
    return true;
  }
  return false;
}
