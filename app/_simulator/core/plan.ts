import type { Backoff } from "./backoff";
import { type ChooseReplica, chooseReplica } from "./balancing";
import { type NextInLine, nextInLine } from "./discipline";
import { type Sampler, samplerOf } from "./distributions";
import type { Call, Model, Service, Slowdown } from "./model";

/** More than any count: stands for "unlimited". */
export const UNLIMITED = 0x3fffffff;

/** A model made ready to run: names became places in lists, and what may be missing has its value. */
export type Plan = { services: ServicePlan[]; operations: OperationPlan[]; calls: number; replicas: number };

export type ServicePlan = {
  name: string;
  index: number;
  replicas: number;
  /** The first of its replicas among the replicas of all services. */
  firstReplica: number;
  /** Workers and waiting places of one replica. */
  workers: number;
  places: number;
  /** How long a request waits for a worker before it fails. */
  waitLimitMs: number;
  choose: ChooseReplica;
  next: NextInLine;
  slowdowns: Slowdown[];
};

/** What a worker does for one request. A service of a plain model has one operation, at its own place in the list. */
export type OperationPlan = {
  index: number;
  service: ServicePlan;
  serviceTime: Sampler;
  failureProbability: number;
  calls: CallPlan[];
  /** How many ms the own work really takes that was drawn to take so many; null: as drawn. */
  takes: ((attempt: number, drawnMs: number) => number) | null;
  /** What the own work does at its end; returns the number of the reason why it failed, or 0. */
  finish: ((attempt: number) => number) | null;
};

export type CallPlan = {
  /** Among the calls of all operations. */
  index: number;
  to: number;
  /** The place of the operation that is asked for among those of the callee. */
  endpoint: number;
  timeoutMs: number;
  retries: number;
  backoff: Backoff;
  retryBudget: number;
  cancelOnTimeout: boolean;
  /** The caller goes on without it when it fails. */
  optional: boolean;
  /** The caller fails for the reason for which it has failed, as one that only stands between two others. */
  passesReason: boolean;
  /** Whether it is made for that caller; null: always. */
  when: ((caller: number) => boolean) | null;
  /** What keeps an attempt from being sent at all, as the number of a reason; null: nothing ever does. */
  obstacle: (() => number) | null;
};

/** Throws a RangeError for a call to a service that does not exist. */
export function planOf({ services }: Model): Plan {
  const plan: Plan = { services: [], operations: [], calls: 0, replicas: 0 };
  for (const [name, service] of Object.entries(services)) planService(plan, name, service);
  for (const [index, service] of plan.services.entries()) {
    const { serviceTime, failureProbability = 0, calls = [] } = services[service.name] ?? nothing;
    plan.operations.push({
      index,
      service,
      serviceTime: samplerOf(serviceTime),
      failureProbability,
      calls: calls.map((call) => planCall(plan, call)),
      takes: null,
      finish: null,
    });
  }
  return plan;
}

const nothing: Pick<Service, "serviceTime" | "failureProbability" | "calls"> = {
  serviceTime: { distribution: "constant", meanMs: 0 },
};

function planService(plan: Plan, name: string, service: Service): void {
  plan.services.push({
    name,
    index: plan.services.length,
    replicas: service.replicas,
    firstReplica: plan.replicas,
    workers: service.concurrency ?? UNLIMITED,
    places: service.queue ?? UNLIMITED,
    waitLimitMs: Infinity,
    choose: chooseReplica[service.balancing ?? "roundRobin"],
    next: nextInLine[service.discipline ?? "fifo"],
    slowdowns: service.slowdowns ?? [],
  });
  plan.replicas += service.replicas;
}

/** Adds a call to a plan. Throws a RangeError if the service that it goes to does not exist. */
export function planCall(plan: Plan, call: Call): CallPlan {
  const to = plan.services.findIndex(({ name }) => name === call.to);
  if (to < 0) throw new RangeError(`there is no service ${call.to}`);
  plan.calls += 1;
  return {
    index: plan.calls - 1,
    to,
    endpoint: 0,
    timeoutMs: call.timeoutMs ?? Infinity,
    retries: call.retries ?? 0,
    backoff: call.backoff ?? { kind: "none", baseMs: 0 },
    retryBudget: call.retryBudget ?? Infinity,
    cancelOnTimeout: call.cancelOnTimeout ?? false,
    optional: false,
    passesReason: false,
    when: null,
    obstacle: null,
  };
}

/** How many times as long work takes that starts at that time. Slowdowns that overlap multiply. */
export function slowdownAt(nowMs: number, { slowdowns }: ServicePlan): number {
  let factor = 1;
  for (const slowdown of slowdowns) {
    if (nowMs >= slowdown.fromSeconds * 1000 && nowMs < slowdown.toSeconds * 1000) factor *= slowdown.factor;
  }
  return factor;
}
