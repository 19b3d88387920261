import { z } from "zod";
import { learnerOf } from "@/app/_account/session";
import { lastHandedIn } from "@/app/_sets/serve";
import { setUses } from "@/app/_sets/view";

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
