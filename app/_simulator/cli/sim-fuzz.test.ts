import fc from "fast-check";
import { expect, test } from "vitest";
import { everything, oneWorker, retryStorm } from "../test-models";
import { modelFile, outcomeOf } from "./test-simulate";

// Whatever is done to a model, the command ends with a report, or with one line and nothing else.

type Place = { holder: object; key: string };

function placesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)]);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "__proto__", "constructor", "api", [], {}, [[]], -1, 0, -0, 0.5, 1, 2, 3),
  fc.constantFrom(1e-300, 1e-9, 1e6, 1e12, 1e13, 1e300, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 32, 2 ** 53),
  fc.double({ noNaN: true }),
  fc.jsonValue(),
);
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("set", "set", "set", "remove", "add"),
  key: fc.constantFrom("__proto__", "constructor", "toString", "queue", "retries", "timeoutMs", "0", "name"),
  value: odd,
});

test("a model with anything changed in it is run or refused, and never breaks the command", async () => {
  const base = fc.constantFrom(everything, retryStorm, oneWorker(80));
  await fc.assert(
    fc.asyncProperty(base, fc.array(change, { minLength: 1, maxLength: 3 }), async (model, changes) => {
      const copy = structuredClone(model);
      for (const { at, kind, key, value } of changes) {
        const places = placesOf(copy);
        const place = places[at % places.length];
        if (!place) continue;
        const described = { value, enumerable: true, configurable: true, writable: true };
        if (kind === "remove") Reflect.deleteProperty(place.holder, place.key);
        else Reflect.defineProperty(place.holder, kind === "set" ? place.key : key, described);
      }
      const { exit, out, err } = await outcomeOf("run", modelFile(copy), "--seconds", "0.2", "--json");
      if (exit === 2) {
        expect(out).toBe("");
        expect(err).toMatch(/^[^\n]{1,500}\n$/);
      } else {
        expect(err).toBe("");
        expect(Object.keys(JSON.parse(out).services).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300, seed: 3 },
  );
}, 60_000);

test("text with anything changed in it is run or refused, and never breaks the command", async () => {
  const text = JSON.stringify(everything);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.nat(20), fc.string(), async (from, length, put) => {
      const file = modelFile(text.slice(0, from) + put + text.slice(from + length));
      const { exit, out, err } = await outcomeOf("run", file, "--seconds", "0.1");
      expect(exit === 0 ? err : out).toBe("");
      expect(err).toMatch(exit === 0 ? /^$/ : /^[^\n]{1,500}\n$/);
    }),
    { numRuns: 200, seed: 3 },
  );
}, 60_000);

const ms = fc.constantFrom(0, 1e-300, 1e-9, 0.5, 1, 100, 1e12);
const extreme = fc.record({
  replicas: fc.constantFrom(1, 2, 1000),
  balancing: fc.constantFrom("roundRobin", "random", "leastConnections"),
  concurrency: fc.constantFrom(null, 1, 3, 1e9),
  queue: fc.constantFrom(null, 0, 1, 1e9),
  discipline: fc.constantFrom("fifo", "lifo"),
  serviceTime: fc.oneof(
    fc.record({ distribution: fc.constantFrom("constant", "exponential"), meanMs: ms }),
    fc.record({ distribution: fc.constant("lognormal"), meanMs: ms, cv: fc.constantFrom(0, 1e-300, 0.5, 1, 1000) }),
    ms.map((maxMs) => ({ distribution: "uniform", minMs: maxMs / 2, maxMs })),
  ),
  failureProbability: fc.constantFrom(0, 1e-300, 0.5, 1),
  slowdowns: fc.constantFrom(
    [],
    [0.01, 1e6].map((factor) => ({ fromSeconds: 0, toSeconds: 0.1, factor })),
  ),
});
const extremeCall = fc.record({
  to: fc.constant("callee"),
  timeoutMs: ms,
  retries: fc.constantFrom(0, 1, 30),
  backoff: fc.record({ kind: fc.constantFrom("none", "fixed", "fullJitter"), baseMs: ms, capMs: ms }),
  retryBudget: fc.constantFrom(0, 1e-300, 0.1, 1000),
  cancelOnTimeout: fc.boolean(),
});

test("every figure of an extreme model is a number", async () => {
  const rate = fc.constantFrom(0, 1e-300, 1, 1000);
  const calls = fc.array(extremeCall, { maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(extreme, extreme, calls, rate, rate, async (caller, callee, calls, perSecond, later) => {
      const phases = [0.05, 0.1].map((fromSeconds) => ({ fromSeconds, perSecond: later }));
      const traffic = [{ name: "users", entry: "caller", perSecond, phases }];
      const file = modelFile({ services: { caller: { ...caller, calls }, callee }, traffic });
      const { exit, out, err } = await outcomeOf("run", file, "--seconds", "0.2", "--warmup", "0.02", "--json");
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      for (const [name, service] of Object.entries<object>(JSON.parse(out).services)) {
        for (const [figure, value] of Object.entries(service)) {
          if (figure !== "utilisation") expect(value, `${name}.${figure}`).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 300, seed: 3 },
  );
}, 60_000);
