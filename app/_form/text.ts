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

/**
 * Text of several lines as it is kept: lines end in one way, what looks the same is the same, and nothing is in it that no
 * reader sees. PostgreSQL keeps no NUL, and neither database half a character.
 */
export const asFreeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC");

/** Text of several lines, or none. It is measured as a textarea measures it: a line end is one character. */
export const freeText = (longest: number, tooLong = `Use at most ${longest} characters.`) =>
  z.string().transform(asFreeText).pipe(z.string().max(longest, tooLong));

/** Text of several lines, which has to be there. */
export const writtenText = (longest: number, missing: string, tooLong?: string) =>
  freeText(longest, tooLong).pipe(z.string().trim().min(1, missing));

/** A calendar date that exists, YYYY-MM-DD. */
export const calendarDate = z.iso.date("Give a date, for example 2027-01-18.");
