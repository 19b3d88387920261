import { learnerOf } from "@/app/_account/session";
import { ownGainOf } from "@/app/_review/gain-of";

/** What the learner gained between the two tests; null until the second has been handed in. */
export async function GET(request: Request) {
  const learner = await learnerOf(request.headers);
  if (!learner) return Response.json({ problem: "Sign in first." }, { status: 401 });
  return Response.json({ gain: await ownGainOf(learner) }, { headers: { "Cache-Control": "no-store" } });
}
