import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { Installation } from "./installation";

// What a browser sends, sent by hand: anything can be in it.

export const answer = {
  item: "quiet-misconfiguration",
  version: 1,
  variant: 0,
  response: 5,
  confidence: "sure",
  tookMs: 4000,
  set: null,
};
export const id = () => randomBytes(16).toString("hex");
export const at = "2027-01-18T09:00:00.000Z";

/** How many rows there are of everything that a learner's request can add. */
export function rows({ dataDirectory }: Installation) {
  const database = new Database(joinPath(dataDirectory, "preflight.db"), { readonly: true });
  try {
    const count = (table: string) =>
      database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n;
    return [
      "Person",
      "Membership",
      "Session",
      "LearningEvent",
      "ItemProgress",
      "WorksheetEdit",
      "HelpRequest",
      "UnclearMark",
      "ServedSet",
      "SetAnswer",
      "FreeAnswer",
      "OpenAttempt",
    ].map((table) => `${table} ${count(table)}`);
  } finally {
    database.close();
  }
}

export const send = (request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) =>
  request.post("/api/v1/events", { data, headers });

/** What a lesson tells by itself is told before anything is counted, and then the page is left. */
export async function toldAll(page: Page) {
  await Promise.all([page.waitForResponse("**/api/v1/events"), page.reload({ waitUntil: "networkidle" })]);
  await page.goto("about:blank");
}
