import { z } from "zod";
import { type TeamWordName, teamWords } from "@/content/team-words";

const isName = (name: string): name is TeamWordName => name in teamWords;

export const teamWordNames = Object.keys(teamWords).filter(isName);

/** One line, since it stands in the middle of a sentence; empty takes it back. */
const text = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Bidi_Control}]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
  .pipe(z.string().max(200, "Use at most 200 characters: it stands in the middle of a sentence."));

/** `base`: the revision that was on the page, 0 for none. */
export const NewTeamWord = z.object({ name: z.enum(teamWordNames), text, base: z.coerce.number().int().min(0) });
export type NewTeamWord = z.infer<typeof NewTeamWord>;
