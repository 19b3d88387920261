import { z } from "zod";
import { learnerOf } from "@/app/_account/session";
import { learnerRoute } from "@/app/_http/learner-route";
import { ClientId } from "@/app/_progress/event";
import { lastHandedIn, serve } from "@/app/_sets/serve";
import { setUses } from "@/app/_sets/view";

const Begun = z.strictObject({ id: ClientId, use: z.enum(setUses), lesson: z.string().max(100).nullable() });

/** A learner begins: what is asked is stored here, and graded against that. */
export const POST = learnerRoute(Begun, (learner, begun) => serve(learner, begun));

const Asked = z.strictObject({ use: z.enum(setUses), lesson: z.string().max(100).optional() });

/** The learner's own set of a use that was handed in last, with what came of it. */
export async function GET(request: Request) {
  const learner = await learnerOf(request.headers);
  if (!learner) return Response.json({ problem: "Sign in first." }, { status: 401 });
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ problem: "There are no such questions." }, { status: 400 });
  const { use, lesson = null } = asked.data;
  return Response.json(
    { last: await lastHandedIn(learner, use, lesson) },
    { headers: { "Cache-Control": "no-store" } },
  );
}
