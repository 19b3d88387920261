import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { authSecret } from "./auth-secret";
import { type Environment, parseEnvironment } from "./environment";

describe("the secret of sessions", () => {
  let parent: string;
  let folder: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "preflight-secret-"));
    folder = join(parent, "data");
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  function environment(raw: Record<string, string> = {}): Environment {
    const parsed = parseEnvironment({ DATA_DIR: folder, ...raw });
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed.environment;
  }

  test("is AUTH_SECRET when that is set, and then no file is made", () => {
    expect(authSecret(environment({ AUTH_SECRET: "x".repeat(40) }))).toBe("x".repeat(40));
    expect(readdirSync(parent)).toEqual([]);
  });

  test("is made once, is kept, and is for the owner's eyes only", () => {
    const secret = authSecret(environment());
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecret(environment())).toBe(secret);
    expect(readdirSync(folder)).toEqual(["auth-secret"]);
    expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("is not replaced when its file is damaged", () => {
    authSecret(environment());
    writeFileSync(join(folder, "auth-secret"), "short");
    expect(() => authSecret(environment())).toThrow(/^DATA_DIR has a damaged auth-secret/);
  });
});
