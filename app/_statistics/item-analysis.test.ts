import fc from "fast-check";
import { expect, test } from "vitest";
import fifths from "./fixtures/fifths.json";
import lsat7 from "./fixtures/lsat7.json";
import { itemAnalysis, restScores } from "./item-analysis";
import { fixtureMatrix, matrices } from "./test-matrices";

/** Every number in a value by its path, and null where there is none: `items.0.facility`. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** The greatest distance between the numbers of two values, in parts of those above 1; whatever is no number has to be equal. */
function distance(one: unknown, other: unknown): number {
  const [of, to] = [new Map(leaves(one)), new Map(leaves(other))];
  expect([...of.keys()].sort()).toEqual([...to.keys()].sort());
  const distances = [...of].map(([path, value]) => {
    const match = to.get(path);
    if (typeof value === "number" && typeof match === "number")
      return Math.abs(value - match) / Math.max(1, Math.abs(match));
    expect(value).toBe(match);
    return 0;
  });
  return Math.max(...distances);
}

test.each([
  { name: "lsat7", ofR: lsat7 },
  { name: "fifths", ofR: fifths },
])("$name comes out as R says, to 1e-9", ({ name, ofR }) => {
  const { items, ...whole } = itemAnalysis(fixtureMatrix(name));
  expect(ofR.learners).toBeGreaterThanOrEqual(500);
  const ours = items.map(({ n, ...item }) => {
    expect(n).toBe(ofR.learners);
    return item;
  });
  expect(distance({ ...whole, items: ours }, ofR)).toBeLessThan(1e-9);
});

test("an item that those who do better get less often has a discrimination below nought", () => {
  expect(itemAnalysis(fixtureMatrix("fifths")).items[0]?.discrimination).toBeLessThan(-0.2);
});

test("three items and five learners worked by hand", () => {
  // Totals 3, 1, 2, 1, 0: variance 1.3. Items: variances 0.3 each, so alpha is 1.5 × (1 − 0.9 ÷ 1.3) = 6 ÷ 13.
  const marks = [
    [1, 1, 1],
    [1, 0, 0],
    [1, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ];
  const { items, alpha, ...errors } = itemAnalysis({ items: ["a", "b", "c"], marks });
  expect(items[0]).toMatchObject({ id: "a", n: 5, facility: 0.6 });
  expect(items[0]?.discrimination).toBeCloseTo(0.6 / Math.sqrt(1.2 * 2.8), 14);
  expect(items[0]?.discriminativeEfficiency).toBeCloseTo(0.375, 14);
  expect(alpha).toBeCloseTo(6 / 13, 14);
  expect(errors.standardErrorOfMeasurementInMarks).toBeCloseTo(Math.sqrt(0.7), 14);
  expect(errors.standardErrorOfMeasurement).toBeCloseTo(Math.sqrt(0.7) / 3, 14);
});

const undefinedReliability = {
  alpha: null,
  standardErrorOfMeasurement: null,
  standardErrorOfMeasurementInMarks: null,
};

test("one item has neither a rest nor a reliability", () => {
  const { items, ...whole } = itemAnalysis({ items: ["a"], marks: [[0], [1], [1], [0]] });
  expect(whole).toEqual({ learners: 4, ...undefinedReliability });
  expect(items[0]).toMatchObject({
    facility: 0.5,
    discrimination: null,
    discriminationInterval: null,
    discriminativeEfficiency: null,
  });
});

test("one learner, and learners with one total, define no reliability", () => {
  expect(itemAnalysis({ items: ["a", "b"], marks: [[0, 1]] })).toMatchObject({ learners: 1, ...undefinedReliability });
  const even = [
    [0.1, 0.2],
    [0.3, 0],
    [0, 0.3],
  ];
  expect(itemAnalysis({ items: ["a", "b"], marks: even })).toMatchObject(undefinedReliability);
});

test("an item that all get right says nothing of anybody, and counts in alpha", () => {
  const without = [
    [1, 1],
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const plain = itemAnalysis({ items: ["a", "b"], marks: without });
  const { items, alpha } = itemAnalysis({ items: ["a", "b", "c"], marks: without.map((row) => [...row, 1]) });
  expect(items[2]).toMatchObject({ facility: 1, discrimination: null, discriminativeEfficiency: null });
  expect(alpha).toBeCloseTo((plain.alpha ?? Number.NaN) * 0.75, 14);
});

test("items that all say the same are perfectly reliable, without an error", () => {
  const marks = [0, 1, 0, 1, 1].map((mark) => [mark, mark, mark]);
  const { items, ...whole } = itemAnalysis({ items: ["a", "b", "c"], marks });
  expect(whole).toEqual({
    learners: 5,
    alpha: 1,
    standardErrorOfMeasurement: 0,
    standardErrorOfMeasurementInMarks: 0,
  });
  for (const item of items)
    expect(item).toMatchObject({ discrimination: 1, discriminativeEfficiency: 1, discriminationInterval: null });
});

test("facility and discrimination lie in their intervals, efficiency beyond discrimination, alpha below 1", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const { items, alpha, standardErrorOfMeasurement } = itemAnalysis(matrix);
      for (const { facility, facilityInterval, ...item } of items) {
        expect(facilityInterval?.low).toBeLessThanOrEqual(facility);
        expect(facilityInterval?.high).toBeGreaterThanOrEqual(facility);
        const { discrimination, discriminationInterval: interval, discriminativeEfficiency } = item;
        expect(discrimination === null).toBe(discriminativeEfficiency === null);
        expect(Math.abs(discriminativeEfficiency ?? 0)).toBeGreaterThanOrEqual(Math.abs(discrimination ?? 0) - 1e-9);
        expect(discriminativeEfficiency ?? 0).toBeLessThanOrEqual(1);
        if (interval === null || discrimination === null) continue;
        expect(interval.low).toBeLessThan(discrimination);
        expect(interval.high).toBeGreaterThan(discrimination);
      }
      expect(alpha ?? 0).toBeLessThanOrEqual(1);
      expect(standardErrorOfMeasurement ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the order of learners changes nothing, and that of items only their order", () => {
  fc.assert(
    fc.property(matrices, fc.nat(), ({ items, marks }, turn) => {
      const before = itemAnalysis({ items, marks });
      const turned = [...marks.slice(turn % marks.length), ...marks.slice(0, turn % marks.length)].reverse();
      expect(distance(itemAnalysis({ items, marks: turned }), before)).toBeLessThan(1e-9);
      const mirrored = itemAnalysis({ items: items.toReversed(), marks: marks.map((row) => row.toReversed()) });
      expect(distance({ ...mirrored, items: mirrored.items.toReversed() }, before)).toBeLessThan(1e-9);
    }),
  );
});

test("a rest score is the total without the item", () => {
  expect(restScores([1, 0, 0.5])).toEqual([0.5, 1.5, 1]);
  expect(restScores([1])).toEqual([0]);
  expect(restScores([1, 1e-20])).toEqual([1e-20, 1]);
});
