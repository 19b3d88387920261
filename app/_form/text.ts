import { z } from "zod";

/** One line of text. Control characters and the marks that reverse the direction of text have no place in a name. */
export const oneLine = (longest: number, missing: string) =>
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

/** A calendar date that exists, YYYY-MM-DD. */
export const calendarDate = z.iso.date("Give a date, for example 2027-01-18.");
