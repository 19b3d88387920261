import fc from "fast-check";
import { MatchVariant } from "../kinds/match";
import { questionTexts, secret, text } from "./texts";

const entries = fc.array(fc.record({ text, place: fc.nat(5), why: secret }), { minLength: 3, maxLength: 10 });

export const match: fc.Arbitrary<MatchVariant> = fc
  .record({ ...questionTexts, targets: fc.array(text, { minLength: 2, maxLength: 6 }), entries })
  .map((variant) => ({
    ...variant,
    entries: variant.entries.map(({ place, ...rest }) => ({
      ...rest,
      target: variant.targets[place % variant.targets.length] ?? "",
    })),
  }))
  .filter((variant) => MatchVariant.safeParse(variant).success);
