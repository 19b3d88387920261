import { join as joinPath } from "node:path";
import type { Locator } from "@playwright/test";
import Database from "better-sqlite3";
import type { Installation } from "./installation";
import type { Someone } from "./story";

// What every question on a page has, wherever it is asked, and what is kept of its answers.

export const explanation = (check: Locator) => check.getByText("In your own repository");
export const sure = (check: Locator, word: string) => check.getByRole("radio", { name: word, exact: true });

/** "2 of 6", above the card. */
export const count = (within: Locator, nth: number) => within.locator(".set-count").getByText(`${nth} of `);

/** What the server keeps of somebody's answers: each question once. */
export function kept({ dataDirectory }: Installation, { email }: Someone) {
  const database = new Database(joinPath(dataDirectory, "preflight.db"), { readonly: true });
  try {
    return database
      .prepare<[string], { item: string; attempts: number; firstMark: number }>(
        `SELECT "item", "attempts", "firstMark" FROM "ItemProgress" JOIN "Person" ON "Person"."id" = "personId"
         WHERE "email" = ? ORDER BY "item"`,
      )
      .all(email);
  } finally {
    database.close();
  }
}
