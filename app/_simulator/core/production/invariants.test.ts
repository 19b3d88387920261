import fc from "fast-check";
import { expect, test } from "vitest";
import { stage } from "../attempts";
import type { Command } from "../flight/command";
import { give } from "../flight/commands";
import { busyScenario } from "../flight/test-busy";
import type { ProductionWorld } from "./production-world";
import { begin, stepTo, watch } from "./test-system";

// What holds in every second of any flight, whatever is done to it.

const deployment = fc.constantFrom("web", "worker", "nowhere");
const version = fc.constantFrom("v1", "v2", "v3");
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("ship"), deployment, version }),
  fc.record({ kind: fc.constantFrom("promote", "pause", "resume", "abort", "rollback", "restart"), deployment }),
  fc.record({ kind: fc.constant("undo"), deployment, toRevision: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("undo"), deployment }),
  fc.record({ kind: fc.constant("scale"), deployment, replicas: fc.constantFrom(0, 1, 3, 6, 12, 50) }),
  fc.record({
    kind: fc.constant("setEnvironment"),
    deployment,
    variables: fc.dictionary(
      fc.constantFrom("POOL", "KEY", "PREFIX"),
      fc.constantFrom(null, "", "0", "1", "5", "40", "ten", "secret:bank"),
    ),
  }),
  fc.record({
    kind: fc.constant("deletePods"),
    deployment,
    pods: fc.oneof(fc.constant("all" as const), fc.record({ version })),
  }),
  fc.record({ kind: fc.constant("setRollingUpdate"), deployment, maxSurge: share, maxUnavailable: share }),
  fc.record({ kind: fc.constant("setFlag"), flag: fc.constant("offers"), share }),
  fc.record({ kind: fc.constant("freeze"), on: fc.boolean() }),
);
const given = fc.array(fc.record({ atSeconds: fc.integer({ min: 300, max: 500 }), command }), { maxLength: 14 });

/** What does not hold, in words. */
function problemsOf(world: ProductionWorld): string[] {
  return [...podProblems(world), ...connectionProblems(world), ...messageProblems(world), ...attemptProblems(world)];
}

function podProblems({ programs, replicas, state, system, usage }: ProductionWorld): string[] {
  const problems: string[] = [];
  for (const name of Object.keys(system.deployments)) {
    const { firstReplica, replicas: slots } = programs.serviceOf(name);
    const pods = state.pods.filter((pod) => pod.deployment === name);
    const serving = new Set<number>();
    for (const { isReady, name: pod, phase, replica } of pods) {
      if (phase === "running" || phase === "terminating") serving.add(replica);
      if (isReady && phase !== "running") problems.push(`${pod} is ready and ${phase}`);
      if (replica < firstReplica || replica >= firstReplica + slots) problems.push(`${pod} is nowhere`);
    }
    if (new Set(pods.map(({ replica }) => replica)).size < pods.length)
      problems.push(`pods of ${name} share a replica`);
    for (let replica = firstReplica; replica < firstReplica + slots; replica += 1) {
      const busy = replicas.busy[replica] ?? 0;
      const working = usage.working[replica] ?? 0;
      if (!serving.has(replica) && busy + (replicas.waiting[replica] ?? 0) > 0)
        problems.push(`no pod has the requests of ${replica}`);
      if (busy > (replicas.workers[replica] ?? 0)) problems.push(`${replica} has more at work than workers`);
      if (working < 0 || working > busy) problems.push(`${replica} has ${working} of ${busy} at work`);
    }
    const sets = state.deployments[name]?.sets ?? [];
    if (new Set(sets.map(({ template }) => template.hash)).size < sets.length)
      problems.push(`two sets of ${name} are one`);
    if (sets.some((set) => set.replicas < 0)) problems.push(`a set of ${name} is less than empty`);
  }
  return problems;
}

function connectionProblems({ programs, replicas, state, usage }: ProductionWorld): string[] {
  const problems: string[] = [];
  const pool = programs.serviceOf("web.db");
  let open = 0;
  for (let replica = pool.firstReplica; replica < pool.firstReplica + pool.replicas; replica += 1) {
    open += usage.connections[replica] ?? 0;
    if ((replicas.busy[replica] ?? 0) > (replicas.workers[replica] ?? 0)) problems.push(`pool ${replica} is too busy`);
  }
  const { db } = state.stores;
  if (db?.kind !== "database" || db.connections !== open || open > 97) problems.push(`${open} connections are open`);
  return problems;
}

function messageProblems({ state }: ProductionWorld): string[] {
  const { jobs } = state.stores;
  if (jobs?.kind !== "queue") return ["there is no queue"];
  const all = jobs.waiting.length + jobs.inWork.length + jobs.returning.length + jobs.dead.length + jobs.consumed;
  return all === jobs.published ? [] : [`${all} of ${jobs.published} messages are somewhere`];
}

/** Every attempt that is somewhere is counted there, and nowhere else. */
function attemptProblems({ attempts, replicas }: ProductionWorld): string[] {
  const counted = new Int32Array(replicas.busy.length);
  for (let row = 0; row < attempts.used; row += 1) {
    const replica = attempts.replica[row] ?? 0;
    if (attempts.stage[row] !== stage.gone) counted[replica] = (counted[replica] ?? 0) + 1;
  }
  return Array.from(counted, (attemptsThere, replica) => ({ attemptsThere, replica }))
    .filter(
      ({ attemptsThere, replica }) =>
        attemptsThere !== (replicas.busy[replica] ?? 0) + (replicas.waiting[replica] ?? 0),
    )
    .map(({ replica }) => `${replica} counts attempts that are not there`);
}

test("no request sits where no pod is, and nothing is counted twice or lost, whatever is done", () => {
  fc.assert(
    fc.property(given, fc.nat(), (commands, seed) => {
      const world = begin(busyScenario, seed);
      const acts = commands.sort((one, other) => one.atSeconds - other.atSeconds);
      stepTo(world, 299);
      watch(world, 540, (second) => {
        expect(problemsOf(world)).toEqual([]);
        for (const act of acts) if (act.atSeconds === second) give(world, act.command);
      });
      expect(world.state.commands.given.filter(({ answer }) => answer === null)).toEqual([]);
    }),
    { numRuns: 12, seed: 5 },
  );
}, 60_000);

test("ten thousand commands are answered, and the system still serves", () => {
  const world = begin({ ...busyScenario, faults: [] }, 3);
  const many = fc.sample(command, { numRuns: 10_000, seed: 6 });
  stepTo(world, 300);
  for (const [place, one] of many.entries()) {
    if (place % 40 === 0) stepTo(world, 300 + place / 40);
    give(world, one);
  }
  stepTo(world, 560);
  expect(world.state.commands.given).toHaveLength(10_000);
  expect(world.state.commands.given.every(({ answer }) => answer !== null)).toBe(true);
  expect(problemsOf(world)).toEqual([]);
  for (const last of [
    { kind: "setRollingUpdate", deployment: "web", maxSurge: 1, maxUnavailable: 1 },
    { kind: "setEnvironment", deployment: "web", variables: { POOL: "3", KEY: "secret:bank", PREFIX: null } },
    { kind: "abort", deployment: "web" },
    { kind: "resume", deployment: "web" },
    { kind: "setEnvironment", deployment: "web", variables: { POOL: "4", KEY: "secret:bank", PREFIX: null } },
  ] as const) {
    give(world, last);
    stepTo(world, world.clock.nowMs / 1000 + 3);
  }
  stepTo(world, 700);
  expect(problemsOf(world)).toEqual([]);
  expect(world.ready.of(world.programs.serviceOf("web")).length).toBeGreaterThanOrEqual(5);
}, 30_000);
