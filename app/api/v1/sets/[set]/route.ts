import { learnerOf } from "@/app/_account/session";
import { view } from "@/app/_sets/serve";

/** One of the learner's own sets. Another person's is not told apart from one that never was. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/sets/[set]">) {
  const learner = await learnerOf(request.headers);
  if (!learner) return Response.json({ problem: "Sign in first." }, { status: 401 });
  const found = await view(learner, (await params).set);
  if (!found) return Response.json({ problem: "There is no such set of questions." }, { status: 404 });
  return Response.json(found, { headers: { "Cache-Control": "no-store" } });
}
