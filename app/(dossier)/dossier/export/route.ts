import { z } from "zod";
import { currentLearner } from "@/app/_account/session";
import { exportDossier } from "@/app/_dossier/export/make";
import { logError } from "@/app/_http/log-error";

const Asked = z.object({ format: z.enum(["markdown", "pdf"]), threads: z.enum(["0", "1"]).default("0") });

const headers = { "Cache-Control": "no-store" };
const problem = (status: number, message: string) => Response.json({ problem: message }, { status, headers });

/** The dossier of whoever asks, as a file. */
export async function GET(request: Request) {
  const learner = await currentLearner();
  if (!learner) return problem(401, "Sign in, or join by your team’s onboarding link.");
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return problem(400, "format: markdown or pdf; threads: 0 or 1.");
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
