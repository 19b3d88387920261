import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../testing/laws";
import { point as arbitrary } from "../testing/point";
import { PointVariant, point } from "./point";

const at = (minute: number) => `14:0${minute}`;
const written = {
  stem: "Since when do orders fall?",
  chart: {
    label: "Paid orders",
    unit: "per minute",
    xLabel: "Time",
    points: [118, 121, 119, 90, 61, 64, 60, 62].map((value, minute) => ({ at: at(minute), value })),
    marks: [{ at: "14:01", text: "deploy" }],
  },
  from: "14:02",
  to: "14:03",
  right: "From here it *falls*.",
  tempting: [
    { from: "14:01", to: "14:01", why: "The deploy came before." },
    { from: "14:04", to: "14:06", why: "Here it is already low." },
  ],
  elsewhere: "Nothing changes here.",
  next: "Look at your own chart.",
};
const fall = PointVariant.parse(written);

testLaws(point, arbitrary, fc.nat(12));

test("the mark is 1 in the range, ends included, and 0 beside it", () => {
  expect(fall.chart.points.map((_, index) => point.grade(fall, index).mark)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
});

test("a tempting point is told why it tempts, with the point in words; the other ranges come after what holds", () => {
  expect(point.grade(fall, 5)).toEqual({
    mark: 0,
    name: "14:05",
    chosen: { label: "14:05", text: "14:05: 64 per minute", why: "<p>Here it is already low.</p>" },
    right: [{ label: "14:02 to 14:03", text: "14:02 to 14:03", why: "<p>From here it <em>falls</em>.</p>" }],
    others: [{ label: "14:01", text: "14:01", why: "<p>The deploy came before.</p>" }],
    parts: [],
    score: null,
    separates: null,
    key: 2,
  });
});

test("all other points have one reason", () => {
  for (const index of [0, 7]) expect(point.grade(fall, index).chosen?.why).toBe("<p>Nothing changes here.</p>");
  expect(point.grade(fall, 0).others).toHaveLength(2);
});

test("who pointed into the range is shown that very point as one that holds", () => {
  expect(point.grade(fall, 3)).toMatchObject({ key: 3, chosen: null, name: "14:03" });
});

test("the chart is shown with all its numbers and nothing of the ranges", () => {
  const shown = point.hide(fall);
  expect(shown).toMatchObject({
    label: "Paid orders",
    points: written.chart.points,
    marks: [{ at: 1, text: "deploy" }],
  });
  expect(point.hide({ ...fall, from: "14:06", to: "14:07" })).toEqual(shown);
});

test.each([
  ["a point that is not there", 8],
  ["one before the first", -1],
  ["half a point", 2.5],
  ["a label", "14:02"],
])("%s is no answer", (_, response) => {
  expect(point.response(fall).safeParse(response).success).toBe(false);
});

describe("an author is told of", () => {
  const why = "Because.";
  const { chart } = written;
  test.each([
    ["a range that begins nowhere", { from: "13:59" }, "at no point"],
    ["a range that ends before it begins", { from: "14:03", to: "14:02" }, "before it begins"],
    ["a tempting range that ends nowhere", { tempting: [{ from: "14:04", to: "15:00", why }] }, "at no point"],
    ["a tempting range within the right one", { tempting: [{ from: "14:03", to: "14:04", why }] }, "in common"],
    [
      "two tempting ranges over one point",
      { tempting: Array(2).fill({ from: "14:05", to: "14:05", why }) },
      "in common",
    ],
    ["no tempting range", { tempting: [] }, ""],
    ["nothing to say elsewhere", { elsewhere: " " }, ""],
    ["a mark at no point", { chart: { ...chart, marks: [{ at: "15:00", text: "deploy" }] } }, "mark"],
    ["a label twice", { chart: { ...chart, points: [...chart.points, { at: "14:00", value: 1 }] } }, "same label"],
    ["five points", { chart: { ...chart, points: chart.points.slice(0, 5) } }, ""],
    ["a point at infinity", { chart: { ...chart, points: [...chart.points, { at: "15:00", value: Infinity }] } }, ""],
  ])("%s", (_, change, message) => {
    const parsed = PointVariant.safeParse({ ...written, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.message).toContain(message);
  });
});
