import { z } from "zod";
import { learnerRoute } from "@/app/_http/learner-route";
import { ClientId } from "@/app/_progress/event";
import { serve } from "@/app/_sets/serve";
import { setUses } from "@/app/_sets/view";

const Begun = z.strictObject({ id: ClientId, use: z.enum(setUses), lesson: z.string().max(100).nullable() });

/** A learner begins: what is asked is stored here, and graded against that. */
export const POST = learnerRoute(Begun, (learner, begun) => serve(learner, begun));
