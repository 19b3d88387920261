import type { Backoff } from "./backoff";
import { type ChooseReplica, chooseReplica } from "./balancing";
import { type NextInLine, nextInLine } from "./discipline";
import { type Sampler, samplerOf } from "./distributions";
import type { Call, Model, Service, Slowdown } from "./model";

/** More than any count: stands for "unlimited". */
export const UNLIMITED = 0x3fffffff;

/** A model made ready to run: names became places in lists, and what may be missing has its value. */
export type Plan = { services: ServicePlan[]; calls: number; replicas: number };

export type ServicePlan = {
  name: string;
  index: number;
  replicas: number;
  /** The first of its replicas among the replicas of all services. */
  firstReplica: number;
  /** Workers and waiting places of one replica. */
  workers: number;
  places: number;
  choose: ChooseReplica;
  next: NextInLine;
  serviceTime: Sampler;
  failureProbability: number;
  calls: CallPlan[];
  slowdowns: Slowdown[];
};

export type CallPlan = {
  /** Among the calls of all services. */
  index: number;
  to: number;
  timeoutMs: number;
  retries: number;
  backoff: Backoff;
  retryBudget: number;
  cancelOnTimeout: boolean;
};

/** Throws a RangeError for a call to a service that does not exist. */
export function planOf({ services }: Model): Plan {
  const places = new Map(Object.keys(services).map((name, place) => [name, place]));
  const plan: Plan = { services: [], calls: 0, replicas: 0 };

  function planCall(call: Call): CallPlan {
    const to = places.get(call.to);
    if (to === undefined) throw new RangeError(`there is no service ${call.to}`);
    plan.calls += 1;
    return {
      index: plan.calls - 1,
      to,
      timeoutMs: call.timeoutMs ?? Infinity,
      retries: call.retries ?? 0,
      backoff: call.backoff ?? { kind: "none", baseMs: 0 },
      retryBudget: call.retryBudget ?? Infinity,
      cancelOnTimeout: call.cancelOnTimeout ?? false,
    };
  }

  function planService(name: string, service: Service): ServicePlan {
    const firstReplica = plan.replicas;
    plan.replicas += service.replicas;
    return {
      name,
      index: plan.services.length,
      replicas: service.replicas,
      firstReplica,
      workers: service.concurrency ?? UNLIMITED,
      places: service.queue ?? UNLIMITED,
      choose: chooseReplica[service.balancing ?? "roundRobin"],
      next: nextInLine[service.discipline ?? "fifo"],
      serviceTime: samplerOf(service.serviceTime),
      failureProbability: service.failureProbability ?? 0,
      calls: (service.calls ?? []).map(planCall),
      slowdowns: service.slowdowns ?? [],
    };
  }

  for (const [name, service] of Object.entries(services)) plan.services.push(planService(name, service));
  return plan;
}

/** How many times as long work takes that starts at that time. Slowdowns that overlap multiply. */
export function slowdownAt(nowMs: number, { slowdowns }: ServicePlan): number {
  let factor = 1;
  for (const slowdown of slowdowns) {
    if (nowMs >= slowdown.fromSeconds * 1000 && nowMs < slowdown.toSeconds * 1000) factor *= slowdown.factor;
  }
  return factor;
}
