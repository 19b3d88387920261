"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { learnerAction } from "@/app/_account/learner-action";
import { refuse } from "@/app/_form/form-state";
import { askForReview as ask } from "./asking/queries";
import { id, sentId, Who, words } from "./forms";
import { answerInOwnThread } from "./threads/queries";

const refusals = {
  empty: "Nothing is written yet, so there is nothing to send.",
  notReviewer: "This person does not read dossiers of yours any more. Reload the page and choose again.",
  changed: "Your dossier changed in another tab. Nothing was sent: look at it, and send it again.",
} as const;

const Asked = z.object({ id: sentId, who: Who, shown: z.string().max(64) });

export const askForReview = learnerAction(Asked, async (learner, input, form) => {
  const asked = await ask(learner, { id: input.id, shown: input.shown, ...input.who });
  refresh();
  if (asked.kind !== "sent") return refuse(form, { message: refusals[asked.kind] });
  return { problems: {}, message: null, values: { saved: input.id, revision: String(asked.revision) } };
});

const Answer = z.object({ id: sentId, thread: id, text: words });

export const answerInThread = learnerAction(Answer, async (learner, answer, form) => {
  const kept = await answerInOwnThread(learner, answer);
  // Not refreshed: the settled thread has no field any more, and would take the words that were not added with it.
  if (kept.kind === "notOpen") {
    return refuse(form, { message: "This was settled in the meantime. Your words were not added; reload the page." });
  }
  refresh();
  return { problems: {}, message: null, values: { saved: answer.id } };
});
