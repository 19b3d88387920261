"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Lead } from "@/app/_account/viewer";
import { type FormState, refuse } from "@/app/_form/form-state";
import { daysUntil } from "@/app/_ui/dates";
import { NewInvitation, openDate, roles } from "./invitations/forms";
import { revokeInvitation as endInvitation, makeInvitation as writeInvitation } from "./invitations/queries";
import { leadAction, notYourTeam, supervisorAction } from "./lead-action";
import { type Change, changeMember, removeMember as endMembership, makeMemberRecoveryLink } from "./members/queries";
import { answerHelp as writeAnswer } from "./queries";
import { NewTeamWord } from "./words/forms";
import { saveTeamWord } from "./words/queries";

const id = z.string().min(1).max(64);

/** What the page shows beside a form that has done its work. */
const done = (values: Record<string, string> = { saved: "yes" }): FormState => ({
  problems: {},
  message: null,
  values,
});

const refusals = {
  notLead: notYourTeam,
  unknown: "This is not there any more. Reload the page.",
  lastLead: "A team keeps at least one lead. Make somebody else a lead first.",
  notASenior: "This person is not a senior or lead of the team any more. Reload the page and choose again.",
  notSupervised: "Only an engineer has a senior, and somebody else. Reload the page and choose again.",
  notByLead:
    "This account can do more than learn in this team, so a lead cannot make a link for it. Whoever runs the server can, with npm run recover.",
} as const;

export const makeInvitation = leadAction(NewInvitation, async (lead, invitation, form) => {
  const { firstDeployOn } = invitation;
  if (firstDeployOn && daysUntil(firstDeployOn, lead.timeZone) < 0) {
    return refuse(form, { field: "firstDeployOn", problem: "This day has passed. Choose one to come, or none." });
  }
  const made = await writeInvitation(lead, invitation);
  return made.kind === "made" ? done({ path: `/join/${made.token}` }) : refuse(form, { message: refusals[made.kind] });
});

export const revokeInvitation = leadAction(z.object({ id }), async (lead, input, form) => {
  const ended = await endInvitation(lead, input.id);
  return ended.kind === "revoked" ? done() : refuse(form, { message: refusals[ended.kind] });
});

async function change(lead: Lead, personId: string, wanted: Change, form: FormData): Promise<FormState> {
  const changed = await changeMember(lead, personId, wanted);
  return changed.kind === "changed" ? done() : refuse(form, { message: refusals[changed.kind] });
}

export const changeRole = leadAction(z.object({ id, role: z.enum(roles) }), (lead, input, form) =>
  change(lead, input.id, { what: "role", role: input.role }, form),
);

const Senior = z.object({ id, seniorId: z.union([z.literal("").transform(() => null), id]) });

export const changeSenior = leadAction(Senior, (lead, input, form) =>
  change(lead, input.id, { what: "senior", seniorId: input.seniorId }, form),
);

export const changeFirstDeploy = leadAction(z.object({ id, firstDeployOn: openDate }), (lead, input, form) =>
  change(lead, input.id, { what: "firstDeploy", firstDeployOn: input.firstDeployOn }, form),
);

export const makeRecoveryLink = leadAction(z.object({ id }), async (lead, input, form) => {
  const made = await makeMemberRecoveryLink(lead, input.id);
  return made.kind === "made" ? done({ path: `/setup/${made.token}` }) : refuse(form, { message: refusals[made.kind] });
});

export const removeMember = leadAction(z.object({ id }), async (lead, input, form) => {
  const removed = await endMembership(lead, input.id);
  if (removed.kind !== "removed") return refuse(form, { message: refusals[removed.kind] });
  redirect(input.id === lead.personId ? "/" : `/team?team=${encodeURIComponent(lead.teamId)}`);
});

export const saveWord = leadAction(NewTeamWord, async (lead, word, form) => {
  const saved = await saveTeamWord(lead, word);
  if (saved.kind === "notLead") return refuse(form, { message: refusals.notLead });
  if (saved.kind === "saved") return done({ saved: "yes", text: word.text, base: String(saved.revision) });
  const theirs = saved.text ? `wrote “${saved.text}”` : "took it back";
  const problem = `${saved.by ?? "Somebody"} ${theirs} after you opened this page. Save again to put yours in its place.`;
  return { problems: { text: problem }, message: null, values: { text: word.text, base: String(saved.revision) } };
});

export const answerHelp = supervisorAction(z.object({ id }), async (supervisor, input, form) => {
  const answered = await writeAnswer(supervisor, input.id);
  if (answered.kind === "answered") return done();
  return refuse(form, { message: "Somebody has answered this already. Reload the page." });
});
