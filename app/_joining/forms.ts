import { z } from "zod";
import { Profile } from "@/app/_account/profile";
import { oneLine } from "@/app/_form/text";

// What the forms of setting up and recovering accept. Who joins fills in a profile.

const { name, email, timeZone } = Profile.shape;

export const SetUp = z.object({
  name,
  email,
  team: oneLine(60, "Name your team, for example Checkout."),
  way: z.enum(["password", "passkey"]),
  password: z.string().optional(),
  timeZone,
});
export type SetUp = z.infer<typeof SetUp>;

export const Recovery = z.object({ password: z.string() });
