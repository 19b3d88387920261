import { itemById } from "@/app/_course/catalog";
import { hideItem } from "@/app/_quiz/hide";

/** Another variant of a question, without its key. Public, as the lessons are, and the same for everybody. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/items/[item]">) {
  const found = await itemById((await params).item);
  const asked = new URL(request.url).searchParams.get("variant") ?? "0";
  const variant = /^\d{1,2}$/.test(asked) ? Number(asked) : Number.NaN;
  // Questions that count are shown by the set that asks them, to those whom it was served to.
  if (found?.item.use !== "practice" || !(variant in found.item.variants)) {
    return Response.json({ problem: "There is no such question." }, { status: 404 });
  }
  return Response.json(hideItem(found.item, variant), { headers: { "Cache-Control": "no-cache" } });
}
