import { LEAD_IN_SECONDS } from "../../_simulator/core/flight/traffic";
import { totalIncreaseOf } from "../../_simulator/core/observability/metrics";
import { currentRevision } from "../../_simulator/core/production/revisions";
import type { World } from "../../_simulator/core/production/world";
import { databaseState } from "../../_simulator/core/stores/database";
import { gaugeAt, lastScrape, only } from "./scraped";

/** What stays of a version that goes, as far as there is any of it in this flight. */
export function leftBy(world: World, deployment: string): string {
  const { scenario, state } = world;
  const now = state.deployments[deployment];
  if (!now) return "All else stays as it is.";
  const shipped = state.pipeline?.deployment === deployment ? state.pipeline.version : null;
  const version = now.canary?.template.version ?? shipped ?? currentRevision(now).template.version;
  const says = [...migrationsOf(world, deployment, version), ...paidWith(world, version), ...waitingIn(world)];
  const isShipped = deployment === scenario.ships.deployment && version === scenario.ships.version;
  if (isShipped && world.system.deployments[deployment]?.releases[version]?.warmsCache !== undefined)
    says.push(
      "What was stored in the cache under this version's keys stays there, and the version before does not read it.",
    );
  return says.length === 0 ? "Nothing of it stays behind." : says.join(" ");
}

function migrationsOf(world: World, deployment: string, version: string): string[] {
  const all = world.system.deployments[deployment]?.releases[version]?.migrations ?? [];
  const begun = all.filter(({ database, name }) =>
    databaseState(world, database).migrations.some((migration) => migration.name === name),
  );
  if (begun.length === 0) return [];
  const names = begun.map(({ name }) => name).join(", ");
  return [begun.length === 1 ? `The migration that ran stays: ${names}.` : `The migrations that ran stay: ${names}.`];
}

/** Who paid since take-off with a version; metrics are as old as the last scrape. */
function paidWith({ state: { metrics } }: World, version: string): string[] {
  const name = "business_paid_orders_total";
  const window = { fromMs: LEAD_IN_SECONDS * 1000, toMs: Infinity };
  const paid = totalIncreaseOf(only(metrics, name), { name, labels: { version } }, window);
  return paid > 0 ? ["Charges that were made and mails that were sent stay."] : [];
}

function waitingIn({ state: { metrics }, system }: World): string[] {
  return Object.entries(system.stores).flatMap(([name, { kind }]) => {
    const depth = kind === "queue" ? (gaugeAt(metrics, "queue_depth", { service: name }, lastScrape(metrics)) ?? 0) : 0;
    return depth > 0 ? [`Messages that wait in ${name} stay.`] : [];
  });
}
