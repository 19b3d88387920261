import { Client } from "pg";
import type { PostgresqlConfig } from "@/app/_config/postgresql-url";

/** What the setup of the tests hands to each of them: this file is loaded on both sides. */
export type TestPostgresql =
  | { kind: "unavailable"; problem: string }
  | {
      kind: "available";
      host: string;
      port: number;
      user: string;
      password: string;
      templateProblem: string | null;
    };

export type AvailablePostgresql = Extract<TestPostgresql, { kind: "available" }>;

export const templateName = "preflight_template";

export function postgresqlAt(server: AvailablePostgresql, database: string): PostgresqlConfig {
  const { host, port, user, password } = server;
  return { kind: "postgresql", host, port, user, password, database, ssl: false };
}

export async function withPostgresql<Result>(
  server: AvailablePostgresql,
  database: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { kind: _, ...config } = postgresqlAt(server, database);
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
