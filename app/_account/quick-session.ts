import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/app/_config/auth-secret";
import { environment } from "@/app/_config/environment";
import { database, statementFor } from "@/app/_database/client";
import { readOne } from "@/app/_database/statements";
import { originOf, sessionRules } from "./auth";

// The session of a request, in one statement. better-auth's own look costs 3 ms of CPU, a quarter of recording an answer
// (app/_bench/README.md). This takes only the plain case: a cookie that better-auth signed, of a session that is neither
// due to be prolonged nor at its end. Whatever else there is, better-auth itself decides.

type Found = {
  sessionId: string;
  createdAt: Date;
  expiresAt: Date;
  personId: string;
  name: string;
  email: string;
  timeZone: string;
};

export async function quickSession(headers: Headers): Promise<Found | null> {
  const token = signedToken(headers);
  if (token === null) return null;
  const { values, value } = statementFor(database());
  const [found] = await readOne<Found>(
    database(),
    `SELECT s."id" AS "sessionId", s."createdAt", s."expiresAt", p."id" AS "personId", p."name", p."email", p."timeZone"
     FROM "Session" s JOIN "Person" p ON p."id" = s."personId" WHERE s."token" = ${value(token)}`,
    values,
  );
  if (!found) return null;
  const now = Date.now();
  const remains = (found.expiresAt.getTime() - now) / 1000;
  const age = (now - found.createdAt.getTime()) / 1000;
  const isPlain = remains > sessionRules.idle - sessionRules.prolongedAfter && age <= sessionRules.absolute;
  return isPlain ? found : null;
}

/** The token in the cookie, if its signature holds: token, dot, HMAC-SHA-256 in base64, as better-call writes it. */
function signedToken(headers: Headers): string | null {
  const isSecure = originOf(headers).startsWith("https:");
  const name = `${isSecure ? "__Secure-" : ""}preflight.session_token=`;
  const cookie = (headers.get("cookie") ?? "").split("; ").find((each) => each.startsWith(name));
  if (!cookie) return null;
  const [token, signature, ...rest] = decoded(cookie.slice(name.length)).split(".");
  if (!(token && signature) || rest.length > 0) return null;
  const expected = createHmac("sha256", secret()).update(token).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

let known: { secret: string; of: string } | null = null;

/** Read once: it does not change while the server runs. */
function secret(): string {
  const settings = environment();
  if (known?.of !== settings.dataDirectory) known = { secret: authSecret(settings), of: settings.dataDirectory };
  return known.secret;
}
