import { z } from "zod";
import { calendarDate } from "@/app/_form/text";

export const roles = ["engineer", "senior", "lead"] as const;

const whole = (least: number, most: number) => {
  const says = `Give a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,4}$/, says)
    .transform(Number)
    .pipe(z.int().min(least, says).max(most, says));
};

/** An empty field means that the day is still open. */
export const openDate = z.union([z.literal("").transform(() => null), calendarDate], "Give a date, or leave it empty.");

export const NewInvitation = z.object({
  role: z.enum(roles, "Choose what the link makes of who opens it."),
  maxUses: whole(1, 50),
  days: whole(1, 30),
  firstDeployOn: openDate.default(null),
});
export type NewInvitation = z.infer<typeof NewInvitation>;
