import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join as joinPath } from "node:path";
import Database from "better-sqlite3";
import { freePort, removeData, startInstallation } from "./support/installation";
import { expect, invite, join, newBrowser, setUp, test } from "./support/story";

const rounds = 8;
const clients = 8;

type Tally = { acknowledged: Set<string>; unknown: Set<string> };

test("kill -9 while answers are in flight loses nothing that was acknowledged and counts nothing twice", async ({
  browser,
}) => {
  test.setTimeout(8 * 60_000);
  const port = await freePort();
  let installation = await startInstallation({ port });
  const { dataDirectory, setupLink } = installation;
  const killed: number[] = [];
  try {
    const context = await newBrowser(browser, installation);
    const page = await context.newPage();
    if (!setupLink) throw new Error("no setup link");
    await setUp(page, setupLink);
    const lead = { name: "Adaeze Okafor", email: "", page, context };
    const noor = await join(browser, installation, await invite(lead));
    const cookie = (await noor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    await noor.context.close();
    await context.close();

    for (let round = 1; round <= rounds; round++) {
      const tally: Tally = { acknowledged: new Set(), unknown: new Set() };
      const stopped = { yes: false };
      const writing = Array.from({ length: clients }, () =>
        answerUntilStopped(installation.origin, cookie, tally, stopped),
      );
      // In the middle of things, however fast the machine: after some answers and a moment.
      const some = 5 + Math.floor(Math.random() * 40);
      await expect.poll(() => tally.acknowledged.size, { intervals: [5], timeout: 30_000 }).toBeGreaterThan(some);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      if (installation.process.pid) killed.push(installation.process.pid);
      await installation.kill();
      stopped.yes = true;
      await Promise.all(writing);

      // No repair in between: the next start must manage by itself.
      installation = await startInstallation({ port, dataDirectory });
      const { found, twice, attempts, answers, integrity } = inspect(dataDirectory, [
        ...tally.acknowledged,
        ...tally.unknown,
      ]);
      const lost = [...tally.acknowledged].filter((id) => !found.has(id));
      const survived = [...tally.unknown].filter((id) => found.has(id)).length;
      console.warn(
        `round ${round}: ${tally.acknowledged.size} acknowledged, ${tally.unknown.size} unknown (${survived} of them found), ` +
          `${found.size} found, ${lost.length} lost, ${twice} twice`,
      );
      expect(tally.acknowledged.size, "answers were in flight").toBeGreaterThan(0);
      expect(lost).toEqual([]);
      expect(twice).toBe(0);
      expect(attempts, "progress agrees with the log").toBe(answers);
      expect(integrity).toBe("ok");
    }
  } finally {
    await installation.stop();
    removeData({ dataDirectory });
  }
  expect(killed.filter(isAlive)).toEqual([]);
  expect(processesOn(dataDirectory)).toEqual([]);
});

async function answerUntilStopped(origin: string, cookie: string, tally: Tally, stopped: { yes: boolean }) {
  while (!stopped.yes) {
    const events = Array.from({ length: 3 }, () => ({
      id: randomBytes(16).toString("hex"),
      kind: "answerGiven",
      lesson: "config-is-not-code",
      at: new Date().toISOString(),
      ...answered,
    }));
    const ids = events.map(({ id }) => id);
    try {
      const response = await fetch(`${origin}/api/v1/events`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Cookie: cookie, Origin: origin },
        body: JSON.stringify({ events }),
      });
      if (response.status === 429) {
        // Faster than one person may be: nothing of it was taken.
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      const { results }: { results: { id: string; kind: string }[] } = await response.json();
      for (const { id, kind } of results) {
        if (kind !== "graded") throw new Error(`the server answered ${kind}`);
        tally.acknowledged.add(id);
      }
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("the server answered")) throw error;
      for (const id of ids) if (!tally.acknowledged.has(id)) tally.unknown.add(id);
      return;
    }
  }
}

const answered = {
  item: "quiet-misconfiguration",
  version: 1,
  variant: 0,
  response: 5,
  confidence: "leaning",
  tookMs: null,
  set: null,
};

function inspect(dataDirectory: string, ids: readonly string[]) {
  const database = new Database(joinPath(dataDirectory, "preflight.db"), { readonly: true });
  try {
    const count = database.prepare<[string], { n: number }>('SELECT count(*) AS n FROM "LearningEvent" WHERE id = ?');
    const found = new Set<string>();
    let twice = 0;
    for (const id of ids) {
      const n = count.get(id)?.n ?? 0;
      if (n > 0) found.add(id);
      if (n > 1) twice += 1;
    }
    const one = (sql: string) =>
      Number(Object.values(database.prepare<[], Record<string, number>>(sql).get() ?? {})[0] ?? 0);
    return {
      found,
      twice,
      attempts: one('SELECT coalesce(sum(attempts), 0) FROM "ItemProgress"'),
      answers: one("SELECT count(*) FROM \"LearningEvent\" WHERE kind = 'answerGiven'"),
      integrity: String(database.pragma("integrity_check", { simple: true })),
    };
  } finally {
    database.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Processes whose environment or arguments name the data directory: what an installation would have left behind. */
function processesOn(dataDirectory: string): string[] {
  const listed = execFileSync("ps", ["axeww", "-o", "pid=,command="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split("\n").filter((line) => line.includes(dataDirectory) && !line.includes("axeww"));
}
