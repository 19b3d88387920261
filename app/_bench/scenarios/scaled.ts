import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Deployment, Store, System } from "@/app/_simulator/core/production/system";

/**
 * The same scenario with so many times the visitors, and so many times all that serves them: pods, cores of the database,
 * connections, workers of the model, items of the cache. Every pod is then as busy as before.
 */
export function scaled(scenario: Scenario, factor: number): Scenario {
  const { traffic, system } = scenario;
  return {
    ...scenario,
    traffic: { ...traffic, visitorsPerSecond: traffic.visitorsPerSecond * factor },
    system: scaledSystem(system, factor),
  };
}

function scaledSystem(system: System, factor: number): System {
  const { deployments, stores } = system;
  return {
    ...system,
    deployments: mapped(deployments, (deployment) => scaledDeployment(deployment, factor)),
    stores: mapped(stores, (store) => scaledStore(store, factor)),
  };
}

function scaledDeployment(deployment: Deployment, factor: number): Deployment {
  const { autoscaler, replicas } = deployment;
  const times = (count: number) => Math.round(count * factor);
  return {
    ...deployment,
    replicas: times(replicas),
    ...(autoscaler && {
      autoscaler: { ...autoscaler, least: times(autoscaler.least), most: times(autoscaler.most) },
    }),
  };
}

function scaledStore(store: Store, factor: number): Store {
  const times = (count: number) => Math.round(count * factor);
  switch (store.kind) {
    case "database":
      return { ...store, cores: times(store.cores), maxConnections: times(store.maxConnections) };
    case "cache":
      return { ...store, items: times(store.items) };
    case "model":
      return { ...store, workers: times(store.workers) };
    case "queue":
    case "partner":
      return store;
  }
}

const mapped = <Value>(record: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
