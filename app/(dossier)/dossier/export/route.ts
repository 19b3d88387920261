import { redirect } from "next/navigation";
import { z } from "zod";
import { currentLearner } from "@/app/_account/session";
import { exportDossier } from "@/app/_dossier/export/make";
import { logError } from "@/app/_http/log-error";
import { takeTurn } from "@/app/_http/pace";

const Asked = z.object({ format: z.enum(["markdown", "pdf"]), threads: z.enum(["0", "1"]).default("0") });

const headers = { "Cache-Control": "no-store" };

/** Read in the tab that the file was asked for in, so it is a sentence. */
const problem = (status: number, said: string, more: Record<string, string> = {}) =>
  new Response(`${said}\n`, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8", ...more } });

/** The dossier of whoever asks, as a file. */
export async function GET(request: Request) {
  const learner = await currentLearner();
  if (!learner) redirect("/sign-in?next=%2Fdossier");
  const pace = takeTurn(learner.personId, Date.now());
  if (!pace.ok) {
    const seconds = pace.retryAfterSeconds === 1 ? "a second" : `${pace.retryAfterSeconds} seconds`;
    const said = `Too many files at once. What you wrote is safe; ask for this one again in ${seconds}.`;
    return problem(429, said, { "Retry-After": String(pace.retryAfterSeconds) });
  }
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success)
    return problem(
      400,
      "There is no such file of the dossier. Go back to the dossier and choose Markdown or PDF there.",
    );
  try {
    const { format, threads } = asked.data;
    const { file, type, body } = await exportDossier(learner, { format, withThreads: threads === "1" });
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: { ...headers, "Content-Type": type, "Content-Disposition": `attachment; filename="${file}"` },
    });
  } catch (error) {
    logError(error, "/dossier/export");
    return problem(500, "The file could not be made. What you wrote is safe; try again.");
  }
}
