import { z } from "zod";
import { blockHtml } from "../markdown";
import { codeHtml } from "./code-line";
import { decimalOf } from "./decimal";
import { type Kind, markdown, plainOutcome, question, type Reason } from "./kind";
import { areDistinct } from "./list";

/** Typed as it stands here, it is itself. */
const amount = z.number().refine((value) => decimalOf(String(value)) === String(value), {
  message: "too large or too small to be typed",
});
const unit = z
  .string()
  .max(30)
  .regex(/^\S(?:[^\r\n]*\S)?$/, "one line without spaces around it");

/** An amount that comes of a usual slip. Without a unit it is meant in any. `name` names the slip. */
const mistake = z.strictObject({
  amount,
  unit: unit.optional(),
  name: z.string().min(1).max(60).optional(),
  tempting: markdown,
});

const Written = z.strictObject({
  ...question,
  answer: amount,
  /** How far off still counts; relative: as a share of what was to be found, 0.05 is 5 %. */
  tolerance: z.union([
    z.strictObject({ absolute: z.number().min(0) }),
    z.strictObject({ relative: z.number().min(0).max(0.5) }),
  ]),
  unit: unit.nullable(),
  units: z.array(unit).min(2).max(5).refine(areDistinct, { message: "two units are the same" }).optional(),
  /** The same quantity in other units that can be chosen. */
  also: z.array(z.strictObject({ amount, unit })).min(1).max(4).optional(),
  /** How it is worked out. */
  right: markdown,
  mistakes: z.array(mistake).min(1).max(8),
});
export type NumberVariant = z.infer<typeof Written>;

/** Work out an amount. Where `units` are given the unit is chosen as well. */
export const NumberVariant = Written.refine(({ unit, units }) => !units || (unit !== null && units.includes(unit)), {
  message: "the unit is not among the units",
})
  .refine(({ units, also = [], mistakes }) => [...also, ...mistakes].every((one) => canBeChosen(one, units)), {
    message: "a unit that cannot be chosen",
  })
  .refine(({ unit, also = [] }) => areDistinct([unit, ...also.map((one) => one.unit)]), {
    message: "two right amounts in one unit",
  })
  .refine(
    (variant) => variant.mistakes.every((slip) => !rightOnes(variant).some((one) => overlap(variant, slip, one))),
    {
      message: "a mistake would be marked as right",
    },
  )
  .refine(
    (variant) =>
      variant.mistakes.every((slip, index) =>
        variant.mistakes.slice(index + 1).every((other) => !overlap(variant, slip, other)),
      ),
    { message: "an amount would be two mistakes at once" },
  )
  .refine(
    (variant) => areDistinct([labelOfRight(variant), ...variant.mistakes.map((slip) => labelOf(variant, slip))]),
    {
      message: "two mistakes have the same name",
    },
  );

/** `unit` is null where there is none, or where it is to be chosen among `units`. */
export type ShownNumber = { unit: string | null; units: string[] | null };

/** `amount` is a plain decimal: "-1234.5". */
export type NumberResponse = { amount: string; unit: string | null };

type Quantity = { amount: number; unit?: string | null | undefined };

function canBeChosen({ unit }: Quantity, units: readonly string[] | undefined): boolean {
  return unit === undefined || (units !== undefined && unit !== null && units.includes(unit));
}

const rightOnes = ({ answer, unit, also = [] }: NumberVariant): Quantity[] => [{ amount: answer, unit }, ...also];

function rangeAround({ tolerance }: NumberVariant, { amount }: Quantity): number {
  return "absolute" in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(amount);
}

/**
 * Whether two amounts are at most `range` apart, but for a millionth of a millionth of them: amounts in binary are not
 * quite what was typed, and 0.1 + 0.2 is to be 0.3.
 */
function areWithin(range: number, one: number, other: number): boolean {
  return Math.abs(one - other) <= range + 1e-12 * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether there is an amount that would count as either. */
function overlap(variant: NumberVariant, one: Quantity, other: Quantity): boolean {
  const isSameUnit = one.unit === undefined || other.unit === undefined || one.unit === other.unit;
  const range = rangeAround(variant, one) + rangeAround(variant, other);
  return isSameUnit && areWithin(range, one.amount, other.amount);
}

const said = (amount: number | string, unit: string | null) => (unit === null ? String(amount) : `${amount} ${unit}`);

function labelOfRight({ answer, unit, tolerance }: NumberVariant): string {
  const range = "absolute" in tolerance ? tolerance.absolute : tolerance.relative * 100;
  const percent = "absolute" in tolerance ? "" : " %";
  return range === 0
    ? said(answer, unit)
    : `${said(answer, unit)}, give or take ${Number(range.toPrecision(6))}${percent}`;
}

type Slip = NumberVariant["mistakes"][number];

/** What a slip comes to: in the right unit where it names none. */
const saidOf = (variant: NumberVariant, { amount, unit }: Slip) => said(amount, unit ?? variant.unit);

const labelOf = (variant: NumberVariant, slip: Slip) => slip.name ?? saidOf(variant, slip);

const keyOf = ({ answer, unit }: NumberVariant): NumberResponse => ({ amount: String(answer), unit });

/** A response is an amount as it was typed, and its unit. */
export const number: Kind<NumberVariant, ShownNumber, NumberResponse> = {
  task: "Work it out",
  isGraded: true,
  hasFreeText: false,
  variant: NumberVariant,

  response: ({ unit, units }) =>
    z.strictObject({
      amount: z
        .string()
        .max(32)
        .transform((typed, context) => {
          const decimal = decimalOf(typed);
          if (decimal !== null) return decimal;
          context.addIssue({ code: "custom", message: "Write the number with a point, for example 0.5." });
          return z.NEVER;
        }),
      unit: units ? z.enum(units) : z.literal(unit),
    }),

  hide: ({ unit, units }) => (units ? { unit: null, units } : { unit, units: null }),

  /**
   * mark = 1 for an amount within the tolerance in its unit, 1/2 for such an amount in another unit, else 0. In
   * tolerance: |typed − answer| ≤ absolute, or ≤ relative · |answer|, both give or take 10⁻¹² of the amounts.
   */
  grade: (variant, response) => {
    const typed = { amount: Number(response.amount), unit: response.unit };
    const isNear = (one: Quantity) => areWithin(rangeAround(variant, one), typed.amount, one.amount);
    const isMeant = (one: Quantity) => isNear(one) && (one.unit === undefined || one.unit === typed.unit);
    const near = rightOnes(variant).filter(isNear);
    const mark = near.some(isMeant) ? 1 : near.length > 0 ? 0.5 : 0;
    const slip = mark === 1 ? undefined : variant.mistakes.find(isMeant);
    const reason = (each: Slip): Reason => ({
      label: labelOf(variant, each),
      text: codeHtml(saidOf(variant, each)),
      why: blockHtml(each.tempting),
    });
    return {
      ...plainOutcome,
      mark,
      name: said(response.amount, response.unit),
      chosen: slip ? reason(slip) : null,
      right: [
        {
          label: labelOfRight(variant),
          text: codeHtml(said(variant.answer, variant.unit)),
          why: blockHtml(variant.right),
        },
      ],
      others: variant.mistakes.filter((each) => each !== slip).map(reason),
      score:
        mark === 0.5
          ? { got: 1, of: 2, rule: "One part for the amount, and one for the unit that goes with it." }
          : null,
      key: keyOf(variant),
    };
  },

  key: keyOf,
};
