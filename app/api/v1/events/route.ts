import { learnerRoute } from "@/app/_http/learner-route";
import { IncomingEvents } from "@/app/_progress/event";
import { recordAndFinish } from "@/app/_progress/record";
import { arrive } from "@/app/_progress/recording/group-commit";

const record = learnerRoute(IncomingEvents, (learner, { events }) => recordAndFinish(learner, events));

export async function POST(request: Request): Promise<Response> {
  const end = arrive();
  try {
    return await record(request);
  } finally {
    end();
  }
}
