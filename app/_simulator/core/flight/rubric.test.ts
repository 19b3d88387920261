import { expect, test } from "vitest";
import { falling, partOf, rubric } from "./rubric";

test("a flight has a hundred points", () => {
  expect(rubric.parts.map(({ most }) => most)).toEqual([30, 25, 15, 15, 15]);
  const { withHarm, withoutHarm } = rubric.communicated;
  for (const shares of [withHarm, withoutHarm]) {
    expect(Object.values<number>(shares).reduce((sum, most) => sum + most, 0)).toBe(15);
  }
  expect(rubric.method.plan + rubric.method.verified).toBe(15);
});

test("a reason gives no more than is left, and takes no more than there is", () => {
  const reason = (points: number) => ({ code: "madeWorse" as const, points, values: {} });
  const given = (...points: number[]) => partOf("noticed", points.map(reason)).reasons.map(({ points }) => points);
  expect(given(10, 10, -8)).toEqual([10, 5, -8]);
  expect(given(5, -8, 3)).toEqual([5, -5, 3]);
  expect(given(4.4, -0.2)).toEqual([4, 0]);
});

test("points fall evenly between two bounds", () => {
  expect([falling(0, 10, 30), falling(10, 10, 30), falling(15, 10, 30), falling(30, 10, 30)]).toEqual([1, 1, 0.75, 0]);
  // With the bounds the wrong way round, which a scenario should not have, either all or nothing is left.
  expect([falling(5, 10, 2), falling(11, 10, 2)]).toEqual([1, 0]);
});
