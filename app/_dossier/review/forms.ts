import { z } from "zod";
import { newId } from "@/app/_account/token";
import { writtenText } from "@/app/_form/text";

export const id = z.string().regex(/^[\w-]{1,64}$/);

/** An id that the client made; one of ours where there is no JavaScript. */
export const sentId = z.union([z.literal("").transform(() => newId()), id.min(8)]);

/** What is written in a thread. */
export const words = writtenText(
  2000,
  "Write something first.",
  "Use at most 2,000 characters. Long talk is better held in person.",
);

/** Whom and for what, as one choice: `team/person/comments`. */
export const Who = z
  .string({ error: "Choose who should read it." })
  .regex(/^[\w-]{1,64}\/[\w-]{1,64}\/(comments|signOff)$/, "Choose who should read it.")
  .transform((text) => {
    const [teamId = "", reviewerId = "", asks] = text.split("/");
    return { teamId, reviewerId, asks: asks === "signOff" ? ("signOff" as const) : ("comments" as const) };
  });

export const whoValue = (who: z.infer<typeof Who>) => `${who.teamId}/${who.reviewerId}/${who.asks}`;
