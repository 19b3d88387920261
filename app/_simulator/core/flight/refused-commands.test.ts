import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { begin, done, nowOf, stepTo, tinyScenario } from "../production/test-system";
import type { Command } from "./command";
import { give } from "./commands";
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

const notFound = (name: string) => `Error from server (NotFound): deployments.apps "${name}" not found`;
const apx = { deployment: "apx" };

/** What the tools say, after what was done before. */
const illegal: [Command, string, Command[]?, typeof rolling?][] = [
  [{ kind: "ship", ...apx, version: "v2" }, "deploy: there is no apx"],
  [{ kind: "ship", ...web, version: "v9" }, "deploy: web has no release v9"],
  [{ kind: "ship", ...web, version: "v1" }, "deploy: web is at v1 already"],
  [ship, "deploy: releases are frozen; deploy freeze off lets them through again", [{ kind: "freeze", on: true }]],
  [ship, "deploy: a rollout of web is under way; promote or abort it first", [ship], canary],
  [{ kind: "promote", ...web }, "deploy: there is no canary of web to promote"],
  [{ kind: "promote", ...apx }, "deploy: there is no apx"],
  [pause, "deploy: no rollout of web is under way"],
  [pause, "deploy: web is paused already", [ship, pause]],
  [pause, "deploy: web is paused already", [ship, pause], canary],
  [{ kind: "resume", ...web }, "deploy: web is not paused"],
  [{ kind: "abort", ...web }, "deploy: no rollout of web is under way; deploy rollback undoes one that is over"],
  [{ kind: "rollback", ...web }, "deploy: web has no earlier revision"],
  [{ kind: "setFlag", flag: "nothing", share: 1 }, "deploy: there is no flag nothing"],
  [{ kind: "setFlag", flag: "offers", share: 1.5 }, "deploy: a flag is on for 0 to 100 % of the visitors"],
  [{ kind: "freeze", on: false }, "deploy: freeze is off already"],
  [{ kind: "undo", ...web }, 'error: no rollout history found for deployment "web"'],
  [{ kind: "undo", ...web, toRevision: 7 }, "error: unable to find specified revision 7 in history"],
  [{ kind: "undo", ...apx }, notFound("apx")],
  [
    { kind: "undo", ...web },
    "error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume deployment/web' and try again",
    [ship, pause],
  ],
  [
    { kind: "restart", ...web },
    `error: deployments.apps "web" can't restart paused deployment (run rollout resume first)`,
    [ship, pause],
  ],
  [
    { kind: "scale", ...web, replicas: -1 },
    "error: The --replicas=COUNT flag is required, and COUNT must be from 0 to 50",
  ],
  [
    { kind: "scale", ...web, replicas: 2.5 },
    "error: The --replicas=COUNT flag is required, and COUNT must be from 0 to 50",
  ],
  [{ kind: "scale", ...apx, replicas: 2 }, notFound("apx")],
  [{ kind: "setEnvironment", ...web, variables: {} }, "error: at least one environment variable must be provided"],
  [{ kind: "setEnvironment", ...web, variables: { "1X": "" } }, 'error: "1X" is not a valid key name'],
  [{ kind: "deletePods", ...web, pods: { version: "v9" } }, "No resources found"],
  [{ kind: "deletePods", ...web, pods: ["web-1"] }, 'Error from server (NotFound): pods "web-1" not found'],
  [
    { kind: "setRollingUpdate", ...web, maxSurge: 2, maxUnavailable: 0 },
    'The Deployment "web" is invalid: spec.strategy.rollingUpdate: Invalid value: must be from 0% to 100%',
  ],
  [
    { kind: "setRollingUpdate", ...web, maxSurge: 0, maxUnavailable: 0 },
    'The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "0%": may not be 0 when `maxSurge` is 0',
  ],
  [{ kind: "declare", service: "nowhere", severity: 1 }, "inc: there is no service nowhere"],
  [
    { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: null, to: [] },
    "status: name at least one person to tell",
  ],
  [
    { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: null, to: ["eve"] },
    "status: nobody here is called eve",
  ],
  [
    { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: 0, to: ["support"] },
    "status: the next update must be in the future",
  ],
  [{ kind: "page", person: "eve" }, "page: nobody here is called eve"],
];

test.each(
  illegal.map(([command, text, after, scenario]) => ({
    command,
    text,
    after,
    scenario,
    name: JSON.stringify(command),
  })),
)("$name is refused at once: $text", ({ command, text, after = [], scenario = rolling }) => {
  const world = begin(scenario);
  for (const before of after) expect(done(world, before)).toMatchObject({ ok: true });
  const before = world.snapshot();
  give(world, command);
  expect(world.state.commands.given.at(-1)?.answer).toEqual({ ok: false, text });
  world.state.commands.given.pop();
  expect(isDeepStrictEqual(world.snapshot(), before)).toBe(true);
});

test("a command that has become impossible is refused when it would take effect", () => {
  const world = begin(canary);
  done(world, ship);
  give(world, { kind: "abort", ...web });
  give(world, { kind: "promote", ...web });
  stepTo(world, nowOf(world) + 2);
  expect(world.state.commands.given.slice(1).map(({ answer }) => answer)).toEqual([
    { ok: true, text: "web: aborted, back to v1" },
    { ok: false, text: "deploy: there is no canary of web to promote" },
  ]);
});
