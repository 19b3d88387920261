"use server";

import { z } from "zod";
import { placedWorksheets } from "@/app/_dossier/placed";
import { id, sentId, words } from "@/app/_dossier/review/forms";
import { type FormState, refuse } from "@/app/_form/form-state";
import { writtenText } from "@/app/_form/text";
import { leadAction, supervisorAction } from "../lead-action";
import * as write from "./queries";

const refusals = {
  notLead: "You cannot sign off in this team any more. Reload the page to see what you can do.",
  notOpen: "This does not wait for an answer any more. Reload the page to see how it stands.",
  newerSent: "A newer revision was sent to you in the meantime, and is shown now. Nothing was answered; read it first.",
} as const;

const done = (saved = "yes"): FormState => ({ problems: {}, message: null, values: { saved } });

type Outcome = { kind: "kept" | "settled" | "answered" | keyof typeof refusals };

function told({ kind }: Outcome, form: FormData, saved?: string): FormState {
  if (kind === "kept" || kind === "settled" || kind === "answered") return done(saved);
  return refuse(form, { message: refusals[kind] });
}

const Comment = z.object({ id: sentId, engineer: id, worksheet: id, field: id, text: words });

export const comment = supervisorAction(Comment, async (viewer, { engineer, ...input }, form) => {
  const { worksheet, field, text } = input;
  const placed = await placedWorksheets();
  const sheet = placed.find((one) => one.worksheet.id === worksheet)?.worksheet;
  if (!sheet?.fields.some((one) => one.id === field)) return refuse(form, { message: refusals.notOpen });
  const remark = { id: input.id, comment: input.id, worksheet, field, text };
  return told(await write.commentOn(viewer, engineer, remark), form, input.id);
});

const Reply = z.object({ id: sentId, thread: id, text: words });

export const reply = supervisorAction(Reply, async (viewer, input, form) =>
  told(await write.replyIn(viewer, input), form, input.id),
);

export const settle = supervisorAction(z.object({ thread: id }), async (viewer, { thread }, form) =>
  told(await write.settle(viewer, thread), form),
);

export const markRead = supervisorAction(z.object({ review: id }), async (viewer, { review }, form) =>
  told(await write.markRead(viewer, review), form),
);

const SignOff = z.object({
  review: id,
  answer: z.enum(["signedOff", "notYet"], { error: "Choose one of the two." }),
  sentence: writtenText(300, "Say in a sentence what you sign, or what is missing."),
});

export const answerSignOff = leadAction(SignOff, async (lead, answer, form) =>
  told(await write.answerSignOff(lead, answer), form),
);
