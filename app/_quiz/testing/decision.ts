import fc from "fast-check";
import { DecisionVariant } from "../kinds/decision";
import type { Situation } from "../kinds/decision-tree";
import { questionTexts, secret, text } from "./texts";

const lesser = fc.constantFrom(0, 0.25, 0.35, 0.5);

/** What comes after the first situation is hidden as well, and only there an end is worth 1. */
function situation(depth: number): fc.Arbitrary<Situation> {
  const isFirst = depth === 3;
  const words = isFirst ? text : secret;
  const reasons = { text: words, consequence: secret, why: secret };
  const end = fc.record({ ...reasons, worth: isFirst ? lesser : fc.oneof(lesser, fc.constant(1)) });
  const option = depth === 1 ? end : fc.oneof(end, fc.record({ ...reasons, leadsTo: situation(depth - 1) }));
  return fc.record({ situation: words, options: fc.array(option, { minLength: 2, maxLength: 3 }) });
}

export const decision: fc.Arbitrary<DecisionVariant> = fc
  .record({ ...questionTexts, start: situation(3) })
  .filter((variant) => DecisionVariant.safeParse(variant).success);
