import { currentLearner } from "@/app/_account/session";
import { withinLimit } from "@/app/_account/throttle";
import { flightsOf } from "@/app/_flights/flights";
import { TakeOff } from "@/app/_flights/incoming";
import { refused } from "@/app/_flights/refusals";
import { takeOff } from "@/app/_flights/take-off";
import { learnerRoute } from "@/app/_http/learner-route";

/** All flights of whoever is signed in, by scenario; null for everybody else. */
export async function GET() {
  const learner = await currentLearner();
  const flights = learner && (await flightsOf(learner));
  return Response.json(flights, { headers: { "Cache-Control": "no-store" } });
}

/** Every landing costs the server seconds of computing. */
export const POST = learnerRoute(TakeOff, async (learner, asked) =>
  (await withinLimit("takeOff", learner.personId, 30, 60)) ? takeOff(learner, asked) : refused("tooOften"),
);
