import { draw, purpose } from "../chance";
import { samplerOf } from "../distributions";
import { type CallPlan, type OperationPlan, type Plan, planCall, type ServicePlan } from "../plan";
import { reason } from "../reasons";
import { obstacleOf } from "../stores/obstacles";
import { poolName } from "../stores/pool";
import { isFlagOn } from "./flags";
import type { Template } from "./revisions";
import { readSettings, type Settings } from "./settings";
import type { Deployment, Endpoint, Step } from "./system";
import type { World } from "./world";

/** Whose work an operation is. */
export type OperationLabels = { service: string; version: string; endpoint: string };

export type PageRole = "none" | "page" | "basket" | "pay";

/**
 * The software in the pods, made ready to run: each template that was ever in force became a row of operations, one for
 * each endpoint of its deployment. Made again from the same templates, in the same order, when a run is restored.
 */
export class Programs {
  /** By operation. */
  readonly labels: OperationLabels[] = [];
  private readonly roles: PageRole[] = [];
  private readonly versions: number[] = [];
  private readonly settings: (Settings | null)[] = [];
  private readonly firsts = new Map<string, number>();
  readonly compiled: { deployment: string; template: Template }[] = [];

  private readonly byName: ReadonlyMap<string, ServicePlan>;
  /** By deployment. */
  private readonly endpoints: ReadonlyMap<string, string[]>;

  constructor(
    private readonly world: World,
    readonly plan: Plan,
  ) {
    const { deployments } = world.system;
    this.byName = new Map(plan.services.map((service) => [service.name, service]));
    this.endpoints = new Map(Object.entries(deployments).map(([name, deployment]) => [name, endpointsOf(deployment)]));
  }

  /** The place of a service among all: of a deployment, a store, or a pool. Throws a RangeError for any other name. */
  serviceOf(name: string): ServicePlan {
    const service = this.byName.get(name);
    if (service === undefined) throw new RangeError(`there is no service ${name}`);
    return service;
  }

  /** Throws a RangeError for a place where there is none. */
  serviceAt(index: number): ServicePlan {
    const service = this.plan.services[index];
    if (service === undefined) throw new RangeError(`there is no service ${index}`);
    return service;
  }

  isDeployment(index: number): boolean {
    return this.world.system.deployments[this.serviceAt(index).name] !== undefined;
  }

  /** Versions of the deployment that makes the pages, by which business figures are counted. */
  get pageVersions(): string[] {
    const { deployment } = this.world.scenario.ships;
    return Object.keys(this.world.system.deployments[deployment]?.releases ?? {});
  }

  /** Adds an operation that is the same in all versions. */
  add(operation: Omit<OperationPlan, "index">, labels: OperationLabels, settings: Settings | null = null): void {
    const { service, serviceTime, failureProbability, calls, takes, finish } = operation;
    const index = this.plan.operations.length;
    // Written out, as in plan.ts: objects with the same fields in the same order are read faster.
    this.plan.operations.push({ index, service, serviceTime, failureProbability, calls, takes, finish });
    this.labels.push(labels);
    this.settings.push(settings);
    this.roles.push(this.roleFor(labels));
    this.versions.push(Math.max(0, this.pageVersions.indexOf(labels.version)));
  }

  settingsOf(operation: number): Settings | null {
    return this.settings[operation] ?? null;
  }

  /** What a page of the shop means to the business, by the operation that makes it. */
  roleOf(operation: number): PageRole {
    return this.roles[operation] ?? "none";
  }

  /** The place of an operation's version among the `pageVersions`. */
  versionOf(operation: number): number {
    return this.versions[operation] ?? 0;
  }

  /** The first operation of a template; the endpoint's place is added to it. */
  firstOf(name: string, template: Template): number {
    const key = `${name} ${template.hash}`;
    const known = this.firsts.get(key);
    if (known !== undefined) return known;
    const first = this.plan.operations.length;
    this.firsts.set(key, first);
    this.compiled.push({ deployment: name, template });
    this.compile(name, template);
    this.world.counters.grow(this.plan.operations.length);
    return first;
  }

  private roleFor({ service, endpoint }: OperationLabels): PageRole {
    const { scenario, system } = this.world;
    if (service !== scenario.ships.deployment || system.journey.pages[endpoint] === undefined) return "none";
    return endpoint === system.journey.pay ? "pay" : endpoint === system.journey.basket ? "basket" : "page";
  }

  private compile(name: string, { version, environment }: Template): void {
    const deployment = this.world.system.deployments[name];
    const release = deployment?.releases[version];
    if (deployment === undefined || release === undefined) throw new RangeError(`there is no ${name} ${version}`);
    const read = readSettings(release, environment);
    const settings = read.ok ? read.settings : null;
    for (const endpoint of endpointsOf(deployment)) {
      const does = release.endpoints[endpoint];
      const labels = { service: name, version, endpoint };
      this.add(this.operation(name, does ?? unknownEndpoint, settings), labels, settings);
    }
    this.add(this.operation(name, probed, settings), { service: name, version, endpoint: "readyz" }, settings);
  }

  private operation(name: string, does: Endpoint, settings: Settings | null): Omit<OperationPlan, "index"> {
    const { world } = this;
    const shed = settings?.shed ?? 0;
    return {
      service: this.serviceOf(name),
      serviceTime: samplerOf(does.work),
      failureProbability: does.failureProbability ?? 0,
      calls: (does.calls ?? []).map((step) => this.call(name, step, settings)),
      takes: (attempt, drawnMs) =>
        drawnMs *
        world.usage.change(replicaOf(world, attempt), world.clock.nowMs, 1) *
        (world.effects.slow.get(name) ?? 1),
      finish: (attempt) => {
        world.usage.change(replicaOf(world, attempt), world.clock.nowMs, -1);
        return shed > 0 && isShed(world, attempt, shed) ? reason.shed : reason.none;
      },
    };
  }

  private call(name: string, step: Step, settings: Settings | null): CallPlan {
    const { world } = this;
    const { to, endpoint, afterMiss, withFlag, optional, features } = step;
    const service = world.system.deployments[name]?.pools?.[to] === undefined ? to : poolName(name, to);
    const timeoutMs = settings?.timeouts[to] ?? step.timeoutMs;
    const retries = settings?.retries[to] ?? step.retries;
    const call = planCall(this.plan, {
      ...step,
      to: service,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(retries === undefined ? {} : { retries }),
    });
    call.endpoint = this.endpointOf(to, endpoint);
    call.optional = optional ?? false;
    if (afterMiss || withFlag !== undefined)
      call.when = (caller) =>
        (!afterMiss || world.attempts.missed[caller] === 1) &&
        (withFlag === undefined || isFlagOn(world, withFlag, world.attempts.subject[caller] ?? 0));
    call.obstacle = obstacleOf(world, to, settings, features);
    return call;
  }

  /** The place of an endpoint among those of a deployment or store. Throws a RangeError for one that does not exist. */
  endpointOf(service: string, endpoint: string): number {
    const names = this.endpoints.get(service) ?? this.world.stores[service]?.endpoints ?? [];
    const place = names.indexOf(endpoint);
    if (place < 0) throw new RangeError(`${service} has no endpoint ${endpoint}`);
    return place;
  }

  /** The place of the endpoint of a deployment that probes ask, after all others. */
  probeEndpointOf(deployment: string): number {
    return this.endpoints.get(deployment)?.length ?? 0;
  }
}

/** All endpoints that any release of a deployment has, in one order for all. */
export function endpointsOf({ releases }: Deployment): string[] {
  return [...new Set(Object.values(releases).flatMap((release) => Object.keys(release.endpoints)))];
}

const unknownEndpoint: Endpoint = { work: { distribution: "constant", meanMs: 1 }, failureProbability: 1 };
const probed: Endpoint = { work: { distribution: "constant", meanMs: 1 } };

const replicaOf = ({ attempts }: World, attempt: number): number => attempts.replica[attempt] ?? 0;

function isShed({ attempts }: World, attempt: number, share: number): boolean {
  return draw(attempts.keyLow[attempt] ?? 0, attempts.keyHigh[attempt] ?? 0, purpose.failure + 8) < share;
}
