import { z } from "zod";
import { withinLimit } from "@/app/_account/throttle";
import { lessonBySlug } from "@/app/_course/catalog";
import { freeText } from "@/app/_form/text";
import { askForHelp } from "@/app/_help/queries";
import { learnerRoute } from "@/app/_http/learner-route";
import { ownTeams } from "@/app/_team/queries";

const Asked = z.strictObject({
  id: z.string().regex(/^[\w-]{16,64}$/),
  lesson: z.string().max(100),
  section: z.string().max(100),
  note: freeText(500, "at most 500 characters").pipe(z.string().trim()),
});

export const POST = learnerRoute(Asked, async (learner, asked) => {
  const lesson = await lessonBySlug(asked.lesson);
  if (!lesson?.sections.some(({ id }) => id === asked.section)) {
    return { kind: "refused" as const, reason: "There is no such section. Reload the page." };
  }
  const teams = await ownTeams(learner);
  // Leads and seniors see what their engineers ask, and nobody sees what anybody else does.
  if (!teams.some(({ role }) => role === "engineer")) {
    return {
      kind: "refused" as const,
      reason: "You are in no team as an engineer, so nobody would see this. Ask a colleague directly.",
    };
  }
  if (!(await withinLimit("help", learner.personId, 20, 60))) {
    return { kind: "refused" as const, reason: "You have asked 20 times in an hour. Your lead has them all." };
  }
  await askForHelp(learner, asked);
  return { kind: "sent" as const };
});
