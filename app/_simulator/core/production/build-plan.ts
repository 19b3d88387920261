import { draw, purpose } from "../chance";
import { nextInLine } from "../discipline";
import { samplerOf } from "../distributions";
import { failureOf, slowdownOf } from "../faults/effects";
import { type OperationPlan, type Plan, planCall, type ServicePlan, UNLIMITED } from "../plan";
import { reason } from "../reasons";
import { connect, lockWaitMs, poolName, TAKING_MS } from "../stores/pool";
import type { StoreOperation } from "../stores/store";
import type { Programs } from "./programs";
import type { World } from "./world";

/** Replicas that a deployment can have at once, pods that come and go included. */
const SLOTS = 64;

/** The services of a system, without operations: deployments, then pools, then stores. */
export function planServices(world: World): Plan {
  const plan: Plan = { services: [], operations: [], calls: 0, replicas: 0 };
  for (const [name, { queue }] of Object.entries(world.system.deployments))
    addService(plan, name, SLOTS, {
      places: queue ?? UNLIMITED,
      choose: (replicas, service, low, high, subject, caller) =>
        world.ready.choose(replicas, service, low, high, subject, caller),
    });
  for (const [name, { pools = {} }] of Object.entries(world.system.deployments)) {
    // A pod's requests take the connections of the pool beside it.
    const first = plan.services.find((service) => service.name === name)?.firstReplica ?? 0;
    for (const [database, { waitLimitMs = Infinity }] of Object.entries(pools))
      addService(plan, poolName(name, database), SLOTS, {
        waitLimitMs,
        choose: (_, service, _low, _high, _subject, caller) =>
          service.firstReplica + (world.attempts.replica[caller] ?? 0) - first,
      });
  }
  for (const [name, store] of Object.entries(world.stores))
    addService(plan, name, 1, { workers: store.workers ?? UNLIMITED });
  return plan;
}

function addService(plan: Plan, name: string, replicas: number, rest: Partial<ServicePlan>): void {
  plan.services.push({
    name,
    index: plan.services.length,
    replicas,
    firstReplica: plan.replicas,
    workers: UNLIMITED,
    places: UNLIMITED,
    waitLimitMs: Infinity,
    choose: (_, { firstReplica }) => firstReplica,
    next: nextInLine.fifo,
    slowdowns: [],
    ...rest,
  });
  plan.replicas += replicas;
}

/** Adds the operations of stores and pools, which are the same whatever is deployed, and starts them. */
export function addStores(world: World, programs: Programs): void {
  const { plan } = programs;
  for (const [name, store] of Object.entries(world.stores)) {
    const service = programs.serviceOf(name);
    world.replicas.program[service.firstReplica] = plan.operations.length;
    for (const endpoint of store.endpoints) {
      programs.add(storeOperation(world, service, store.operation(endpoint), `${name} ${endpoint}`), {
        service: name,
        version: "",
        endpoint,
      });
    }
  }
  for (const [name, { pools = {} }] of Object.entries(world.system.deployments))
    for (const database of Object.keys(pools)) addPool(world, programs, name, database);
}

/** What fails has done nothing: the failure is drawn before the work's effect. */
function storeOperation(
  world: World,
  service: ServicePlan,
  { work, failureProbability = 0, finish }: StoreOperation,
  whose: string,
): Omit<OperationPlan, "index"> {
  const { name } = service;
  return {
    service,
    serviceTime: samplerOf(work),
    failureProbability: 0,
    calls: [],
    takes: (_, drawnMs) => drawnMs * slowdownOf(world, name, whose),
    finish(attempt) {
      const likely = 1 - (1 - failureProbability) * (1 - failureOf(world, name, whose));
      const { keyHigh, keyLow } = world.attempts;
      if (likely > 0 && draw(keyLow[attempt] ?? 0, keyHigh[attempt] ?? 0, purpose.failure) < likely)
        return reason.failed;
      return finish?.(attempt) ?? reason.none;
    },
  };
}

function addPool(world: World, programs: Programs, deployment: string, database: string): void {
  const { plan } = programs;
  const spec = world.system.stores[database];
  if (spec?.kind !== "database") throw new RangeError(`there is no database ${database}`);
  const name = poolName(deployment, database);
  const service = programs.serviceOf(name);
  const { firstReplica, replicas } = service;
  world.replicas.program.fill(plan.operations.length, firstReplica, firstReplica + replicas);
  for (const [place, [endpoint, { table }]] of Object.entries(spec.queries).entries()) {
    const call = planCall(plan, { to: database });
    call.endpoint = place;
    call.passesReason = true;
    programs.add(
      {
        service,
        serviceTime: samplerOf({ distribution: "constant", meanMs: TAKING_MS }),
        failureProbability: 0,
        calls: [call],
        takes: (_, drawnMs) => drawnMs + lockWaitMs(world, database, table),
        finish: (attempt) => connect(world, database, attempt),
      },
      { service: name, version: "", endpoint },
    );
  }
}
