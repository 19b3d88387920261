import { warm } from "../stores/cache";
import { databaseState } from "../stores/database";
import { startCanary } from "./canary";
import { record } from "./notes";
import { currentRevision, templateOf } from "./revisions";
import { rollOut } from "./rollout";
import { readSettings } from "./settings";
import type { Migration, Release } from "./system";
import { timer, wake } from "./timers";
import type { World } from "./world";

/** What the pipeline does with a release, one step after another. */
export type PipelineStep =
  | { kind: "migrate"; migration: Migration }
  | { kind: "warmCache"; cache: string }
  | { kind: "rollOut" };

export type PipelineState = {
  deployment: string;
  version: string;
  steps: PipelineStep[];
  /** The step it is at; all of them when it is done. */
  step: number;
  startedAtMs: number;
};

/** How long the pipeline takes to fill a cache before a rollout. */
const WARM_SECONDS = 20;
/** Which share of a cache a warm-up fills, the most popular items first. */
const WARM_SHARE = 0.3;

/** Begins to ship a release: what must come before it, then the rollout. */
export function ship(world: World, deployment: string, version: string): void {
  const release = world.system.deployments[deployment]?.releases[version];
  if (release === undefined) return;
  world.state.pipeline = {
    deployment,
    version,
    steps: stepsOf(world, release),
    step: 0,
    startedAtMs: world.clock.nowMs,
  };
  record(world, "system", "PipelineStarted", `deployment/${deployment}`, `Shipping ${deployment} ${version}`);
  goOn(world);
}

/** The release that the pipeline is shipping, if it has not come to its rollout yet. */
export const shipping = ({ state: { pipeline } }: World): PipelineState | null =>
  pipeline !== null && pipeline.step < pipeline.steps.length ? pipeline : null;

/** Lets the step that the pipeline is at be its last. */
export function stopShipping(world: World): void {
  const { pipeline, truth } = world.state;
  if (pipeline === null) return;
  pipeline.steps = pipeline.steps.slice(0, pipeline.step + 1);
  truth.settledMs = world.clock.nowMs;
}

function stepsOf(world: World, { migrations = [], warmsCache }: Release): PipelineStep[] {
  // A database remembers which migrations it has had.
  const isNew = ({ database, name }: Migration) =>
    !databaseState(world, database).migrations.some((migration) => migration.name === name);
  return [
    ...migrations.filter(isNew).map((migration): PipelineStep => ({ kind: "migrate", migration })),
    ...(warmsCache === undefined ? [] : [{ kind: "warmCache", cache: warmsCache } as const]),
    { kind: "rollOut" },
  ];
}

/** Begins the step that the pipeline is at. */
function goOn(world: World): void {
  const { pipeline } = world.state;
  const step = pipeline?.steps[pipeline.step];
  if (!pipeline || !step) return;
  switch (step.kind) {
    case "migrate":
      beginMigration(world, step.migration);
      wake(world, step.migration.seconds * 1000, timer.pipelineGoesOn, pipeline.step);
      return;
    case "warmCache":
      wake(world, WARM_SECONDS * 1000, timer.pipelineGoesOn, pipeline.step);
      return;
    case "rollOut":
      pipeline.step += 1;
      beginRollout(world, pipeline);
  }
}

/** The event that a step of the pipeline is over. */
export function stepIsOver(world: World, place: number): boolean {
  const { pipeline } = world.state;
  const step = pipeline?.steps[place];
  if (!pipeline || pipeline.step !== place || !step) return false;
  if (step.kind === "migrate") endMigration(world, step.migration);
  if (step.kind === "warmCache") warm(world, step.cache, prefixOf(world, pipeline, step.cache), WARM_SHARE);
  pipeline.step += 1;
  goOn(world);
  return true;
}

function beginMigration(world: World, { database, locks, name, seconds, table, adds = [] }: Migration): void {
  const state = databaseState(world, database);
  const { nowMs } = world.clock;
  state.migrations.push({ name, startedAtMs: nowMs, endedAtMs: null });
  if (locks) state.lockedUntilMs[table] = nowMs + seconds * 1000;
  // What a migration adds is there from the start for those who wait for its lock; what it drops goes at the end.
  state.tables = { ...state.tables, [table]: [...(state.tables[table] ?? []), ...adds] };
}

function endMigration(world: World, { database, drops = [], name, table }: Migration): void {
  const state = databaseState(world, database);
  for (const migration of state.migrations) if (migration.name === name) migration.endedAtMs = world.clock.nowMs;
  state.tables = { ...state.tables, [table]: (state.tables[table] ?? []).filter((column) => !drops.includes(column)) };
}

function beginRollout(world: World, { deployment, version }: PipelineState): void {
  const { ships } = world.scenario;
  const now = world.state.deployments[deployment];
  if (!now) return;
  const template = templateOf(version, currentRevision(now).template.environment);
  const isCanary = ships.strategy.kind === "canary" && ships.deployment === deployment;
  if (isCanary && ships.strategy.kind === "canary") {
    const { steps, analysis } = ships.strategy;
    startCanary(world, deployment, template, { steps, analysis, cause: `deploy ship ${version}` });
  } else {
    rollOut(world, deployment, template, `deploy ship ${version}`);
  }
}

function prefixOf(world: World, { deployment, version }: PipelineState, cache: string): string {
  const release = world.system.deployments[deployment]?.releases[version];
  const now = world.state.deployments[deployment];
  if (!release || !now) return "";
  const read = readSettings(release, currentRevision(now).template.environment);
  return read.ok ? (read.settings.cachePrefixes[cache] ?? "") : "";
}
