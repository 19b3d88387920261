import { authFor } from "@/app/_account/auth";
import { waysIn } from "@/app/_account/queries";
import { currentLearner } from "@/app/_account/session";

// Of all that the library can do, only passkeys are spoken over HTTP: they need the browser. The rest is done by our
// own actions, which know the rules of joining. Everything else is not found.
const open: Record<string, string> = {
  "/api/auth/passkey/generate-register-options": "GET",
  "/api/auth/passkey/verify-registration": "POST",
  "/api/auth/passkey/generate-authenticate-options": "GET",
  "/api/auth/passkey/verify-authentication": "POST",
};

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (open[pathname] !== request.method) return Response.json({ message: "Not found." }, { status: 404 });
  if (pathname.endsWith("register-options")) {
    const learner = await currentLearner();
    // Whoever has a way in already proves it again before adding another one.
    if (learner && !learner.isFresh && (await waysIn(learner)).some) {
      return Response.json({ message: "Sign in again first." }, { status: 403 });
    }
  }
  return authFor(request.headers).handler(request);
}

export { answer as GET, answer as POST };
