import fc from "fast-check";
import { DiffVariant } from "../kinds/diff";
import { questionTexts, secret, text } from "./texts";

const change = fc.constantFrom("added", "removed");

const line = fc.oneof(
  fc.record({ text, change, pick: secret }),
  fc.record({ text, change, tempting: secret }),
  fc.record({ text, change, sound: secret }),
  fc.record({ text, change }),
  fc.record({ text, change: fc.constant("same" as const) }),
);

export const diff: fc.Arbitrary<DiffVariant> = fc
  .record({
    ...questionTexts,
    file: fc.constant("File"),
    lines: fc.array(line, { minLength: 3, maxLength: 30, size: "medium" }),
  })
  .filter((variant) => DiffVariant.safeParse(variant).success);
