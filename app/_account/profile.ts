import { z } from "zod";
import { oneLine } from "@/app/_form/text";

// What people say about themselves, on joining and later, in the words that they see when something is missing.

const experiences = ["never", "helped", "alone"] as const;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Write an e-mail address, for example noor@example.com."));

/** An IANA name as the browser reports it; anything else is UTC. */
const timeZone = z
  .string()
  .optional()
  .transform((zone) => (zone && isTimeZone(zone) ? zone : "UTC"));

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en-GB", { timeZone: zone }));
  } catch {
    return false;
  }
}

export const Profile = z.object({
  name: oneLine(80, "Write your name, as your team knows you."),
  email,
  /** Private to the person. */
  experience: z.enum(experiences, "Choose one of the three. Only you will see it."),
  timeZone,
});
export type Profile = z.infer<typeof Profile>;
