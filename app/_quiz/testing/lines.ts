import fc from "fast-check";
import type { LinesVariant } from "../kinds/lines";
import { oneAmong } from "./one-among";
import { questionTexts, secret, text } from "./texts";

type Line = LinesVariant["lines"][number];

const tempting: fc.Arbitrary<Line> = fc.record({ text, tempting: secret });
const any: fc.Arbitrary<Line> = fc.oneof(tempting, fc.record({ text, sound: secret }), fc.record({ text }));

export const lines: fc.Arbitrary<LinesVariant> = fc.record({
  ...questionTexts,
  file: fc.constant("file.yaml"),
  lines: oneAmong<Line>(
    fc.record({ text, right: secret }),
    fc.tuple(tempting, fc.array(any, { minLength: 1, maxLength: 8 })).map(([first, rest]) => [first, ...rest]),
  ),
});
