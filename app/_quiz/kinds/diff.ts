import { z } from "zod";
import { blockHtml } from "../markdown";
import { codeHtml } from "./code-line";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";
import { distinctNumbers } from "./list";

/** A line of the diff, without its sign; it may be blank. */
const text = z
  .string()
  .max(90)
  .regex(/^[^\r\n]*$/, "one line");
const changed = { text, change: z.enum(["added", "removed"]) };

const pick = z.strictObject({ ...changed, pick: markdown });
/** Not to pick, for a reason that is worth telling everyone. */
const tempting = z.strictObject({ ...changed, tempting: markdown });
/** Not to pick; explained only to who picks it. */
const sound = z.strictObject({ ...changed, sound: markdown });
/** Not to pick, and nothing to say about it. */
const unexplained = z.strictObject(changed);
/** There before and after: it cannot be picked, and has no reason. */
const same = z.strictObject({ text, change: z.literal("same") });

/** Read a diff and pick its lines that matter, however many. */
export const DiffVariant = z.strictObject({
  ...question,
  file: z.string().min(1),
  lines: z
    .array(z.union([pick, tempting, sound, unexplained, same]))
    .min(3)
    .max(30)
    .refine((lines) => lines.some(isToPick), { message: "no line says why it is to pick" })
    .refine((lines) => lines.some((line) => isChanged(line) && !isToPick(line)), {
      message: "every added or removed line is to pick: there is nothing to tell apart",
    }),
});
export type DiffVariant = z.infer<typeof DiffVariant>;
type Line = { text: string; change: "added" | "removed" | "same"; pick?: string; tempting?: string; sound?: string };

/** Plain text; numbered from 1 by their place. Those that are not `same` can be picked. */
export type ShownDiff = { file: string; lines: Pick<Line, "text" | "change">[] };

const isChanged = ({ change }: Line) => change !== "same";
const isToPick = ({ pick }: Line) => pick !== undefined;

function whyOf({ pick, tempting, sound }: Line): string | null {
  return pick ?? tempting ?? sound ?? null;
}

const signs = { added: "+", removed: "-", same: " " } as const;
const diffHtml = ({ text, change }: Line) => codeHtml(`${signs[change]} ${text}`);

const keyOf = ({ lines }: DiffVariant) => lines.flatMap((line, index) => (isToPick(line) ? [index + 1] : []));

/** A response is the numbers of the picked lines, from 1: one at least, in any order. */
export const diff: Kind<DiffVariant, ShownDiff, number[]> = {
  task: "Pick the lines",
  isGraded: true,
  hasFreeText: false,
  variant: DiffVariant,

  response: ({ lines }) => {
    const canBePicked = new Set(lines.flatMap((line, index) => (isChanged(line) ? [index + 1] : [])));
    return distinctNumbers({ from: 1, to: lines.length, atLeast: 1 }).refine((picked) =>
      picked.every((number) => canBePicked.has(number)),
    );
  },

  hide: ({ file, lines }) => ({ file, lines: lines.map(({ text, change }) => ({ text, change })) }),

  /**
   * mark = max(0, right picks − other picks) / lines to pick, from 0 to 1: the recall on lines, less the same part for
   * each false alarm, so that to pick everything does not pay. Parts are the lines that were picked or should have
   * been; tempting lines that nobody picked are among the others.
   */
  grade: (variant, response) => {
    const key = keyOf(variant);
    const lines = variant.lines.map((line: Line, index) => ({
      line,
      number: index + 1,
      isPicked: response.includes(index + 1),
    }));
    const right = key.filter((number) => response.includes(number)).length;
    const got = Math.max(0, right - (response.length - right));
    return {
      ...plainOutcome,
      mark: got / key.length,
      name: null,
      others: lines.flatMap(({ line, number, isPicked }): Reason[] =>
        line.tempting === undefined || isPicked
          ? []
          : [{ label: `Line ${number}`, text: diffHtml(line), why: blockHtml(line.tempting) }],
      ),
      parts: lines
        .filter(({ line, isPicked }) => isPicked || isToPick(line))
        .map(({ line, isPicked }) => {
          const why = whyOf(line);
          return {
            text: diffHtml(line),
            said: isPicked ? "picked" : "not picked",
            holds: isToPick(line) ? "to pick" : "not to pick",
            isRight: isPicked === isToPick(line),
            why: why === null ? null : blockHtml(why),
          };
        }),
      score: {
        got,
        of: key.length,
        rule: "One part for each line picked that is to be, less one for each other line picked.",
      },
      key,
    };
  },

  key: keyOf,
};
