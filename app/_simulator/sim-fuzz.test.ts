import fc from "fast-check";
import { expect, test } from "vitest";
import { everything, oneWorker, retryStorm } from "./test-models";
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
