import { learnerRoute } from "@/app/_http/learner-route";
import { IncomingEvents } from "@/app/_progress/event";
import { recordEvents } from "@/app/_progress/record";

export const POST = learnerRoute(IncomingEvents, async (learner, { events }) => ({
  results: await recordEvents(learner, events),
}));
