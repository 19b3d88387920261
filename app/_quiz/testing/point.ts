import fc from "fast-check";
import { PointVariant } from "../kinds/point";
import { questionTexts, secret, text } from "./texts";

const points = fc.uniqueArray(fc.record({ at: text, value: fc.integer({ min: -500, max: 500 }) }), {
  minLength: 6,
  maxLength: 12,
  selector: ({ at }) => at.trim(),
});

/** Three cuts make the range that holds and the tempting one right after it. */
export const point: fc.Arbitrary<PointVariant> = fc
  .record({ ...questionTexts, points, cuts: fc.tuple(fc.nat(3), fc.nat(1), fc.nat(1)), right: secret, why: secret })
  .map(({ points, cuts: [start, more, most], why, ...variant }) => {
    const at = (index: number) => points[index]?.at ?? "";
    return {
      ...variant,
      chart: { label: "Orders", unit: "per minute", xLabel: "Time", points, marks: [{ at: at(2), text: "deploy" }] },
      from: at(start),
      to: at(start + more),
      tempting: [{ from: at(start + more + 1), to: at(start + more + 1 + most), why }],
      elsewhere: why,
    };
  })
  .filter((variant) => PointVariant.safeParse(variant).success);
