import { z } from "zod";
import { blockHtml, type Html, inlineHtml } from "../markdown";
import { headline } from "../verdict";
import { type Kind, markdown } from "./kind";

const text = z.string().min(1).max(90);
/** A line that only holds the file together, such as `env:`; it cannot be picked. */
const structure = z.strictObject({ text });
const right = z.strictObject({ text, right: markdown });
/** Suspicious for a reason that is worth telling everyone. */
const tempting = z.strictObject({ text, tempting: markdown });
/** Sound; explained only to who picks it. */
const sound = z.strictObject({ text, sound: markdown });

/** Spot the line in a file. */
export const LinesVariant = z.strictObject({
  stem: markdown,
  context: markdown.optional(),
  file: z.string().min(1),
  lines: z
    .array(z.union([right, tempting, sound, structure]))
    .min(3)
    .max(24)
    .refine((lines) => lines.filter((line) => "right" in line).length === 1, {
      message: "exactly one line says why it is the one",
    })
    .refine((lines) => lines.some((line) => "tempting" in line), { message: "no other line is tempting" }),
  next: markdown,
});
export type LinesVariant = z.infer<typeof LinesVariant>;
type Line = LinesVariant["lines"][number];

export type ShownLines = {
  stem: Html;
  context: Html | null;
  file: string;
  /** Plain text; numbered from 1 by their place. */
  lines: { text: string; canBePicked: boolean }[];
};

const canBePicked = (line: Line | undefined) =>
  line !== undefined && ("right" in line || "tempting" in line || "sound" in line);

function whyNot(line: Line | undefined): string | null {
  if (line && "tempting" in line) return line.tempting;
  if (line && "sound" in line) return line.sound;
  return null;
}

const label = (number: number) => `Line ${number}`;

export const lines: Kind<LinesVariant, ShownLines> = {
  variant: LinesVariant,

  response: ({ lines: all }) =>
    z
      .int()
      .min(1)
      .max(all.length)
      .refine((number) => canBePicked(all[number - 1])),

  present: ({ stem, context, file, lines: all }) => ({
    stem: inlineHtml(stem),
    context: context ? blockHtml(context) : null,
    file,
    lines: all.map((line) => ({ text: line.text, canBePicked: canBePicked(line) })),
  }),

  grade: ({ lines: all, next }, response, confidence) => {
    const value = all.findIndex((line) => "right" in line) + 1;
    const key = all[value - 1];
    const correct = response === value;
    const why = whyNot(all[response - 1]);
    return {
      correct,
      headline: headline(correct, label(response), confidence),
      chosen: why === null ? null : blockHtml(why),
      right: { value, label: label(value), html: key && "right" in key ? blockHtml(key.right) : "" },
      others: all.flatMap((line, index) =>
        "tempting" in line && index + 1 !== response
          ? [{ label: label(index + 1), html: blockHtml(line.tempting) }]
          : [],
      ),
      next: blockHtml(next),
    };
  },
};
