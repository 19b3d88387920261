import { z } from "zod";

const asOneLine = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** One line of text or none. Control characters and the marks that reverse the direction of text have no place in it. */
export const lineOrNothing = (longest: number) =>
  z
    .string()
    .transform(asOneLine)
    .pipe(z.string().max(longest, `Use at most ${longest} characters.`));

/** One line of text, which has to be there. */
export const oneLine = (longest: number, missing: string) => lineOrNothing(longest).pipe(z.string().min(1, missing));

/** A calendar date that exists, YYYY-MM-DD. */
export const calendarDate = z.iso.date("Give a date, for example 2027-01-18.");
