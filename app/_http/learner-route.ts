import "server-only";
import type { z } from "zod";
import { learnerOf } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { logError } from "@/app/_http/log-error";
import { type Pace, takeTurn, tooFastLine } from "@/app/_http/pace";
import { whoseHeader } from "@/app/_http/whose";

/** Bytes; the largest legitimate body is a hundred events. */
const bodyLimit = 64 * 1024;

const problem = (status: number, message: string) =>
  Response.json({ problem: message }, { status, headers: { "Cache-Control": "no-store" } });

/** A POST of somebody signed in: where from, who, what, do. Every refusal says what to do and changes nothing. */
export function learnerRoute<Schema extends z.ZodType>(
  schema: Schema,
  act: (learner: Learner, input: z.infer<Schema>) => Promise<unknown>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      if (!isSameOrigin(request)) return problem(403, "This request came from another site.");
      const learner = await learnerOf(request.headers);
      if (!learner) return problem(401, "Sign in, or join by your team’s onboarding link.");
      const meant = request.headers.get(whoseHeader);
      if (meant !== null && meant !== learner.personId)
        return problem(401, "Somebody else is signed in now, from another tab. Nothing was saved. Reload the page.");
      const pace = takeTurn(learner.personId, Date.now());
      if (!pace.ok) return tooFast(pace, learner, request);
      const body = await readBody(request);
      if (body === null) return problem(413, `Too large: at most ${bodyLimit / 1024} KB are taken at once.`);
      const json = parseJson(body);
      if (json === undefined) return problem(400, "This is not JSON.");
      const parsed = schema.safeParse(json);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return problem(400, `${issue?.path.join(".") || "body"}: ${issue?.message}`);
      }
      return Response.json(await act(learner, parsed.data), { headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      logError(error, new URL(request.url).pathname);
      return problem(500, "Something failed here. Nothing was saved; try again.");
    }
  };
}

function tooFast(pace: Pace & { ok: false }, { personId }: Learner, request: Request): Response {
  const path = new URL(request.url).pathname;
  if (pace.isFirst) logError(tooFastLine(personId), path);
  const response = problem(429, "Too many requests at once. Nothing of this one was saved; send it again shortly.");
  response.headers.set("Retry-After", String(pace.retryAfterSeconds));
  return response;
}

/** Browsers say where a POST comes from. SameSite cookies hold already; this does not depend on them. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

/** Null past the limit, without reading on. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return null;
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
