import { learnerRoute } from "@/app/_http/learner-route";
import { IncomingEvents } from "@/app/_progress/event";
import { recordAndFinish } from "@/app/_progress/record";

export const POST = learnerRoute(IncomingEvents, (learner, { events }) => recordAndFinish(learner, events));
