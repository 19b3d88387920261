import fc from "fast-check";
import type { MultipleVariant } from "../kinds/multiple";
import { distinctTexts, questionTexts, secret, text } from "./texts";

const holds = fc.record({ text, holds: secret });
const tempting = fc.record({ text, tempting: secret });

/** One that holds and one that tempts, among one to six others. */
const options = fc
  .tuple(holds, tempting, fc.array(fc.oneof(holds, tempting), { minLength: 1, maxLength: 6 }))
  .chain(([one, other, rest]) => {
    const all = [one, other, ...rest];
    return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  });

export const multiple: fc.Arbitrary<MultipleVariant> = fc.record({
  ...questionTexts,
  options: distinctTexts(options),
});
