import { currentLearner } from "@/app/_account/session";
import { flownRun } from "@/app/_flights/flights";
import { refusals } from "@/app/_flights/refusals";

/** What whoever asks flew, as a file for `npm run sim -- replay`. */
export async function GET(_: Request, { params }: RouteContext<"/api/v1/flights/[flight]/run">) {
  const learner = await currentLearner();
  const run = learner && (await flownRun(learner, (await params).flight));
  const headers = { "Cache-Control": "no-store" };
  if (!run) return Response.json({ problem: refusals.noSuchFlight }, { status: 404, headers });
  const disposition = `attachment; filename="${run.scenario}.json"`;
  return Response.json(run, { headers: { ...headers, "Content-Disposition": disposition } });
}
