import { expect, test } from "vitest";
import { attemptsPerCall, erlangB, erlangC, mg1Wait, mmc, mmck, retryFixedPoints } from "./formulas";

const queue = (servers: number, arrivalRate: number, serviceRate = 1) => ({ servers, arrivalRate, serviceRate });

test("Erlang's formulas give the tabulated shares", () => {
  const lost = [erlangB(1, 1), erlangB(2, 1), erlangB(5, 3), erlangB(10, 8), erlangB(20, 18), erlangB(100, 100)];
  const table = [0.5, 0.2, 0.110054, 0.121661, 0.109213, 0.0757];
  for (const [place, share] of table.entries()) expect(lost[place]).toBeCloseTo(share, 6);
  expect(erlangC(queue(3, 2))).toBeCloseTo(0.444444, 6);
  expect(erlangC(queue(10, 8))).toBeCloseTo(0.40918, 6);
  expect(erlangC(queue(50, 45))).toBeCloseTo(0.363864, 6);
});

test("M/M/c gives the tabulated means", () => {
  expect(mmc(queue(1, 0.8))).toMatchObject({ inSystem: expect.closeTo(4, 9), wait: expect.closeTo(4, 9) });
  expect(mmc(queue(10, 9.5)).inSystem).toBeCloseTo(25.186126, 5);
  expect(mmc(queue(20, 180, 10)).response).toBeCloseTo(0.127538, 6);
});

test("M/M/c/K gives the tabulated means", () => {
  expect(mmck(queue(1, 0.9), 10).refused).toBeCloseTo(0.050814, 6);
  expect(mmck(queue(1, 2), 5).response).toBeCloseTo(4.16129, 5);
  expect(mmck(queue(10, 12), 15).response).toBeCloseTo(1.256314, 6);
  expect(mmck(queue(10, 300, 20), 60).inSystem).toBeCloseTo(58, 3);
});

test("M/G/1 waits by Pollaczek and Khinchine", () => {
  expect([0, 1, 4, Math.E - 1].map((cv2) => mg1Wait(queue(1, 0.8), cv2).toFixed(6))).toEqual([
    "2.000000",
    "4.000000",
    "10.000000",
    "5.436564",
  ]);
});

test("retries multiply as tabulated, and keep themselves up between a third and two thirds of the capacity", () => {
  expect([0.1, 0.5, 0.9, 1].map((p) => attemptsPerCall(p, 3))).toEqual([1.11, 1.75, expect.closeTo(2.71, 9), 3]);
  const points = (rate: number) => retryFixedPoints(rate, 100, 0.1);
  for (const [rate, table] of [
    [30, [30.03]],
    [40, [40.1, 97.8, 120]],
    [60, [61.27, 89.93, 180]],
    [75, [225]],
  ] as const) {
    expect(points(rate).map((point) => Math.round(point * 10) / 10)).toEqual(
      table.map((point) => expect.closeTo(point, 0)),
    );
  }
});
