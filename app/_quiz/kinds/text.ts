import { z } from "zod";
import { blockHtml } from "../markdown";
import { codeHtml } from "./code-line";
import { escaped } from "./escaped";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";
import { areDistinct } from "./list";
import { fits, pattern } from "./pattern";
import { type Meant, meantPlainly, normalText } from "./plain-typing";
import { words } from "./words";

const asTyped = words({ atLeast: 1, atMost: 200, lines: "one" }).transform(normalText);

/** Written as it is compared. */
const exact = z.string().refine((text) => asTyped.safeParse(text).data === text, {
  message: "not what can be typed: of 1 to 200 characters, without spaces around it or two in a row",
});

/** A text, or a pattern for texts, that is typed often and is not the one. */
const mistake = z.union([
  z.strictObject({ text: exact, tempting: markdown }),
  z.strictObject({ pattern, tempting: markdown }),
]);

const Written = z.strictObject({
  ...question,
  /** Every text that holds; the first one is shown. */
  accepted: z.array(exact).min(1).max(8),
  /** Variations that hold as well. */
  patterns: z.array(pattern).min(1).max(8).optional(),
  ignoreCase: z.boolean().optional(),
  /** Stands before the field: `$`. */
  prompt: z.string().min(1).max(20).optional(),
  right: markdown,
  mistakes: z.array(mistake).min(1).max(8),
});
export type TextVariant = z.infer<typeof Written>;

/** A short text to type, such as a command or a flag: it holds or not, and nothing near it does. */
export const TextVariant = Written.refine(
  (variant) => areDistinct(variant.accepted.map((text) => inCase(variant, text))),
  { message: "two accepted texts are the same" },
)
  .refine(
    (variant) => areDistinct(variant.mistakes.map((slip) => ("text" in slip ? inCase(variant, slip.text) : slip))),
    {
      message: "two mistakes are the same",
    },
  )
  .refine((variant) => !variant.mistakes.some((slip) => "text" in slip && isAccepted(variant, slip.text)), {
    message: "a mistake is accepted",
  })
  .refine((variant) => !variant.mistakes.some((slip) => variant.accepted.some((text) => isSlip(variant, slip, text))), {
    message: "an accepted text would be a mistake",
  });

export type ShownText = { prompt: string | null };

type Slip = TextVariant["mistakes"][number];

const inCase = ({ ignoreCase }: TextVariant, text: string) => (ignoreCase ? text.toLowerCase() : text);

function isAccepted(variant: TextVariant, text: string): boolean {
  const { accepted, patterns = [], ignoreCase = false } = variant;
  return (
    accepted.some((one) => inCase(variant, one) === inCase(variant, text)) ||
    patterns.some((source) => fits(source, text, ignoreCase))
  );
}

function isSlip(variant: TextVariant, slip: Slip, text: string): boolean {
  if ("text" in slip) return inCase(variant, slip.text) === inCase(variant, text);
  return fits(slip.pattern, text, variant.ignoreCase ?? false);
}

const keyOf = ({ accepted: [first] }: TextVariant) => first ?? "";

function prettyReason(response: string, { replaced }: Meant): Reason {
  const each = replaced.map(({ typed, plain }) => `${typed} where ${plain} belongs`).join(", ");
  return {
    label: "What you typed",
    text: `<code>${escaped(response)}</code>`,
    why: `<p>You typed ${escaped(each)}. They look alike, and a machine takes only the plain ones; with those it holds.</p>`,
  };
}

/** A response is a text of one line. */
export const text: Kind<TextVariant, ShownText, string> = {
  task: "Type it",
  isGraded: true,
  hasFreeText: true,
  variant: TextVariant,

  response: () => asTyped,

  hide: ({ prompt }) => ({ prompt: prompt ?? null }),

  /**
   * mark = 1 for an accepted text, or one that a pattern describes as a whole; else 0. Spaces around it and how many
   * stand in a row make no difference; quotes and dashes do, and who typed pretty ones is told so.
   */
  grade: (variant, response) => {
    const isRight = isAccepted(variant, response);
    const meant = isRight ? undefined : meantPlainly(response).find((each) => isAccepted(variant, each.text));
    const slip = isRight || meant ? undefined : variant.mistakes.find((each) => isSlip(variant, each, response));
    const key = keyOf(variant);
    return {
      ...plainOutcome,
      mark: isRight ? 1 : 0,
      name: null,
      chosen: meant
        ? prettyReason(response, meant)
        : slip
          ? { label: "What you typed", text: `<code>${escaped(response)}</code>`, why: blockHtml(slip.tempting) }
          : null,
      right: [{ label: key, text: codeHtml(key), why: blockHtml(variant.right) }],
      others: variant.mistakes.flatMap((each): Reason[] =>
        each === slip || !("text" in each)
          ? []
          : [{ label: each.text, text: codeHtml(each.text), why: blockHtml(each.tempting) }],
      ),
      key,
    };
  },

  key: keyOf,
};
