import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Command, CommandKind, Given } from "../core/flight/command";
import { actions, impacts } from "../core/flight/command";
import { Flight } from "../core/flight/flight";
import { planScenario } from "../core/flight/plan-scenario";
import { readCommands } from "../files/run-file";
import { shortScenario, shortSolution } from "../test-scenario";
import { modelFile as file, outcomeOf } from "./test-simulate";

// Whatever is done to a run, to commands or to a command line, there is one line about it, or a flight.

vi.mock("../scenarios", () => ({
  scenarioSlugs: ["short"],
  scenarioBySlug: async (slug: string) => (slug === "short" ? shortScenario : null),
  solutionOf: async () => shortSolution,
}));

const names = fc.oneof(
  fc.constantFrom("api", "api", "gateway", "worker", "postgres", "support"),
  fc.constantFrom("nowhere", "", "Api", "a\nb", "../../api", "constructor", "toString", "__proto__"),
);
const versions = fc.constantFrom("v41", "v42", "v17", "v0", "", "valueOf", "__proto__");
const numbers = fc.oneof(
  fc.constantFrom(-1, 0, 0.25, 1, 1.5, 2, 3, 49, 50, 51, 1e300, -1e300, 5e-324, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const nameLists = fc.array(names, { maxLength: 3 });
const variables = fc.dictionary(
  fc.constantFrom("PAYMENTS_TIMEOUT_MS", "DB_POOL_SIZE", "DATABASE_HOST", "PAYMENTS_KEY", "constructor", "1X", ""),
  fc.constantFrom(null, "", "0", "1", "-1", "2000", "1e9", "NaN", "ten", "postgres-production", "x y"),
);

const fields: { [Kind in CommandKind]: fc.Arbitrary<Omit<Extract<Command, { kind: Kind }>, "kind">> } = {
  ship: fc.record({ deployment: names, version: versions }),
  promote: fc.record({ deployment: names }),
  pause: fc.record({ deployment: names }),
  resume: fc.record({ deployment: names }),
  abort: fc.record({ deployment: names }),
  rollback: fc.record({ deployment: names }),
  setFlag: fc.record({ flag: names, share: numbers }),
  freeze: fc.record({ on: fc.boolean() }),
  undo: fc.oneof(fc.record({ deployment: names }), fc.record({ deployment: names, toRevision: numbers })),
  restart: fc.record({ deployment: names }),
  scale: fc.record({ deployment: names, replicas: numbers }),
  setEnvironment: fc.record({ deployment: names, variables }),
  deletePods: fc.record({
    deployment: names,
    pods: fc.oneof(nameLists, fc.constant("all" as const), fc.record({ version: versions })),
  }),
  setRollingUpdate: fc.record({ deployment: names, maxSurge: numbers, maxUnavailable: numbers }),
  declare: fc.record({ service: names, severity: fc.constantFrom(1, 2, 3) }),
  postStatus: fc.record({
    impact: fc.constantFrom(...impacts),
    action: fc.constantFrom(...actions),
    nextUpdateMinutes: fc.option(numbers),
    to: nameLists,
  }),
  page: fc.record({ person: names }),
  askHint: fc.record({}),
  handOver: fc.record({}),
  land: fc.record({ claim: fc.constantFrom("resolved", "sound") }),
};
const commands = Object.entries(fields).map(([kind, rest]) => fc.tuple(fc.constant(kind), rest));
const anyCommand = fc.oneof(...commands).map(([kind, rest]) => ({ kind, ...rest }));
const anyCommands = fc
  .array(fc.tuple(fc.integer({ min: 60_000, max: 110_000 }), anyCommand), { minLength: 1, maxLength: 8 })
  .map((given) => given.sort(([one], [other]) => one - other))
  .map((given) => given.map(([atMs, command]) => ({ atSeconds: atMs / 1000, command })));

test("every command that can be typed is read, and answered by the flight", async () => {
  const flight = Flight.takeOff(planScenario({ ...shortScenario, endSeconds: 120 }, "faulty"), 1);
  flight.fly([]);
  await fc.assert(
    fc.asyncProperty(anyCommands, async (typed) => {
      const read = await readCommands(file(typed));
      expect(read).toEqual({ ok: true, value: typed.map(unsigned) });
      const given: Given[] = read.ok ? read.value : [];
      const record = flight.branch(60, given).fly([]);
      expect(record.commands.given.map(({ command }) => command)).toEqual(given.map(({ command }) => command));
      for (const { answer, effectMs } of record.commands.given)
        if (effectMs <= record.takeOffMs + 120_000)
          expect(answer).toEqual({ ok: expect.any(Boolean), text: expect.any(String) });
      for (const minute of [...record.paidOrders, ...record.errorRate, ...record.p99Ms])
        expect(minute).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 40, seed: 3 },
  );
}, 60_000);

/** JSON does not keep the sign of a zero for us: nothing in a run may depend on it. */
const unsigned = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Place = { holder: object; key: string };

function placesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)]);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "__proto__", "constructor", "api", "all", [], {}, [[]], -1, 0, 0.5, 1, 1e9),
  fc.double({ noNaN: true }),
  fc.jsonValue(),
);
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("set", "set", "remove", "add"),
  key: fc.constantFrom("__proto__", "constructor", "toString", "kind", "toRevision", "0", "plan", "a\nb"),
  value: odd,
});

/** Of another scenario, so that it is refused in the end, and never flown. */
const strange = {
  scenario: "short",
  scenarioHash: "0123456789abcdef",
  variant: "faulty",
  engineVersion: 1,
  seed: 1,
  plan: {
    signal: { measure: "paidOrders", is: "below", threshold: 0.7, minutes: 2 },
    act: "rollback",
    tell: ["support"],
    verify: "paidOrders",
  },
  commands: [
    { atSeconds: 1, command: { kind: "setEnvironment", deployment: "api", variables: { A: "1", B: null } } },
    { atSeconds: 2, command: { kind: "deletePods", deployment: "api", pods: { version: "v41" } } },
    { atSeconds: 3, command: { kind: "postStatus", impact: "none", action: "done", nextUpdateMinutes: 1, to: ["x"] } },
  ],
};

test("a run with anything changed in it is refused in one line that does not break", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const copy = structuredClone(strange);
      for (const { at, kind, key, value } of changes) {
        const places = placesOf(copy);
        const place = places[at % places.length];
        if (!place) continue;
        const described = { value, enumerable: true, configurable: true, writable: true };
        if (kind === "remove") Reflect.deleteProperty(place.holder, place.key);
        else Reflect.defineProperty(place.holder, kind === "set" ? place.key : key, described);
      }
      const { exit, out, err } = await outcomeOf("replay", file(copy));
      expect({ exit, out }).toEqual({ exit: 2, out: "" });
      expect(err).toMatch(/^[^\n]{1,500}\n$/);
    }),
    { numRuns: 300, seed: 3 },
  );
}, 60_000);

test("any words on the command line are understood, or refused in one line", async () => {
  const words = fc.oneof(
    fc.constantFrom("run", "list", "play", "replay", "nowhere", "--json", "--seed", "--seed=2", "--variant", "--trap"),
    fc.constantFrom(
      "--solution",
      "--timeline",
      "--save",
      "--branch",
      "--branch=-1",
      "--commands",
      "--help",
      "-h",
      "-",
      "--",
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (argv) => {
      const { exit, out, err } = await outcomeOf(...argv);
      expect(exit === 0 ? err : out).toBe("");
      expect(err).toMatch(exit === 0 ? /^$/ : /^[^\n]{1,500}\n$/);
    }),
    { numRuns: 300, seed: 3 },
  );
}, 60_000);
