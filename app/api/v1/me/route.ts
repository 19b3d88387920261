import type { NextRequest } from "next/server";
import { currentLearner } from "@/app/_account/session";
import { personalState } from "@/app/_progress/personal";

export async function GET(request: NextRequest) {
  const learner = await currentLearner();
  const personal = learner ? await personalState(learner, request.nextUrl.searchParams.get("lesson")) : null;
  return Response.json(personal, { headers: { "Cache-Control": "no-store" } });
}
