import { z } from "zod";
import { measures, type Plan, plannedActs } from "../core/flight/plan";

/** A plan, wherever it comes from: choices, no free text. */
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
