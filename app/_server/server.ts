import next from "next";
import { ensureSetupLink } from "@/app/_account/setup-link";
import { database } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { DatabaseProblem, migrationsFolder } from "@/app/_database/migration-files";
import type { Claimed } from "./claim";
import { hideTokensInLogs } from "./log";
import { markClientAddress, nameOwnOrigin } from "./request-headers";
import { stopWhenTold } from "./shutdown";
import { StartProblem } from "./start-problem";

type Start = Claimed & {
  dev: boolean;
  /** The project's folder. */
  dir: string;
  /** The parent process at the start. */
  startedBy: number;
};

export async function serve({ environment, httpServer, answerWith, releaseData, dev, dir, startedBy }: Start) {
  const print = hideTokensInLogs();
  // Databases and their journals are the owner's alone, also in a data directory that others may enter.
  process.umask(0o077);
  await migrate(environment.database);
  const { port } = environment;
  const app = next({ dev, dir, hostname: environment.host ?? "localhost", port, httpServer });
  stopWhenTold({
    httpServer,
    startedBy,
    graceMs: dev ? 500 : 10_000,
    afterwards: async () => {
      await app.close();
      await database().$disconnect();
      releaseData();
    },
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  answerWith((request, response) => {
    markClientAddress(request, environment.clientAddressHeader);
    nameOwnOrigin(request);
    handle(request, response).catch((error: unknown) => {
      console.error(`error in ${request.method} ${request.url}:`, error);
      response.destroy();
    });
  });
  const address = environment.baseUrl ?? `http://${environment.host ?? "localhost"}:${port}`;
  const setupToken = await ensureSetupLink(database());
  print(`Preflight is ready on ${address}`);
  if (setupToken !== null) print(`Nobody leads a team yet. Set up the first lead here: ${address}/setup/${setupToken}`);
}

async function migrate(config: Claimed["environment"]["database"]) {
  try {
    const { applied } = await applyMigrations(config, migrationsFolder(config.kind));
    if (applied.length > 0) console.log(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  } catch (error) {
    if (error instanceof DatabaseProblem) throw new StartProblem(error.message);
    throw error;
  }
}
