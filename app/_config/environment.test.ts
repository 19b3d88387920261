import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./environment";

function parsed(raw: Record<string, string | undefined>) {
  const result = parseEnvironment(raw);
  if (!result.ok) throw new Error(result.problem);
  return result.environment;
}

function problem(raw: Record<string, string>): string {
  const result = parseEnvironment(raw);
  return result.ok ? "none" : result.problem;
}

describe("the environment", () => {
  test("needs nothing to be set", () => {
    expect(parsed({})).toEqual({
      port: 3000,
      host: null,
      dataDirectory: resolve("data"),
      database: { kind: "sqlite", file: resolve("data/preflight.db") },
      baseUrl: null,
      authSecret: null,
      manualAccess: "public",
      clientAddressHeader: null,
    });
  });

  test("takes an empty value for an unset one", () => {
    expect(parsed({ PORT: "", DATABASE_URL: "", AUTH_SECRET: "", MANUAL_ACCESS: "" })).toEqual(parsed({}));
  });

  test("takes every variable", () => {
    expect(
      parsed({
        PORT: "8080",
        HOST: "127.0.0.1",
        DATA_DIR: "/var/lib/pre flight",
        BASE_URL: "https://Preflight.example.org/",
        AUTH_SECRET: "s".repeat(32),
        MANUAL_ACCESS: "members",
        CLIENT_ADDRESS_HEADER: "X-Forwarded-For",
      }),
    ).toEqual({
      port: 8080,
      host: "127.0.0.1",
      dataDirectory: "/var/lib/pre flight",
      database: { kind: "sqlite", file: "/var/lib/pre flight/preflight.db" },
      baseUrl: "https://preflight.example.org",
      authSecret: "s".repeat(32),
      manualAccess: "members",
      clientAddressHeader: "x-forwarded-for",
    });
  });

  test("keeps the port of the base address", () => {
    expect(parsed({ BASE_URL: "http://10.0.0.7:3000" }).baseUrl).toBe("http://10.0.0.7:3000");
  });

  test.each([
    ["PORT", "zero"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["HOST", "two words"],
    ["BASE_URL", "preflight.example.org"],
    ["BASE_URL", "ftp://preflight.example.org"],
    ["BASE_URL", "https://preflight.example.org/path"],
    ["BASE_URL", "https://user@preflight.example.org"],
    ["AUTH_SECRET", "short-and-secret"],
    ["MANUAL_ACCESS", "private"],
    ["CLIENT_ADDRESS_HEADER", "x forwarded for"],
    ["DATABASE_URL", "mysql://app:hunter2@db/preflight"],
    ["DATABASE_URL", "file:./data/preflight.db"],
  ])("names %s when it is %j, in one line that does not repeat the value", (name, value) => {
    const line = problem({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(line.split("\n")).toHaveLength(1);
    expect(line).not.toContain("hunter2");
    expect(line).not.toContain("short-and-secret");
  });
});

describe("DATABASE_URL", () => {
  const database = (url: string) => parsed({ DATABASE_URL: url }).database;

  test("is taken apart into fields", () => {
    expect(database("postgres://app:p%40ss%2Fword@db.internal:6543/pre%20flight?sslmode=verify-full")).toEqual({
      kind: "postgresql",
      host: "db.internal",
      port: 6543,
      user: "app",
      password: "p@ss/word",
      database: "pre flight",
      ssl: { rejectUnauthorized: true },
    });
  });

  test("has the usual port, no password and no encryption unless it says so", () => {
    expect(database("postgresql://app@[::1]/preflight?schema=public")).toEqual({
      kind: "postgresql",
      host: "::1",
      port: 5432,
      user: "app",
      password: "",
      database: "preflight",
      ssl: false,
    });
  });

  test("encrypts without checking the certificate when asked to require", () => {
    expect(database("postgresql://app@db/preflight?sslmode=require")).toMatchObject({
      ssl: { rejectUnauthorized: false },
    });
  });

  test("may name the folder of a socket", () => {
    expect(database("postgresql://app@localhost/preflight?host=/var/run/postgresql")).toMatchObject({
      host: "/var/run/postgresql",
    });
  });

  test.each([
    "postgresql://db/preflight",
    "postgresql://app@db",
    "postgresql://app@db/a/b",
    "postgresql://app:50%@db/preflight",
    "postgresql://app@db/preflight?sslmode=prefer",
    "postgresql://app@db/preflight?options=-csearch_path",
    "postgresql://app@db/preflight?schema=other",
    "postgresql://app@db:port/preflight",
  ])("is refused rather than half understood: %s", (url) => {
    expect(problem({ DATABASE_URL: url })).toMatch(/^DATABASE_URL .*\.$/);
  });
});
