// npm run rebuild: makes everybody's progress again from the log of events, for instance after a fault in its rules.
import { environment } from "@/app/_config/environment";
import { createDatabase, type Database, transaction } from "@/app/_database/client";
import { statementsIn } from "@/app/_database/statements";
import { readEvent } from "./event";
import { applyEvent, noProgress } from "./progress";
import { allEvents, clearProgress } from "./queries";
import { upsertItems, upsertLessons, upsertOpen } from "./recording/derived/queries";
import { lockPeople } from "./recording/queries";

/** One person's progress, in one transaction: nobody sees it half made. */
export function rebuildProgress(database: Database, personId: string): Promise<void> {
  return transaction(database, async (tx) => {
    // So that no event comes in between.
    const statements = statementsIn(tx);
    await lockPeople(statements, database, [personId]);
    const events = await allEvents(tx, { personId });
    const { lessons, items, open } = events.map(readEvent).reduce(applyEvent, noProgress);
    await clearProgress(tx, { personId });
    await upsertLessons(
      statements,
      database,
      [...lessons].map(([lesson, state]) => ({ personId, lesson, ...state })),
    );
    await upsertItems(
      statements,
      database,
      [...items.values()].map((state) => ({ personId, ...state })),
    );
    await upsertOpen(
      statements,
      database,
      [...open].map(([item, state]) => ({ personId, item, ...state })),
    );
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
