import "server-only";
import { headers } from "next/headers";
import { authFor } from "./auth";

/** What a new session remembers of the device, so that its owner can tell the devices apart. */
export async function currentDevice() {
  const sent = await headers();
  return {
    userAgent: sent.get("user-agent")?.slice(0, 400) ?? null,
    ipAddress: sent.get("x-client-address"),
  };
}

/** Sets the cookie of a session that was written in the same transaction as what it belongs to. */
export async function openSession(token: string) {
  const sent = await headers();
  await authFor(sent).api.openSession({ body: { token }, headers: sent });
}
