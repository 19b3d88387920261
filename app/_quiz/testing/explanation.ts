import fc from "fast-check";
import type { ExplanationVariant } from "../kinds/explanation";
import { questionTexts, secret } from "./texts";

export const explanation: fc.Arbitrary<ExplanationVariant> = fc.record({
  ...questionTexts,
  model: secret,
  points: fc.uniqueArray(secret, { minLength: 2, maxLength: 5 }),
});
