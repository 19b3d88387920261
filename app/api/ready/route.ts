import { isDatabaseReady } from "@/app/_database/queries";

export const dynamic = "force-dynamic";

/** For load balancers: 200 while the database answers, 503 while it does not. */
export async function GET() {
  const ready = await isDatabaseReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
