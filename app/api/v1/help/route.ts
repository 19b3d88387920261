import { z } from "zod";
import { withinLimit } from "@/app/_account/throttle";
import { lessonBySlug } from "@/app/_course/catalog";
import { askForHelp } from "@/app/_help/queries";
import { learnerRoute } from "@/app/_http/learner-route";

const Asked = z.strictObject({
  id: z.string().regex(/^[\w-]{16,64}$/),
  lesson: z.string().max(100),
  section: z.string().max(100),
  note: z.string().trim().max(500, "at most 500 characters"),
});

export const POST = learnerRoute(Asked, async (learner, asked) => {
  const lesson = await lessonBySlug(asked.lesson);
  if (!lesson?.sections.some(({ id }) => id === asked.section)) {
    return { kind: "refused" as const, reason: "There is no such section. Reload the page." };
  }
  if (!(await withinLimit("help", learner.personId, 20, 60))) {
    return { kind: "refused" as const, reason: "You have asked 20 times in an hour. Your lead has them all." };
  }
  await askForHelp(learner, asked);
  return { kind: "sent" as const };
});
