import { expect, test } from "vitest";
import { currentRevision } from "../production/revisions";
import { begin, done, stepTo, tinyScenario } from "../production/test-system";
import type { Command } from "./command";
import { give } from "./commands";

const web = { deployment: "web" };
const ask: Command = { kind: "askHint" };

test("hints come one after another, from the one who supervises, and end", () => {
  const world = begin();
  for (const text of ["Where?", "Why?"]) expect(done(world, ask)).toEqual({ ok: true, text });
  expect(done(world, ask)).toEqual({ ok: false, text: "hint: there is nothing more to say than that" });
  expect(world.state.people.messages.map(({ from, text }) => [from, text])).toEqual([
    ["support", "Where?"],
    ["support", "Why?"],
  ]);
  expect(world.state.commands.hints).toBe(2);
});

test("whoever takes the wheel puts everything back to what it was at take-off", () => {
  const world = begin(tinyScenario({ flags: { offers: { share: 0.25, describes: "" } } }));
  const acts: Command[] = [
    { kind: "ship", ...web, version: "v2" },
    { kind: "pause", ...web },
    { kind: "scale", ...web, replicas: 0 },
    { kind: "setFlag", flag: "offers", share: 1 },
    { kind: "setRollingUpdate", ...web, maxSurge: 0, maxUnavailable: 1 },
  ];
  for (const act of acts) expect(done(world, act)).toMatchObject({ ok: true });
  expect(done(world, { kind: "handOver" })).toMatchObject({ ok: true });
  const { flags, deployments } = world.state;
  expect(flags).toEqual({ offers: 0.25 });
  const before = world.system.deployments["web"];
  expect(deployments["web"]).toMatchObject({
    isPaused: false,
    replicas: before?.replicas,
    rollingUpdate: before?.rollingUpdate,
  });
  const now = deployments["web"];
  expect(now && currentRevision(now).template.version).toBe("v1");
});

test("without the wheel one can look, tell people and land, and nothing else", () => {
  const world = begin();
  done(world, { kind: "handOver" });
  const refused: Command[] = [
    { kind: "restart", ...web },
    { kind: "scale", ...web, replicas: 1 },
    { kind: "promote", ...web },
    { kind: "handOver" },
  ];
  for (const command of refused) {
    give(world, command);
    expect(world.state.commands.given.at(-1)?.answer).toEqual({
      ok: false,
      text: "Jo has the wheel: you can look, and tell people",
    });
  }
  expect(done(world, { kind: "page", person: "support" })).toMatchObject({ ok: true });
  expect(done(world, { kind: "land", claim: "resolved" })).toMatchObject({ ok: true });
});

test("a limit that is crossed takes the wheel once, unasked", () => {
  const scenario = tinyScenario();
  const limit = { ...scenario.supervisor, takesOverWhen: [{ when: "noUpdateFor", minutes: 2 } as const] };
  const world = begin({ ...scenario, supervisor: limit });
  stepTo(world, 300 + 119);
  expect(world.state.commands.handedOver).toBeNull();
  stepTo(world, 300 + 400);
  expect(world.state.commands.handedOver).toMatchObject({ because: "limit", person: "support" });
  expect(world.state.people.messages.filter(({ rule }) => rule === "takes over")).toHaveLength(1);
});
