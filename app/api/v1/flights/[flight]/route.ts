import { currentLearner } from "@/app/_account/session";
import { refusals } from "@/app/_flights/refusals";
import { flightToFly } from "@/app/_flights/to-fly";

/** A flight of whoever asks: to resume it, and after landing to hear what came of it. */
export async function GET(_: Request, { params }: RouteContext<"/api/v1/flights/[flight]">) {
  const learner = await currentLearner();
  const flight = learner && (await flightToFly(learner, (await params).flight));
  const headers = { "Cache-Control": "no-store" };
  return flight
    ? Response.json(flight, { headers })
    : Response.json({ problem: refusals.noSuchFlight }, { status: 404, headers });
}
