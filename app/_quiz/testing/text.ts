import fc from "fast-check";
import { TextVariant } from "../kinds/text";
import { questionTexts, secret, text as shownText } from "./texts";

export const text: fc.Arbitrary<TextVariant> = fc
  .record({
    ...questionTexts,
    accepted: fc.array(secret, { minLength: 1, maxLength: 4 }),
    ignoreCase: fc.boolean(),
    prompt: shownText.filter((prompt) => prompt.length <= 20),
    right: secret,
    mistakes: fc.array(fc.record({ text: secret, tempting: secret }), { minLength: 1, maxLength: 4 }),
  })
  .filter((variant) => TextVariant.safeParse(variant).success);
