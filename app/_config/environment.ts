import { join, resolve } from "node:path";
import { z } from "zod";
import { type PostgresqlConfig, parsePostgresqlUrl } from "./postgresql-url";

// The only reader of process.env: everything that can be configured is here, parsed once, and wrong values stop the
// start. Texts of problems never repeat a value, which may be a secret.

z.config({ jitless: true }); // A strict CSP forbids the code that zod would otherwise compile at run time.

export type DatabaseConfig = { kind: "sqlite"; file: string } | PostgresqlConfig;

export type Environment = {
  port: number;
  /** Null: every address of this machine. */
  host: string | null;
  /** Absolute. */
  dataDirectory: string;
  database: DatabaseConfig;
  /** Origin only, without a slash at its end. */
  baseUrl: string | null;
  /** Null: made once and kept in the data directory (auth-secret.ts). */
  authSecret: string | null;
  manualAccess: "public" | "members";
  /** In lower case. */
  clientAddressHeader: string | null;
};

type Parsed = { ok: true; environment: Environment } | { ok: false; problem: string };

const fits = (pattern: RegExp, does: string) => z.string().regex(pattern, does);

const port = "must be a whole number from 1 to 65535";
const origin = "must be an http or https address without a path, like https://preflight.example.org";

const variables = z.object({
  PORT: fits(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.int().min(1, port).max(65_535, port))
    .optional(),
  HOST: fits(/^[\w.:-]+$/, "must be a host name or an address to listen on, like 127.0.0.1").optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .transform((url, context) => {
      const parsed = parsePostgresqlUrl(url);
      if (parsed.ok) return parsed.config;
      context.addIssue({ code: "custom", message: parsed.problem, input: undefined });
      return z.NEVER;
    })
    .optional(),
  BASE_URL: z
    .string()
    .refine((text) => isOrigin(text), origin)
    .transform((text) => new URL(text).origin)
    .optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters; `openssl rand -hex 32` makes one").optional(),
  MANUAL_ACCESS: z.enum(["public", "members"], "must be public or members").optional(),
  CLIENT_ADDRESS_HEADER: fits(/^[\w-]+$/, "must be the name of a header, like x-forwarded-for").optional(),
});

export function parseEnvironment(raw: Record<string, string | undefined>): Parsed {
  const set = Object.entries(raw).filter(([, value]) => value !== undefined && value !== "");
  const parsed = variables.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, problem: `${String(issue?.path[0])} ${issue?.message}.` };
  }
  const given = parsed.data;
  const dataDirectory = resolve(given.DATA_DIR ?? "data");
  return {
    ok: true,
    environment: {
      port: given.PORT ?? 3000,
      host: given.HOST ?? null,
      dataDirectory,
      database: given.DATABASE_URL ?? { kind: "sqlite", file: join(dataDirectory, "preflight.db") },
      baseUrl: given.BASE_URL ?? null,
      authSecret: given.AUTH_SECRET ?? null,
      manualAccess: given.MANUAL_ACCESS ?? "public",
      clientAddressHeader: given.CLIENT_ADDRESS_HEADER?.toLowerCase() ?? null,
    },
  };
}

let parsedOnce: Environment | undefined;

export function environment(): Environment {
  if (parsedOnce) return parsedOnce;
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.problem);
  parsedOnce = parsed.environment;
  return parsedOnce;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = !url.username && !url.password && !url.search && !url.hash && url.pathname === "/";
  return bare && (url.protocol === "http:" || url.protocol === "https:");
}
