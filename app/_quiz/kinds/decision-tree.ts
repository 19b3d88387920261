import { z } from "zod";
import { markdown } from "./kind";
import { areDistinct } from "./list";
import { plain } from "./plain";

/** What can be decided, what comes of it, and what it is worth where it is the end. */
export type Option = {
  text: string;
  consequence: string;
  why: string;
  worth?: number | undefined;
  leadsTo?: Situation | undefined;
};

/** Where one stands, and what can be done there. */
export type Situation = { situation: string; options: Option[] };

const Option: z.ZodType<Option> = z
  .strictObject({
    text: markdown,
    consequence: markdown,
    why: markdown,
    /** From 0 to 1 in steps of a twentieth; only where it is the end. */
    worth: z
      .number()
      .min(0)
      .max(1)
      .refine((worth) => Math.abs(worth * 20 - Math.round(worth * 20)) < 1e-9, { message: "not in steps of 0.05" })
      .optional(),
    leadsTo: z.lazy(() => Situation).optional(),
  })
  .refine(({ worth, leadsTo }) => (worth === undefined) !== (leadsTo === undefined), {
    message: "an option either goes on or says what it is worth",
  });

export const Situation: z.ZodType<Situation> = z.strictObject({
  situation: markdown,
  options: z
    .array(Option)
    .min(2)
    .max(4)
    .refine((options) => areDistinct(options.map(({ text }) => plain(text))), {
      message: "two options have the same text",
    }),
});

/** What was decided where, along a path as far as it can be gone: an option that is not there ends it. */
export function stepsOn(at: Situation, path: readonly unknown[]): { at: Situation; index: number; option: Option }[] {
  const [index, ...rest] = path;
  const option = typeof index === "number" ? at.options[index] : undefined;
  if (typeof index !== "number" || !option) return [];
  return [{ at, index, option }, ...(option.leadsTo ? stepsOn(option.leadsTo, rest) : [])];
}

/** Every way from here to an end, in the order of the options. */
export function pathsFrom(start: Situation): { path: number[]; worth: number }[] {
  return start.options.flatMap(({ leadsTo, worth = 0 }, index) =>
    leadsTo ? pathsFrom(leadsTo).map((rest) => ({ ...rest, path: [index, ...rest.path] })) : [{ path: [index], worth }],
  );
}

/** What an option can still lead to: the most that any way from it is worth. */
export function bestOf({ leadsTo, worth = 0 }: Option): number {
  return leadsTo ? Math.max(...leadsTo.options.map(bestOf)) : worth;
}
