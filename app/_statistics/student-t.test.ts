import { expect, test } from "vitest";
import { studentQuantile975 } from "./student-t";

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
test.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [9, 2.262],
  [10, 2.228],
  [15, 2.131],
  [19, 2.093],
  [30, 2.042],
  [60, 2.0],
  [100, 1.984],
])("with %i degrees of freedom it is %d, as published", (degrees, published) => {
  expect(studentQuantile975(degrees)).toBeCloseTo(published, 3);
});

// qt(0.975, df) of R 4.2.2.
test.each([
  [1, 12.70620473617469],
  [2, 4.302652729749462],
  [3, 3.182446305283708],
  [4, 2.776445105197793],
  [7, 2.364624251592784],
  [12, 2.178812829667228],
  [29, 2.045229642132703],
  [30, 2.042272456301238],
  [99, 1.984216951586417],
  [100, 1.983971518523552],
  [1247, 1.961868183662644],
  [20000, 1.960082605158134],
])("with %i degrees of freedom it is R's %d", (degrees, ofR) => {
  expect(Math.abs(studentQuantile975(degrees) / ofR - 1)).toBeLessThan(1e-11);
});

test("with one and two degrees of freedom it has a closed form", () => {
  expect(studentQuantile975(1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 11);
  expect(studentQuantile975(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 12);
});

test("it falls towards the normal quantile", () => {
  const quantiles = Array.from({ length: 300 }, (_, at) => studentQuantile975(at + 1));
  expect(quantiles).toEqual(quantiles.toSorted((one, other) => other - one));
  expect(studentQuantile975(200_000)).toBeCloseTo(1.959963984540054, 4);
});
