import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NextRequest, NextResponse } from "next/server";
import { environment } from "@/app/_config/environment";

// Every page goes out with a strict Content-Security-Policy. Prerendered pages allow their own inline scripts by hash
// (computed after the build); pages rendered per request allow them by a nonce.

export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const isForMembers = environment().manualAccess === "members" && isManual(pathname);
  if (isForMembers && !(await isSignedIn(request))) {
    const signIn = new URL("/sign-in", request.nextUrl);
    signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn, { headers: { "Cache-Control": notShared } });
  }
  const hashes = scriptHashes();
  const nonce = hashes[pathname] ? null : newNonce();
  // A path that leads nowhere is known only later, and its page is prerendered too.
  const policy = contentSecurityPolicy(hashes[pathname] ?? [`nonce-${nonce}`, ...(hashes["/_not-found"] ?? [])]);

  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  if (nonce) headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", /^\/(join|setup)\//.test(pathname) ? "no-referrer" : "same-origin");
  if (isForMembers) response.headers.set("Cache-Control", notShared);
  if (isSecure()) response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return response;
}

/** Lesson pages are static, so that this is the place to close them. */
const isManual = (pathname: string) => pathname === "/manual" || pathname.startsWith("/manual/");

/**
 * Of a static page Next says that every cache may keep it for a year, and one in front of the server would hand a
 * member's lesson to anybody. Next leaves a Cache-Control alone that is set here; a Vary it would overwrite. It is not
 * called `no-cache`: what is set here Next also adds to the request, and then no longer answers "not modified".
 */
const notShared = "private, max-age=0, must-revalidate";

async function isSignedIn({ headers }: NextRequest): Promise<boolean> {
  // Loaded only where it is needed: public installations never open the database here.
  const { authFor } = await import("@/app/_account/auth");
  return Boolean(await authFor(headers).api.getSession({ headers }));
}

const isSecure = () => environment().baseUrl?.startsWith("https:") === true;

// Not for the API, whose policy never varies (next.config.ts): passing through here costs each request over 1 ms of CPU.
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|fonts/|icons.svg|logo.svg|theme.js).*)"],
};

function contentSecurityPolicy(scripts: readonly string[]): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  const allowed = scripts.map((source) => `'${source}'`).join(" ");
  return [
    "default-src 'self'",
    `script-src 'self' ${allowed}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}

let hashesByPath: Record<string, string[]> | null = null;

function scriptHashes(): Record<string, string[]> {
  if (process.env.NODE_ENV === "development") return {};
  hashesByPath ??= JSON.parse(
    readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ".next/csp-hashes.json"), "utf8"),
  );
  return hashesByPath ?? {};
}
