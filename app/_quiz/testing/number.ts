import fc from "fast-check";
import { NumberVariant } from "../kinds/number";
import { questionTexts, secret, text } from "./texts";

const amount = fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100);
const units: fc.Arbitrary<string[]> = fc.constantFrom(
  ["Seconds", "Minutes"],
  ["Orders", "Orders per minute", "Percent"],
);
const tolerance: fc.Arbitrary<NumberVariant["tolerance"]> = fc.oneof(
  fc.constantFrom(0, 0.5, 2).map((absolute) => ({ absolute })),
  fc.constantFrom(0, 0.05).map((relative) => ({ relative })),
);
const mistakes = fc.array(fc.record({ amount, tempting: secret }), { minLength: 1, maxLength: 3 });
const others = { ...questionTexts, answer: amount, tolerance, right: secret, mistakes };

/** With a unit, without one, or with a unit to choose. */
export const number: fc.Arbitrary<NumberVariant> = fc
  .oneof(
    fc.record({ ...others, unit: fc.oneof(text, fc.constant(null)) }),
    fc.record({ ...others, units }).map((variant) => ({ ...variant, unit: variant.units[0] ?? "" })),
  )
  .filter((variant) => NumberVariant.safeParse(variant).success);
