import { expect, test } from "vitest";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { scaled } from "./scaled";

test("a scaled shop has as many times the visitors, and as many times all that serves them", () => {
  const { system, traffic } = scaled(scenario, 2);
  const { api } = scenario.system.deployments;
  const { postgres } = scenario.system.stores;
  expect(traffic.visitorsPerSecond).toBe(2 * scenario.traffic.visitorsPerSecond);
  expect(system.deployments["api"]).toEqual({
    ...api,
    replicas: 2 * (api?.replicas ?? 0),
    autoscaler: { ...api?.autoscaler, least: 12, most: 20 },
  });
  if (postgres?.kind !== "database") throw new TypeError("postgres is a database");
  expect(system.stores["postgres"]).toEqual({
    ...postgres,
    cores: 2 * postgres.cores,
    maxConnections: 2 * postgres.maxConnections,
  });
  expect(scaled(scenario, 1)).toEqual(scenario);
});
