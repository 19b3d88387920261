import { expect, test } from "vitest";
import { currentRevision, previousRevision } from "../production/revisions";
import { alive, begin, done, nowOf, readyPods, stepTo, stores, tinyScenario } from "../production/test-system";
import type { World } from "../production/world";
import type { Command, CommandKind, CommandOf } from "./command";
import { give, secondsOf } from "./commands";
import type { ScenarioPlan } from "./scenario";

const analysis = { everySeconds: 15, maxErrorRate: 0.02, failureLimit: 3 };
const strategy: ScenarioPlan["ships"]["strategy"] = {
  kind: "canary",
  steps: [{ weight: 0.5, seconds: 600 }],
  analysis,
};
const flags = { offers: { share: 0, describes: "" } };
const rolling = tinyScenario({ flags });
const canary = tinyScenario({ flags, ships: { deployment: "web", version: "v2", strategy } });

const web = { deployment: "web" };
const ship: Command = { kind: "ship", ...web, version: "v2" };
const pause: Command = { kind: "pause", ...web };

const now = ({ state }: World) => {
  const { web: deployment } = state.deployments;
  if (deployment === undefined) throw new RangeError("there is no web");
  return deployment;
};

type Legal<Kind extends CommandKind> = {
  /** What was done before. */
  after?: Command[];
  in?: typeof rolling;
  command: CommandOf<Kind>;
  seconds: number;
  text: string;
  /** What is true once it has taken effect, and was not before. */
  effect(world: ReturnType<typeof begin>): boolean;
};

const legal: { [Kind in CommandKind]: Legal<Kind> } = {
  ship: {
    command: { kind: "ship", ...web, version: "v2" },
    seconds: 2,
    text: "web: shipping v2",
    effect: (world) => alive(world, "v2").length === 3,
  },
  promote: {
    in: canary,
    after: [ship],
    command: { kind: "promote", ...web },
    seconds: 2,
    text: "web: promoted, rolling out to everybody",
    effect: (world) => now(world).canary === null,
  },
  pause: {
    after: [ship],
    command: { kind: "pause", ...web },
    seconds: 1,
    text: "web: paused",
    effect: (world) => now(world).isPaused,
  },
  resume: {
    after: [ship, pause],
    command: { kind: "resume", ...web },
    seconds: 1,
    text: "web: resumed",
    effect: (world) => !now(world).isPaused,
  },
  abort: {
    after: [ship],
    command: { kind: "abort", ...web },
    seconds: 2,
    text: "web: aborted, back to v1",
    effect: (world) => currentRevision(now(world)).template.version === "v1",
  },
  rollback: {
    after: [ship],
    command: { kind: "rollback", ...web },
    seconds: 2,
    text: "web: rolling back to v1",
    effect: (world) => currentRevision(now(world)).template.version === "v1",
  },
  setFlag: {
    command: { kind: "setFlag", flag: "offers", share: 0.25 },
    seconds: 1,
    text: "offers: on for 25 %",
    effect: ({ state }) => state.flags["offers"] === 0.25,
  },
  freeze: {
    command: { kind: "freeze", on: true },
    seconds: 1,
    text: "releases are frozen",
    effect: ({ state }) => state.commands.isFrozen,
  },
  undo: {
    after: [ship],
    command: { kind: "undo", ...web },
    seconds: 2,
    text: "deployment.apps/web rolled back",
    effect: (world) => previousRevision(now(world))?.template.version === "v2",
  },
  restart: {
    command: { kind: "restart", ...web },
    seconds: 2,
    text: "deployment.apps/web restarted",
    effect: (world) => currentRevision(now(world)).template.restarts === 1,
  },
  scale: {
    command: { kind: "scale", ...web, replicas: 8 },
    seconds: 2,
    text: "deployment.apps/web scaled",
    effect: (world) => alive(world).length === 8,
  },
  setEnvironment: {
    command: { kind: "setEnvironment", ...web, variables: { A: "1", B: null } },
    seconds: 2,
    text: "deployment.apps/web env updated",
    effect: (world) => currentRevision(now(world)).template.environment["A"] === "1",
  },
  deletePods: {
    command: { kind: "deletePods", ...web, pods: { version: "v1" } },
    seconds: 1,
    text: 'pod "',
    effect: (world) => readyPods(world).length === 0,
  },
  setRollingUpdate: {
    command: { kind: "setRollingUpdate", ...web, maxSurge: 1, maxUnavailable: 0 },
    seconds: 2,
    text: "deployment.apps/web patched",
    effect: (world) => now(world).rollingUpdate.maxSurge === 1,
  },
  declare: {
    command: { kind: "declare", service: "db", severity: 2 },
    seconds: 1,
    text: "incident declared: SEV-2, db",
    effect: ({ state }) => state.commands.declared.length === 1,
  },
  postStatus: {
    command: { kind: "postStatus", impact: "slow", action: "watching", nextUpdateMinutes: 5, to: ["support"] },
    seconds: 1,
    text: "update posted to support",
    effect: ({ state }) => state.commands.updates.length === 1,
  },
  page: {
    command: { kind: "page", person: "support" },
    seconds: 1,
    text: "paged support",
    effect: ({ state }) => state.commands.paged.length === 1,
  },
  askHint: {
    command: { kind: "askHint" },
    seconds: 5,
    text: "Where?",
    effect: ({ state }) => state.commands.hints === 1 && state.people.messages.at(-1)?.from === "support",
  },
  handOver: {
    after: [ship],
    command: { kind: "handOver" },
    seconds: 1,
    text: "Mine.",
    effect: (world) =>
      world.state.commands.handedOver?.because === "asked" && now(world).revisions.at(-1)?.template.version === "v1",
  },
  land: {
    command: { kind: "land", claim: "sound" },
    seconds: 0,
    text: "landed: the release is sound",
    effect: ({ state }) => state.commands.landed !== null,
  },
};

test.each(Object.values(legal).map((each) => [each.command.kind, each] as const))(
  "%s takes its seconds, and then does what it says",
  (_, { after = [], command, effect, in: scenario = rolling, seconds, text }) => {
    const world = begin(scenario);
    for (const before of after) expect(done(world, before)).toMatchObject({ ok: true });
    const at = nowOf(world);
    give(world, command);
    expect(secondsOf(command)).toBe(seconds);
    if (seconds > 0) {
      world.engine.stepTo((at + seconds) * 1000 - 1);
      expect(effect(world)).toBe(false);
      expect(world.state.commands.given.at(-1)?.answer).toBeNull();
    }
    stepTo(world, at + seconds);
    expect(effect(world)).toBe(true);
    const answer = world.state.commands.given.at(-1)?.answer;
    expect(answer?.ok).toBe(true);
    expect(answer?.text).toContain(text);
    expect(world.state.journal.findLast(({ by }) => by === "learner")).toMatchObject({
      kind: command.kind,
      atMs: (at + seconds) * 1000,
    });
  },
);

test("after landing nothing can be done, and what was on its way is refused", () => {
  const world = begin();
  give(world, ship);
  done(world, { kind: "land", claim: "resolved" });
  for (const { command } of Object.values(legal)) {
    give(world, command);
    expect(world.state.commands.given.at(-1)?.answer).toEqual({ ok: false, text: "the flight has landed" });
  }
  stepTo(world, 5);
  expect(world.state.commands.given[0]?.answer).toEqual({ ok: false, text: "the flight has landed" });
  expect(alive(world, "v2")).toEqual([]);
});

test("a pod that is going already can be deleted again, and is not in 'all'", () => {
  const world = begin(tinyScenario({ stores: { db: { ...stores.db } } }));
  const [pod] = alive(world);
  const name = pod?.name ?? "";
  for (let times = 0; times < 2; times += 1) {
    give(world, { kind: "deletePods", ...web, pods: [name] });
    world.engine.stepTo(1000 + times);
    expect(world.state.commands.given.at(-1)?.answer ?? { ok: true, text: `pod "${name}" deleted` }).toEqual({
      ok: true,
      text: `pod "${name}" deleted`,
    });
  }
  expect(alive(world)).toHaveLength(6);
});
