import { expect, test } from "vitest";
import { lasting, sinceTakeOff } from "./since-take-off";

test("the time since take-off has hours only where there are any", () => {
  expect([730.9, 5, -30, 3725].map(sinceTakeOff)).toEqual(["T+12:10", "T+0:05", "T−0:30", "T+1:02:05"]);
});

test("how long something lasts is said in minutes and seconds", () => {
  expect([45.9, 190, 0, -1].map(lasting)).toEqual(["45 s", "3 min 10 s", "0 s", "0 s"]);
});
