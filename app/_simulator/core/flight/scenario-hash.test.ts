import fc from "fast-check";
import { expect, test } from "vitest";
import { shortScenario } from "../../test-scenario";
import { scenarioHash } from "./scenario-hash";

type Place = { holder: object; key: string; value: unknown };

/** Every text, number and claim of a scenario, and where it stands. */
function leavesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" ? leavesOf(inner) : [{ holder: value, key, value: inner }],
  );
}

function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

const hashOf = (scenario: object) => scenarioHash({ ...shortScenario, ...scenario });

test("a hash is 16 hexadecimal digits, and the same for the same scenario in any order of keys", () => {
  const hash = scenarioHash(shortScenario);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(scenarioHash(structuredClone(shortScenario))).toBe(hash);
  expect(hashOf(Object(reversed(shortScenario)))).toBe(hash);
  expect(hashOf({ nothing: undefined })).toBe(hash);
});

test("whatever changes in a scenario changes its hash", () => {
  const hashes = new Set([scenarioHash(shortScenario)]);
  fc.assert(
    fc.property(fc.nat(), (at) => {
      const copy = structuredClone(shortScenario);
      const leaves = leavesOf(copy);
      const leaf = leaves[at % leaves.length];
      if (!leaf) return;
      const { holder, key, value } = leaf;
      Reflect.set(
        holder,
        key,
        typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : `${value} `,
      );
      hashes.add(scenarioHash(copy));
      expect(scenarioHash(copy)).not.toBe(scenarioHash(shortScenario));
    }),
    { numRuns: 100, seed: 3 },
  );
});

test("the order of a list, and where one text ends and the next begins, are part of a scenario", () => {
  const { alerts } = shortScenario;
  expect(hashOf({ alerts: alerts.toReversed() })).not.toBe(hashOf({ alerts }));
  expect(hashOf({ title: "ab", summary: "c" })).not.toBe(hashOf({ title: "a", summary: "bc" }));
  expect(hashOf({ title: "1" })).not.toBe(hashOf({ title: 1 }));
});
