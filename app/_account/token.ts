import { createHash, randomBytes } from "node:crypto";

/** 128 random bits as 22 URL-safe characters: the id of a row. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}

/** 256 random bits as 43 URL-safe characters: whoever holds it may act, so only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a link's token. The token is random, so a plain SHA-256 needs no salt. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
