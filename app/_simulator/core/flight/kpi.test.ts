import { expect, test } from "vitest";
import { isInBandAt, isInBandAtEnd, kpiAt, kpiAtEnd, paidShareOfMinute, recoveredAtSeconds } from "./kpi";
import { record, times } from "./test-record";

const band = { low: 0.9, high: 1.1 };

test("the KPI is the share of the expected orders paid in five minutes", () => {
  const run = record({ paid: [0, 100, 100, 60, 40, 50] });
  expect(kpiAt(run, 4)).toBe((0 + 100 + 100 + 60 + 40) / 500);
  expect(kpiAt(run, 5)).toBe((100 + 100 + 60 + 40 + 50) / 500);
  expect(kpiAt(run, 1)).toBe((0 + 100) / 200);
  expect(paidShareOfMinute(run, 3)).toBe(0.6);
});

test("where nobody is expected to buy, nothing is missing", () => {
  expect(kpiAt({ paidOrders: [0], expectedOrders: [0] }, 0)).toBe(1);
});

test("the band holds its limits, and too many orders are out of it as well", () => {
  expect(isInBandAt(record({ paid: times(5, 90) }), band, 4)).toBe(true);
  expect(isInBandAt(record({ paid: times(5, 89) }), band, 4)).toBe(false);
  expect(isInBandAt(record({ paid: times(5, 111) }), band, 4)).toBe(false);
});

test("the KPI has recovered with the first minute from which on it stays in its band", () => {
  // The minutes 6 and 7 are bad. Five minutes that hold one of them have 0.88, so that 12 is the first good minute.
  expect(recoveredAtSeconds(record({ paid: [...times(6, 100), 40, 40] }), band)).toBe(13 * 60);
});

test("a relapse counts", () => {
  expect(recoveredAtSeconds(record({ paid: [...times(6, 100), 0, ...times(8, 100), 0] }), band)).toBe(21 * 60);
});

test("there is no recovery for a KPI that never left its band, or that is out of it at the end", () => {
  expect(recoveredAtSeconds(record(), band)).toBeNull();
  expect(recoveredAtSeconds(record({ paid: [...times(29, 100), 0] }), band)).toBeNull();
  expect(isInBandAtEnd(record({ paid: [...times(29, 100), 0] }), band)).toBe(false);
  expect(kpiAtEnd(record({ paid: [...times(29, 100), 0] }))).toBe(0.8);
});

test("the first minutes, with few orders each, are no departure from the band", () => {
  expect(recoveredAtSeconds(record({ paid: [70, 110, 110, 110, 100] }), band)).toBeNull();
});
