export type PostgresqlConfig = {
  kind: "postgresql";
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: false | { rejectUnauthorized: boolean };
};

const ssl = {
  disable: false,
  require: { rejectUnauthorized: false },
  "verify-full": { rejectUnauthorized: true },
} as const;

const known = ["sslmode", "host", "schema"];

/**
 * Into separate fields: given a whole URL, the driver ignores some parts of it and lets others win silently. What is
 * not understood is therefore refused, not skipped.
 */
export function parsePostgresqlUrl(
  text: string,
): { ok: true; config: PostgresqlConfig } | { ok: false; problem: string } {
  const problem = (text: string) => ({ ok: false, problem: text }) as const;
  if (!/^postgres(ql)?:\/\//.test(text))
    return problem("must start with postgresql:// (leave it out to use SQLite in DATA_DIR)");
  if (!URL.canParse(text)) return problem("must look like postgresql://user:password@host:5432/database");
  const url = new URL(text);
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) return problem(`must have no parameter other than ${known.join(", ")}`);
  const mode = url.searchParams.get("sslmode") ?? "disable";
  if (!isSslMode(mode)) return problem(`must have sslmode ${Object.keys(ssl).join(", ")} or none`);
  if ((url.searchParams.get("schema") ?? "public") !== "public")
    return problem("must use the schema public; give Preflight a database of its own");
  const host = url.searchParams.get("host") || url.hostname.replace(/^\[|\]$/g, "");
  const user = decoded(url.username);
  const password = decoded(url.password);
  const database = decoded(url.pathname.slice(1));
  if (user === null || password === null || database === null)
    return problem("has a % that starts no code; write % as %25");
  if (!host) return problem("must name a host");
  if (!user) return problem("must name a user");
  if (!database || database.includes("/")) return problem("must name one database after the host");
  return {
    ok: true,
    config: {
      kind: "postgresql",
      host,
      port: Number(url.port || 5432),
      user,
      password,
      database,
      ssl: ssl[mode],
    },
  };
}

const isSslMode = (mode: string): mode is keyof typeof ssl => Object.hasOwn(ssl, mode);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
