import { z } from "zod";
import { lineOrNothing } from "@/app/_form/text";
import { type TeamWordName, teamWords } from "@/content/team-words";

const isName = (name: string): name is TeamWordName => name in teamWords;

export const teamWordNames = Object.keys(teamWords).filter(isName);

/** It stands in the middle of a sentence; empty takes it back. */
const text = lineOrNothing(200);

/** `base`: the revision that was on the page, 0 for none. */
export const NewTeamWord = z.object({ name: z.enum(teamWordNames), text, base: z.coerce.number().int().min(0) });
export type NewTeamWord = z.infer<typeof NewTeamWord>;
