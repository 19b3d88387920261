import { LEAD_IN_SECONDS } from "../flight/traffic";
import { emptyTruth } from "../flight/truth";
import { createAlerts } from "../observability/alerts";
import { createLogs } from "../observability/logs";
import { createMetrics } from "../observability/metrics";
import { createTraces } from "../observability/traces";
import { warm } from "../stores/cache";
import { createPod, podsOf } from "./pods";
import { serve } from "./processes";
import { type DeploymentState, templateOf } from "./revisions";
import type { State } from "./state";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** What the world is before anything has happened: deployments without pods, stores as they come. */
export function beginState({ scenario, seed, stores, system }: World): State {
  return {
    deployments: Object.fromEntries(
      Object.entries(system.deployments).map(([name, { autoscaler, release, replicas, rollingUpdate }]) => {
        const template = templateOf(release, system.environments["production"]?.[name] ?? {});
        const state: DeploymentState = {
          replicas,
          revisions: [{ number: 1, template, cause: `deploy ship ${release}`, atMs: 0 }],
          sets: [{ template, replicas }],
          isPaused: false,
          rollingUpdate,
          autoscaler: autoscaler ?? null,
          progressAtMs: 0,
          progress: 0,
          hasExceededDeadline: false,
          isComplete: true,
          canary: null,
          needsLook: false,
          wanted: [],
        };
        return [name, state];
      }),
    ),
    pods: [],
    podsEver: 0,
    stores: Object.fromEntries(Object.entries(stores).map(([name, { initial }]) => [name, initial])),
    secrets: { ...system.secrets },
    flags: Object.fromEntries(Object.entries(system.flags).map(([name, { share }]) => [name, share])),
    faults: scenario.faults.map(() => ({ isOn: false })),
    pulledDigests: [],
    journal: [],
    metrics: createMetrics(),
    logs: createLogs(seed),
    traces: createTraces(),
    alerts: createAlerts(scenario.alerts),
    people: { messages: [], spokeAtMs: {} },
    commands: {
      given: [],
      isFrozen: false,
      landed: null,
      declared: [],
      updates: [],
      paged: [],
      hints: 0,
      handedOver: null,
    },
    pipeline: null,
    expected: { orders: 0, untilMs: 0 },
    truth: emptyTruth(),
  };
}

/** How long pods have been running when a run begins: longer than a crash is remembered. */
const AGE_MS = -3_600_000;

/** Brings a world to life at time 0: pods that have been serving for long, a warm cache, and all that looks at them. */
export function bringToLife(world: World): void {
  const { scenario, state, system } = world;
  for (const [name, deployment] of Object.entries(system.deployments)) {
    const template = state.deployments[name]?.revisions[0]?.template;
    const release = deployment.releases[deployment.release];
    if (template === undefined || release === undefined)
      throw new RangeError(`${name} has no release ${deployment.release}`);
    state.pulledDigests.push(release.digest);
    for (let made = 0; made < deployment.replicas; made += 1) createPod(world, name, template);
    for (const pod of podsOf(world, name)) {
      serve(world, pod, deployment);
      pod.isReady = true;
      pod.createdAtMs = AGE_MS;
      pod.startedAtMs = AGE_MS;
    }
    const place = Object.keys(system.deployments).indexOf(name);
    if (deployment.autoscaler) wake(world, 15_000, timer.autoscalerLooks, place);
    world.ready.refresh(name);
  }
  for (const [name, store] of Object.entries(system.stores))
    if (store.kind === "cache") for (const prefix of prefixesNow(world, name)) warm(world, name, prefix, 1);
  const takeOffMs = LEAD_IN_SECONDS * 1000;
  for (const [place, { fromSeconds, toSeconds }] of scenario.faults.entries()) {
    wake(world, takeOffMs + fromSeconds * 1000, timer.faultBegins, place);
    wake(world, takeOffMs + toSeconds * 1000, timer.faultEnds, place);
  }
  wake(world, 5000, timer.memoryLooks, 0);
  wake(world, 15_000, timer.scrape, 0);
  wake(world, 5000, timer.peopleLook, 0);
  wake(world, takeOffMs, timer.takeOff, 0);
}

/** The prefixes of cache keys that running processes use. */
function prefixesNow({ programs, state }: World, cache: string): Set<string> {
  return new Set(
    state.pods.map(
      ({ deployment, running, template }) =>
        programs.settingsOf(programs.firstOf(deployment, running ?? template))?.cachePrefixes[cache] ?? "",
    ),
  );
}
