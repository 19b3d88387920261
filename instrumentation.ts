import type { Instrumentation } from "next";
import { logError } from "@/app/_http/log-error";

/** Every error of a page or route, with where it happened; tokens in paths are left out. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? ` id ${String(error.digest)}` : "";
  logError(error, `${request.method} ${request.path} (${context.routePath}${digest})`);
};
