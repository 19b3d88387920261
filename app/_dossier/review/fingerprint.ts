import "server-only";
import { createHash } from "node:crypto";
import type { Contents } from "./revisions";

/** The same for the same contents, in whatever order they were read. */
export function fingerprint(contents: Contents): string {
  const held = Object.entries(contents)
    .flatMap(([worksheet, fields]) => Object.entries(fields).map(([field, revision]) => [worksheet, field, revision]))
    .map((one) => JSON.stringify(one))
    .sort();
  return createHash("sha256").update(held.join("\n")).digest("base64url");
}
