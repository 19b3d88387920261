import "server-only";
import { createHash } from "node:crypto";
import { database } from "@/app/_database/client";
import { newId } from "./token";

/**
 * Counts one try of `what` by `whom` and says whether it is within `most` in a window of `minutes`.
 * Kept in the database, so that a restart or a second process forgets nothing.
 */
export async function withinLimit(what: string, whom: string, most: number, minutes: number): Promise<boolean> {
  const key = `${what}:${createHash("sha256").update(whom).digest("base64url")}`;
  const now = Date.now();
  const windowStart = now - minutes * 60_000;
  const table = database().rateLimit;
  const { count: renewed } = await table.updateMany({
    where: { key, lastRequest: { lt: windowStart } },
    data: { count: 1, lastRequest: now },
  });
  if (renewed > 0) return true;
  const row = await table.upsert({
    where: { key },
    create: { id: newId(), key, count: 1, lastRequest: now },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return row.count <= most;
}
