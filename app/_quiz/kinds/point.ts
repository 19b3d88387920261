import { z } from "zod";
import { blockHtml } from "../markdown";
import { escaped } from "./escaped";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";
import { areDistinct } from "./list";

/** Plain text, as is everything in a chart. */
const label = z.string().trim().min(1).max(60);

const chart = z
  .strictObject({
    label,
    unit: label,
    xLabel: label,
    points: z
      .array(z.strictObject({ at: label, value: z.number() }))
      .min(6)
      .max(40)
      .refine((points) => areDistinct(points.map(({ at }) => at)), { message: "two points have the same label" }),
    /** What happened at a point: "deploy". */
    marks: z
      .array(z.strictObject({ at: label, text: label }))
      .min(1)
      .max(4)
      .refine((marks) => areDistinct(marks.map(({ at }) => at)), { message: "two marks at one point" })
      .optional(),
  })
  .refine(({ points, marks = [] }) => marks.every(({ at }) => indexOf(points, at) >= 0), {
    message: "a mark is at no point of the chart",
  });

/** Both ends belong to it. */
const range = { from: label, to: label };

const Written = z.strictObject({
  ...question,
  chart,
  ...range,
  right: markdown,
  tempting: z
    .array(z.strictObject({ ...range, why: markdown }))
    .min(1)
    .max(5),
  /** Why it is at none of the other points. */
  elsewhere: markdown,
});
export type PointVariant = z.infer<typeof Written>;

/** Point at a place in a chart: any point from one to another holds. */
export const PointVariant = Written.refine((variant) => rangesOf(variant).every(isInChart(variant)), {
  message: "a range begins or ends at no point of the chart, or ends before it begins",
  abort: true,
}).refine((variant) => areDistinct(rangesOf(variant).flatMap((each) => pointsIn(variant, each))), {
  message: "two ranges have a point in common",
});

export type ShownPoint = {
  label: string;
  unit: string;
  xLabel: string;
  points: { at: string; value: number }[];
  /** `at` is the index of a point. */
  marks: { at: number; text: string }[];
};

type Points = readonly { at: string; value: number }[];
type Range = { from: string; to: string };

const indexOf = (points: Points, at: string) => points.findIndex((point) => point.at === at);

const rangesOf = ({ from, to, tempting }: PointVariant): Range[] => [{ from, to }, ...tempting];

function endsOf({ chart: { points } }: PointVariant, { from, to }: Range) {
  return { first: indexOf(points, from), last: indexOf(points, to) };
}

const isInChart = (variant: PointVariant) => (range: Range) => {
  const { first, last } = endsOf(variant, range);
  return first >= 0 && last >= first;
};

function pointsIn(variant: PointVariant, range: Range): number[] {
  const { first, last } = endsOf(variant, range);
  return variant.chart.points.flatMap((_, index) => (index >= first && index <= last ? [index] : []));
}

const nameOf = ({ from, to }: Range) => (from === to ? from : `${from} to ${to}`);

const keyOf = ({ chart: { points }, from }: PointVariant) => indexOf(points, from);

/** A response is the index of a point. */
export const point: Kind<PointVariant, ShownPoint, number> = {
  task: "Point at it",
  isGraded: true,
  hasFreeText: false,
  variant: PointVariant,

  response: ({ chart: { points } }) =>
    z
      .int()
      .min(0)
      .max(points.length - 1),

  hide: ({ chart: { points, marks = [], label, unit, xLabel } }) => ({
    label,
    unit,
    xLabel,
    points: points.map(({ at, value }) => ({ at, value })),
    marks: marks.map(({ at, text }) => ({ at: indexOf(points, at), text })),
  }),

  /** mark = 1 for a point of the range that holds, both ends included; else 0. */
  grade: (variant, response) => {
    const { chart, tempting, elsewhere } = variant;
    const picked = chart.points[response];
    const isRight = pointsIn(variant, variant).includes(response);
    const tempted = tempting.find((each) => pointsIn(variant, each).includes(response));
    const chosen: Reason = {
      label: picked?.at ?? "",
      text: picked ? escaped(`${picked.at}: ${picked.value} ${chart.unit}`) : null,
      why: blockHtml(tempted?.why ?? elsewhere),
    };
    return {
      ...plainOutcome,
      mark: isRight ? 1 : 0,
      name: picked?.at ?? null,
      chosen: isRight ? null : chosen,
      right: [{ label: nameOf(variant), text: escaped(nameOf(variant)), why: blockHtml(variant.right) }],
      others: tempting
        .filter((each) => each !== tempted)
        .map((each) => ({ label: nameOf(each), text: escaped(nameOf(each)), why: blockHtml(each.why) })),
      key: isRight ? response : keyOf(variant),
    };
  },

  key: keyOf,
};
