import { currentLearner } from "@/app/_account/session";
import { flightOf } from "@/app/_flights/flights";
import { refusals } from "@/app/_flights/refusals";

/** A flight of whoever asks: to resume it, and after landing to hear what came of it. */
export async function GET(_: Request, { params }: RouteContext<"/api/v1/flights/[flight]">) {
  const learner = await currentLearner();
  const flight = learner && (await flightOf(learner, (await params).flight));
  const headers = { "Cache-Control": "no-store" };
  return flight
    ? Response.json(flight, { headers })
    : Response.json({ problem: refusals.noSuchFlight }, { status: 404, headers });
}
