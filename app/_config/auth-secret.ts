import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "./environment";

/** AUTH_SECRET, or the one made for this installation at its first start and kept in the data directory. */
export function authSecret({ authSecret, dataDirectory }: Environment): string {
  if (authSecret !== null) return authSecret;
  const file = join(dataDirectory, "auth-secret");
  const secret = read(file) ?? make(file, dataDirectory);
  // A short one would be guessed, and making another would end every session: a person has to look.
  if (secret.length < 32)
    throw new Error(`DATA_DIR has a damaged auth-secret; restore the file, or delete it to sign everybody out.`);
  return secret;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function make(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  try {
    // Appears whole or not at all, and never replaces one that another process made meanwhile.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}
