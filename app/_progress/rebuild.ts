// npm run rebuild: makes everybody's progress again from the log of events, for instance after a fault in its rules.
import { environment } from "@/app/_config/environment";
import { createDatabase, type Database, transaction } from "@/app/_database/client";
import { readEvent } from "./event";
import { applyEvent, noProgress } from "./progress";
import { allEvents, clearProgress, giveSequences, saveProgress } from "./queries";

/** One person's progress, in one transaction: nobody sees it half made. */
export function rebuildProgress(database: Database, personId: string): Promise<void> {
  return transaction(database, async (tx) => {
    // Takes the lock on the person's row without using a number up, so that no event comes in between.
    await giveSequences(tx, { personId }, 0);
    const events = await allEvents(tx, { personId });
    const progress = events.map(readEvent).reduce(applyEvent, noProgress);
    await clearProgress(tx, { personId });
    await saveProgress(tx, { personId }, noProgress, progress);
  });
}

export async function rebuildEverybody(database: Database): Promise<number> {
  const people = await database.person.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of people) await rebuildProgress(database, id);
  return people.length;
}

async function main() {
  const database = createDatabase(environment().database);
  try {
    process.stdout.write(`Progress of ${await rebuildEverybody(database)} people made again from their events.\n`);
  } finally {
    await database.$disconnect();
  }
}

if (process.argv[1]?.endsWith("_progress/rebuild.ts")) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
