import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type Matrix, parseMatrix } from "./matrix";

/** The matrix of that name in fixtures/, which says where it is from. */
export function fixtureMatrix(name: string): Matrix {
  const parsed = parseMatrix(readFileSync(new URL(`fixtures/${name}.csv`, import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.matrix;
}

const marks = fc.oneof(
  fc.constantFrom(0, 1),
  fc.constantFrom(0, 0.1, 0.2, 0.3, 1 / 3, 0.7, 0.9, 1),
  fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000),
);

/** Of one to six items and one to thirty learners; some items are alike, and some do not vary. */
export const matrices: fc.Arbitrary<Matrix> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    items: fc.constant(Array.from({ length: size }, (_, at) => `item-${at + 1}`)),
    marks: fc.array(fc.array(marks, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 30 }),
  }),
);
