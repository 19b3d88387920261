import type { Instrumentation } from "next";
import { logError } from "@/app/_http/log-error";

/** Once at the start of the server: flights whose landing was cut short are landed, without anybody asking for them. */
export async function register() {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { takeUpLandings } = await import("@/app/_flights/landings");
  takeUpLandings();
}

/** Every error of a page or route, with where it happened; tokens in paths are left out. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? ` id ${String(error.digest)}` : "";
  logError(error, `${request.method} ${request.path} (${context.routePath}${digest})`);
};
