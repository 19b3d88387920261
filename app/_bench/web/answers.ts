import { randomBytes } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

export type Person = { personId: string; cookie: string };
type Question = { item: string; version: number; response: unknown };

/** What the app's own modules made before the server started (people.ts). */
export type Enrolled = {
  people: Person[];
  questions: Question[];
  lesson: string;
  /** Answers that are in the log already. */
  answered: number;
};

let nth = 0;

/** The body of a POST to /api/v1/events: `count` answers to the lesson's questions in turn, each under a new id. */
export function answersBody({ questions, lesson }: Enrolled, count: number): string {
  const events = Array.from({ length: count }, () => ({
    id: randomBytes(16).toString("hex"),
    kind: "answerGiven",
    lesson,
    at: new Date().toISOString(),
    ...questions[nth++ % questions.length],
    variant: 0,
    confidence: "leaning",
    tookMs: 12_000,
    set: null,
  }));
  return JSON.stringify({ events });
}

type Results = { results: { id: string; kind: string }[] };

/** The ids of the answers that the server says it has kept. */
export function acknowledgedIn(body: string): string[] {
  const { results }: Results = JSON.parse(body);
  return results.filter(({ kind }) => kind === "graded").map(({ id }) => id);
}

/** Looks into the database, the server being stopped, for every answer that was acknowledged. */
export function answersKept(dataDirectory: string, { answered }: Enrolled, acknowledged: readonly string[]) {
  const database = new Sqlite(join(dataDirectory, "preflight.db"), { readonly: true });
  try {
    const count = database.prepare<[string], number>('SELECT count(*) FROM "LearningEvent" WHERE id = ?').pluck();
    const times = acknowledged.map((id) => count.get(id) ?? 0);
    const one = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
    const log = one(`SELECT count(*) FROM "LearningEvent" WHERE kind = 'answerGiven'`) - answered;
    return {
      acknowledged: acknowledged.length,
      found: times.filter((found) => found === 1).length,
      lost: times.filter((found) => found === 0).length,
      twice: times.filter((found) => found > 1).length,
      /** In the log although the server never said so. */
      unacknowledged: log - times.filter((found) => found > 0).length,
      progressAgrees: one('SELECT coalesce(sum(attempts), 0) FROM "ItemProgress"') === log + answered,
      integrity: String(database.pragma("integrity_check", { simple: true })),
    };
  } finally {
    database.close();
  }
}
