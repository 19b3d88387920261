import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { nextCookies } from "better-auth/next-js";
import { z } from "zod";
import { authSecret } from "@/app/_config/auth-secret";
import { environment } from "@/app/_config/environment";
import { database } from "@/app/_database/client";
import { passwordRule } from "./password";
import { newId } from "./token";

const hour = 60 * 60;

export const sessionRules = {
  /** Seconds without a visit after which a session ends. */
  idle: 7 * 24 * hour,
  /** Seconds after which a visit prolongs the session again. */
  prolongedAfter: 24 * hour,
  /** Seconds after signing in when a session ends whatever happens (NIST 800-63B AAL1: at most 30 days). */
  absolute: 30 * 24 * hour,
  /** Seconds after signing in during which ways to sign in may be changed without signing in again. */
  fresh: hour,
};

/** Opens a session that one of our own transactions has already written: sets the cookie, nothing more. */
const sessionOpener = {
  id: "session-opener",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ token: z.string() }) },
      async (context) => {
        const session = await context.context.internalAdapter.findSession(context.body.token);
        if (!session) throw new Error("the session to open was not written");
        await setSessionCookie(context, session);
      },
    ),
  },
} as const;

function createAuth(origin: string) {
  const settings = environment();
  return betterAuth({
    appName: "Preflight",
    baseURL: origin,
    basePath: "/api/auth",
    secret: authSecret(settings),
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: prismaAdapter(database(), { provider: settings.database.kind }),
    user: {
      modelName: "person",
      additionalFields: { timeZone: { type: "string", required: true, input: false, defaultValue: "UTC" } },
    },
    session: {
      fields: { userId: "personId" },
      expiresIn: sessionRules.idle,
      updateAge: sessionRules.prolongedAfter,
      // Our own rule (sessionRules.fresh) lets somebody without any way in add the first one at any time.
      freshAge: 0,
    },
    account: { modelName: "credential", fields: { userId: "personId" } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordRule.shortest,
      maxPasswordLength: passwordRule.longest,
    },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 60 },
    advanced: {
      cookiePrefix: "preflight",
      database: { generateId: () => newId() },
      // The server writes this header itself, over whatever the client sent (app/_server/server.ts).
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
    },
    plugins: [
      passkey({ rpName: "Preflight", schema: { passkey: { fields: { userId: "personId" } } } }),
      sessionOpener,
      nextCookies(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

const instances = new Map<string, Auth>();

/**
 * Sign-in for the origin that the browser sees. `BASE_URL` decides it where set; without it, Preflight answers on
 * whatever name it is reached by, and the Host header can only name the origin that this very browser asked for.
 */
export function authFor(headers: Headers): Auth {
  const origin = originOf(headers);
  let auth = instances.get(origin);
  if (!auth) {
    // Bounded, because anybody can send any Host header.
    if (instances.size >= 16) instances.clear();
    auth = createAuth(origin);
    instances.set(origin, auth);
  }
  return auth;
}

/** The origin that the browser sees. */
export function originOf(headers: Headers): string {
  const { baseUrl, port } = environment();
  if (baseUrl) return baseUrl;
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const origin = `${protocol}://${headers.get("host") ?? `localhost:${port}`}`;
  return URL.canParse(origin) ? new URL(origin).origin : `http://localhost:${port}`;
}
