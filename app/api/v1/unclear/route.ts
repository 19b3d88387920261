import { z } from "zod";
import { withinLimit } from "@/app/_account/throttle";
import { itemById } from "@/app/_course/catalog";
import { markUnclear } from "@/app/_help/queries";
import { learnerRoute } from "@/app/_http/learner-route";

const Marked = z.strictObject({
  id: z.string().regex(/^[\w-]{16,64}$/),
  item: z.string().max(100),
  version: z.int().min(1),
});

export const POST = learnerRoute(Marked, async (learner, marked) => {
  const found = await itemById(marked.item);
  if (found?.version !== marked.version)
    return { kind: "refused" as const, reason: "There is no such question. Reload the page." };
  if (!(await withinLimit("unclear", learner.personId, 30, 60))) {
    return { kind: "refused" as const, reason: "You have marked 30 in an hour, and they have all been counted." };
  }
  await markUnclear(learner, marked);
  return { kind: "sent" as const };
});
