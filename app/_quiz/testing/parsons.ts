import fc from "fast-check";
import { ParsonsVariant } from "../kinds/parsons";
import { questionTexts, secret, text } from "./texts";

/** Of those that come out shown in their right order there is none, as there is none for authors. */
export const parsons: fc.Arbitrary<ParsonsVariant> = fc
  .record({
    ...questionTexts,
    file: fc.constant("File"),
    lines: fc.array(fc.record({ text, why: secret }), { minLength: 2, maxLength: 10 }),
    distractors: fc.array(fc.record({ text, tempting: secret }), { minLength: 1, maxLength: 5 }),
  })
  .filter((variant) => ParsonsVariant.safeParse(variant).success);
