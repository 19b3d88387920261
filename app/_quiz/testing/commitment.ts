import fc from "fast-check";
import type { CommitmentVariant } from "../kinds/commitment";
import { questionTexts, secret, text } from "./texts";

const field = fc.record({ label: text, hint: text });

export const commitment: fc.Arbitrary<CommitmentVariant> = fc.record({
  ...questionTexts,
  cue: field,
  act: field,
  example: secret,
  checks: fc.record({ cueNeedsNumber: fc.boolean(), cueNeedsDuration: fc.boolean() }),
});
