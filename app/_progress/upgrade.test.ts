import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDatabase } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { migrationsFolder } from "@/app/_database/migration-files";
import { describeDatabases, emptyDatabase } from "@/app/_database/test-databases";
import { rebuildEverybody } from "./rebuild";

const when = "2026-11-25T09:00:00.000+00:00";

/** Two answers to one question as the release before wrote them: missed while sure, then right. */
const answers = [
  { id: "first-answer", sequence: 1, response: 0, confidence: "sure", correct: false },
  { id: "second-answer", sequence: 2, response: 1, confidence: "leaning", correct: true },
];

describeDatabases("progress from before questions had marks", (kind) => {
  test("is what the log says it is", async () => {
    const fresh = await emptyDatabase(kind);
    const before = mkdtempSync(join(tmpdir(), "preflight-before-"));
    try {
      const folder = migrationsFolder(kind);
      const names = readdirSync(folder).sort();
      const questions = names.findIndex((name) => name.endsWith("_questions"));
      // And whatever is no migration.
      for (const name of names.filter((one, nth) => nth < questions || !/^\d/.test(one))) {
        cpSync(join(folder, name), join(before, name), { recursive: true });
      }
      await applyMigrations(fresh.config, before);
      const database = createDatabase(fresh.config);
      const run = (sql: string) => database.$executeRawUnsafe(sql);
      const isTrue = (truth: boolean) => (kind === "sqlite" ? Number(truth) : truth);
      await run(
        `INSERT INTO "Person" ("id", "name", "email", "lastSequence", "updatedAt") VALUES ('noor', 'Noor', 'noor@example.com', 2, '${when}')`,
      );
      for (const { id, sequence, ...given } of answers) {
        const payload = JSON.stringify({ item: "travels-or-waits", version: 1, variant: 0, ...given });
        await run(
          `INSERT INTO "LearningEvent" VALUES ('${id}', 'noor', ${sequence}, 'answerGiven', 'config-is-not-code', '${payload}', '${when}', '${when}')`,
        );
      }
      await run(
        `INSERT INTO "LessonProgress" ("personId", "lesson", "sections", "openedAt", "updatedAt") VALUES ('noor', 'config-is-not-code', '[]', '${when}', '${when}')`,
      );
      await run(
        `INSERT INTO "ItemProgress" ("personId", "item", "lesson", "attempts", "firstCorrect", "firstConfidence", "sureAndWrong", "lastVersion", "lastVariant", "lastResponse", "lastCorrect", "lastConfidence", "lastAnsweredAt")
         VALUES ('noor', 'travels-or-waits', 'config-is-not-code', 2, ${isTrue(false)}, 'sure', ${isTrue(false)}, 1, 0, '1', ${isTrue(true)}, 'leaning', '${when}')`,
      );

      await applyMigrations(fresh.config, folder);
      const rows = () => database.itemProgress.findMany();
      const migrated = await rows();
      expect(migrated).toMatchObject([
        { version: 1, attempts: 2, firstMark: 0, firstResponse: "0", lastMark: 1, lastEvent: "second-answer" },
      ]);
      await rebuildEverybody(database);
      expect(await rows()).toEqual(migrated);
      await database.$disconnect();
    } finally {
      rmSync(before, { recursive: true, force: true });
      await fresh.close();
    }
  });
});
