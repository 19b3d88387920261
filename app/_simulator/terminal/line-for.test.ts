import fc from "fast-check";
import { expect, test } from "vitest";
import { actions, type Command, type CommandKind, type CommandOf, impacts } from "../core/flight/command";
import { lineFor } from "./line-for";
import { run } from "./run";
import { contextOf, newFlight } from "./test-terminal";

const context = contextOf(newFlight());

/** The commands that a line gives, each of them taken for done. */
function commandsOf(line: string): Command[] {
  const commands: Command[] = [];
  const steps = run(line, context);
  for (let next = steps.next(); !next.done; next = steps.next({ ok: true, text: "" }))
    if (next.value.kind === "command") commands.push(next.value.command);
  return commands;
}

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
const name = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((signs) => `x${signs.join("")}`);
const version = fc.integer({ min: 1, max: 99 }).map((number) => `v${number}`);
const deployment = fc.constantFrom("api", "gateway", "worker");
const variable = fc.constantFrom("PAYMENTS_TIMEOUT_MS", "DB_POOL_SIZE", "_a1", "X");
/** What can be typed in a line: anything but what a terminal obeys, and breaks of a line. */
const typed = fc.string({ unit: "grapheme-ascii" });
const percent = fc.integer({ min: 0, max: 100 }).map((number) => number / 100);
const pod = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{9}$/), fc.stringMatching(/^[a-z0-9]{5}$/))
  .map((parts) => parts.join("-"));

const commands: { [Kind in CommandKind]: fc.Arbitrary<Omit<CommandOf<Kind>, "kind">> } = {
  ship: fc.record({ deployment: name, version }),
  promote: fc.record({ deployment: name }),
  pause: fc.record({ deployment: name }),
  resume: fc.record({ deployment: name }),
  abort: fc.record({ deployment: name }),
  rollback: fc.record({ deployment: name }),
  setFlag: fc.record({
    flag: name,
    share: fc.oneof(
      percent,
      fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    ),
  }),
  freeze: fc.record({ on: fc.boolean() }),
  undo: fc.oneof(
    fc.record({ deployment: name }),
    fc.record({ deployment: name, toRevision: fc.integer({ min: 1, max: 999 }) }),
  ),
  restart: fc.record({ deployment: name }),
  scale: fc.record({ deployment: name, replicas: fc.integer({ min: -5, max: 5000 }) }),
  setEnvironment: fc.record({
    deployment: name,
    variables: fc.dictionary(variable, fc.oneof(typed, fc.constant(null)), { noNullPrototype: true }),
  }),
  deletePods: deployment.chain((owner) =>
    fc.record({
      deployment: fc.constant(owner),
      pods: fc.oneof(
        fc.constant("all" as const),
        fc.record({ version }),
        fc.uniqueArray(pod, { minLength: 1, maxLength: 4 }).map((ends) => ends.map((end) => `${owner}-${end}`)),
      ),
    }),
  ),
  setRollingUpdate: fc.record({ deployment, maxSurge: percent, maxUnavailable: percent }),
  declare: fc.record({ service: name, severity: fc.constantFrom(1, 2, 3) }),
  postStatus: fc.record({
    impact: fc.constantFrom(...impacts),
    action: fc.constantFrom(...actions),
    nextUpdateMinutes: fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 600 })),
    to: fc.array(name, { maxLength: 4 }),
  }),
  page: fc.record({ person: name }),
  askHint: fc.record({}),
  handOver: fc.record({}),
  land: fc.record({ claim: fc.constantFrom("resolved", "sound") }),
};

const kinds: CommandKind[] = [
  "ship",
  "promote",
  "pause",
  "resume",
  "abort",
  "rollback",
  "setFlag",
  "freeze",
  "undo",
  "restart",
  "scale",
  "setEnvironment",
  "deletePods",
  "setRollingUpdate",
  "declare",
  "postStatus",
  "page",
  "askHint",
  "handOver",
  "land",
];

const commandOf = <Kind extends CommandKind>(kind: Kind): fc.Arbitrary<CommandOf<Kind>> =>
  commands[kind].map((fields): CommandOf<Kind> => JSON.parse(JSON.stringify({ kind, ...fields })));

test("the kinds are all there are", () => {
  expect(kinds.toSorted()).toEqual(Object.keys(commands).toSorted());
});

test.each(kinds)("the line for %s gives the very command", (kind) => {
  fc.assert(
    fc.property(commandOf(kind), (command) => {
      expect(commandsOf(lineFor(command))).toEqual([command]);
    }),
  );
});

test("lines are what somebody would type", () => {
  expect(lineFor({ kind: "setFlag", flag: "checkout", share: 0.05 })).toBe("deploy flags set checkout 5%");
  expect(lineFor({ kind: "deletePods", deployment: "api", pods: { version: "v42" } })).toBe(
    "kubectl delete pods -l app=api,version=v42",
  );
  expect(lineFor({ kind: "setEnvironment", deployment: "api", variables: { A: "it's", B: null } })).toBe(
    "kubectl set env deployment/api 'A=it'\\''s' B-",
  );
  expect(
    lineFor({ kind: "postStatus", impact: "mostFail", action: "rollingBack", nextUpdateMinutes: 8, to: ["support"] }),
  ).toBe("status post --impact mostFail --action rollingBack --next 8 --to support");
});

test("pause and resume can be said to kubectl too", () => {
  expect(commandsOf("kubectl rollout pause deploy/api; kubectl rollout resume deployment api")).toEqual([
    { kind: "pause", deployment: "api" },
    { kind: "resume", deployment: "api" },
  ]);
});
