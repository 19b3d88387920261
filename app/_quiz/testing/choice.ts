import fc from "fast-check";
import type { ChoiceVariant } from "../kinds/choice";
import { oneAmong } from "./one-among";
import { questionTexts, secret, text } from "./texts";

const tempting = fc.oneof(
  fc.record({ text, tempting: secret }),
  fc.record({ text, tempting: secret, separates: secret }),
);

export const choice: fc.Arbitrary<ChoiceVariant> = fc.record({
  ...questionTexts,
  options: oneAmong<ChoiceVariant["options"][number]>(
    fc.record({ text, right: secret }),
    fc.array(tempting, { minLength: 2, maxLength: 5 }),
  ),
});
