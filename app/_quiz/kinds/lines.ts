import { z } from "zod";
import { blockHtml } from "../markdown";
import { codeHtml } from "./code-line";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";

const text = z.string().min(1).max(90);
/** A line that only holds the file together, such as `env:`; it cannot be picked. */
const structure = z.strictObject({ text });
const right = z.strictObject({ text, right: markdown });
/** Suspicious for a reason that is worth telling everyone. */
const tempting = z.strictObject({ text, tempting: markdown, separates: markdown.optional() });
/** Sound; explained only to who picks it. */
const sound = z.strictObject({ text, sound: markdown });

/** Spot the line in a file. */
export const LinesVariant = z.strictObject({
  ...question,
  file: z.string().min(1),
  lines: z
    .array(z.union([right, tempting, sound, structure]))
    .min(3)
    .max(24)
    .refine((lines) => lines.filter((line) => "right" in line).length === 1, {
      message: "exactly one line says why it is the one",
    })
    .refine((lines) => lines.some((line) => "tempting" in line), { message: "no other line is tempting" }),
});
export type LinesVariant = z.infer<typeof LinesVariant>;
type Line = LinesVariant["lines"][number];

export type ShownLines = {
  file: string;
  /** Plain text; numbered from 1 by their place. */
  lines: { text: string; canBePicked: boolean }[];
};

function whyOf(line: Line | undefined): string | null {
  if (!line) return null;
  if ("right" in line) return line.right;
  if ("tempting" in line) return line.tempting;
  return "sound" in line ? line.sound : null;
}

function reason(line: Line | undefined, number: number): Reason | null {
  const why = whyOf(line);
  if (!line || why === null) return null;
  return { label: `Line ${number}`, text: codeHtml(line.text.trim()), why: blockHtml(why) };
}

const keyOf = ({ lines: all }: LinesVariant) => all.findIndex((line) => "right" in line) + 1;

/** A response is the number of a line, from 1. */
export const lines: Kind<LinesVariant, ShownLines, number> = {
  task: "Spot the line",
  isGraded: true,
  hasFreeText: false,
  variant: LinesVariant,

  response: ({ lines: all }) =>
    z
      .int()
      .min(1)
      .max(all.length)
      .refine((number) => whyOf(all[number - 1]) !== null),

  hide: ({ file, lines: all }) => ({
    file,
    lines: all.map((line) => ({ text: line.text, canBePicked: whyOf(line) !== null })),
  }),

  grade: (variant, response) => {
    const { lines: all } = variant;
    const key = keyOf(variant);
    const picked = all[response - 1];
    const at = (number: number) => reason(all[number - 1], number);
    return {
      ...plainOutcome,
      mark: response === key ? 1 : 0,
      name: `Line ${response}`,
      chosen: response === key ? null : at(response),
      right: [at(key)].filter((each) => each !== null),
      others: all
        .map((line, index) => ("tempting" in line && index + 1 !== response ? at(index + 1) : null))
        .filter((each) => each !== null),
      separates: picked && "separates" in picked && picked.separates ? blockHtml(picked.separates) : null,
      key,
    };
  },

  key: keyOf,
};
