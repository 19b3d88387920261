import { learnerOf } from "@/app/_account/session";
import { reviewSummary } from "@/app/_review/summary";

/** What the learner's own review of today came to, and what comes back. */
export async function GET(request: Request) {
  const learner = await learnerOf(request.headers);
  if (!learner) return Response.json({ problem: "Sign in first." }, { status: 401 });
  return Response.json(await reviewSummary(learner), { headers: { "Cache-Control": "no-store" } });
}
