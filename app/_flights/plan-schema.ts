import { z } from "zod";
import { measures, type Plan, plannedActs } from "@/app/_simulator/core/flight/plan";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";

/** What a learner brings to the take-off: choices, no free text. */
export const PlanSchema = z.strictObject({
  signal: z.strictObject({
    measure: z.enum(measures),
    is: z.enum(["below", "above"]),
    threshold: z.number(),
    minutes: z.number().min(0),
  }),
  act: z.enum(plannedActs),
  tell: z.array(z.string().max(200)).max(100),
  verify: z.enum(measures),
}) satisfies z.ZodType<Plan>;

/** Whom a plan tells, but for the people that the scenario has. */
export const strangersIn = (plan: Plan | null, { people }: Scenario): string[] =>
  plan?.tell.filter((id) => !people.some((person) => person.id === id)) ?? [];
