import { z } from "zod";

// What the forms of joining and setting up accept, in the words that the person sees when something is missing.

export const experiences = ["never", "helped", "alone"] as const;

/** One line of text. Control characters and the marks that reverse the direction of text have no place in a name. */
const oneLine = (longest: number, missing: string) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Bidi_Control}]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(longest, `Use at most ${longest} characters.`));

export const name = oneLine(80, "Write your name, as your team knows you.");
const teamName = oneLine(60, "Name your team, for example Checkout.");

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Write an e-mail address, for example noor@example.com."));

/** An IANA name as the browser reports it; anything else is UTC. */
export const timeZone = z
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

/** A calendar date that exists, YYYY-MM-DD. */
export const calendarDate = z.iso.date("Give a date, for example 2027-01-18.");

export const NewPerson = z.object({
  name,
  email,
  experience: z.enum(experiences, "Choose one of the three. Only you will see it."),
  timeZone,
});
export type NewPerson = z.infer<typeof NewPerson>;

export const SetUp = z.object({
  name,
  email,
  team: teamName,
  way: z.enum(["password", "passkey"]),
  password: z.string().optional(),
  timeZone,
});
export type SetUp = z.infer<typeof SetUp>;

export const Recovery = z.object({ password: z.string() });
