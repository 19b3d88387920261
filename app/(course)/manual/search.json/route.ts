import { catalog } from "@/app/_course/catalog";
import { searchDocuments } from "@/app/_search/documents";

/** Made once, in the build. It lies under /manual, so that whoever may not read the lessons does not get it either. */
export const dynamic = "force-static";

export async function GET() {
  return Response.json(await searchDocuments(await catalog()));
}
