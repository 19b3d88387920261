import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startInstallation } from "@/e2e/support/installation";
import type { Stage } from "../bench-kind";
import { acknowledgedIn, answersBody, answersKept, type Enrolled } from "../web/answers";
import { type Served, startBareApp } from "../web/bare-app";
import { projectRoot, quietEnvironment, runModule, runNode } from "../web/children";
import { type Load, load, middleOf, type Target } from "../web/load";
import { startPostgresql } from "./postgresql";

const lesson = "config-is-not-code";
export const connectionCounts = [1, 16, 64] as const;
export const targetNames = ["sqlite", "postgresql", "bare"] as const;
export type TargetName = (typeof targetNames)[number];

type Settings = { learners: number; rounds: number; seconds: number };
type Kept = { acknowledged: number; found: number };

export type Loads = Record<TargetName, Map<number, Load>>;

/** Both databases and the bare POST in interleaved rounds; then every acknowledged answer is looked up. */
export async function measureQuiz({ learners, rounds, seconds }: Settings, stage: Stage) {
  const { say } = stage;
  say("Building Preflight, unless the build is fresh …");
  await runNode(["app/_server/build.mjs"]);
  say("Building the bare Next app …");
  const bare = await startBareApp(lesson, stage);
  say("Making learners and starting Preflight on SQLite …");
  const sqlite = await startPreflight(learners, "", stage);
  say("Making learners and starting Preflight on PostgreSQL …");
  const url = await startPostgresql(stage);
  const postgresql = await startPreflight(learners, url, stage);

  const targets: Record<TargetName, Target> = {
    sqlite: sqlite.target,
    postgresql: postgresql.target,
    bare: { served: bare, path: "/api", method: "POST", body: () => answersBody(sqlite.enrolled, 3) },
  };
  const loads = await measureLoads(targets, { rounds, seconds }, stage);
  await sqlite.stop();
  await postgresql.stop();
  const kept: Record<"sqlite" | "postgresql", Kept> = {
    sqlite: answersKept(sqlite.dataDirectory, sqlite.enrolled, sqlite.acknowledged),
    postgresql: await keptIn(url, postgresql.acknowledged),
  };
  return { loads, kept };
}

export type Measures = Awaited<ReturnType<typeof measureQuiz>>;

async function startPreflight(learners: number, databaseUrl: string, { atEnd }: Stage) {
  const dataDirectory = mkdtempSync(join(tmpdir(), "preflight-bench-"));
  atEnd(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const configuration = { DATABASE_URL: databaseUrl };
  const enrolled = await runModule<Enrolled>(new URL("./enrol.ts", import.meta.url), [String(learners), lesson], {
    ...configuration,
    DATA_DIR: dataDirectory,
  });
  const environment = { ...quietEnvironment, ...configuration };
  const installation = await startInstallation({ dataDirectory, root: projectRoot, environment });
  atEnd(() => installation.stop());
  const served: Served = { origin: installation.origin, pid: installation.process.pid ?? 0 };
  const acknowledged: string[] = [];
  let turn = 0;
  const target: Target = {
    served,
    path: "/api/v1/events",
    method: "POST",
    body: () => answersBody(enrolled, 3),
    inTurn: () => enrolled.people[turn++ % enrolled.people.length]?.cookie ?? "",
    onAnswer: (body) => acknowledged.push(...acknowledgedIn(body)),
  };
  return { enrolled, target, acknowledged, dataDirectory, stop: installation.stop };
}

/** Rounds go through all targets in turn, so that what else the machine does falls on all alike. */
async function measureLoads(
  targets: Record<TargetName, Target>,
  { rounds, seconds }: Omit<Settings, "learners">,
  { say }: Stage,
): Promise<Loads> {
  say("Warming up …");
  const amounts = new Map<string, number>();
  for (const name of targetNames)
    for (const connections of connectionCounts) {
      await load(targets[name], connections, connections * 30);
      const { requestsPerSecond } = await load(targets[name], connections, connections * 20);
      const each = Math.round((requestsPerSecond * seconds) / connections);
      amounts.set(`${name} ${connections}`, connections * Math.max(10, each));
    }
  const taken = new Map<string, Load[]>();
  for (let round = 1; round <= rounds; round++) {
    say(`Requests, round ${round} of ${rounds} …`);
    for (const connections of connectionCounts)
      for (const name of targetNames) {
        const key = `${name} ${connections}`;
        taken.set(key, [...(taken.get(key) ?? []), await load(targets[name], connections, amounts.get(key) ?? 64)]);
      }
  }
  const middle = (name: TargetName) =>
    new Map(connectionCounts.map((count) => [count, middleOf(taken.get(`${name} ${count}`) ?? [])]));
  return { sqlite: middle("sqlite"), postgresql: middle("postgresql"), bare: middle("bare") };
}

async function keptIn(url: string, acknowledged: readonly string[]): Promise<Kept> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: string }>(
      'SELECT count(*) AS found FROM "LearningEvent" WHERE id = ANY($1)',
      [acknowledged],
    );
    return { acknowledged: acknowledged.length, found: Number(rows[0]?.found ?? 0) };
  } finally {
    await client.end();
  }
}
