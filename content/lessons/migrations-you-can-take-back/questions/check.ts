import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "migrate-schema-diff",
    kind: "diff",
    objective: "migrate-under-two-versions",
    title: "Lines that yesterday’s code does not survive",
    asks: "application",
    use: "check",
    back: "test-the-pair",
    variants: [
      {
        stem: "This change goes out with one release, its migration first. Pick every line after which the release before cannot do its work during the rollout.",
        context:
          "The release before reads and writes every column that the model has without these changes, and inserts rows all day. Prisma 7; the migration is what it makes of the difference, except that somebody has filled in `carrier` for the parcels there are.",
        file: "prisma/schema.prisma",
        lines: [
          { text: "model Parcel {", change: "same" },
          { text: "  id        BigInt    @id @default(autoincrement())", change: "same" },
          {
            text: "  weight    Int",
            change: "removed",
            pick: "Two changed lines that read like a rename. The migration drops `weight` with what is in it, and the release before asks for it in its first query.",
          },
          {
            text: "  grams     Int       @default(0)",
            change: "added",
            tempting:
              "It belongs to the line above, so one picks both. But the column by itself disturbs nobody: it has a default, so old inserts pass. It is the column that is gone which hurts.",
          },
          {
            text: "  note      String?",
            change: "added",
            sound: "A column that may be empty. Old code does not see it, and inserts rows without it.",
          },
          {
            text: "  carrier   String",
            change: "added",
            pick: "It must not be empty and has no default. Old code inserts parcels without a carrier, and each is refused. As Prisma writes it, the migration would be refused on a table with rows; filled in by hand it runs, and meets the old code.",
          },
          {
            text: "  insured   Boolean   @default(false)",
            change: "added",
            tempting:
              "Also a column that must not be empty, like the one above. But it has a default in the database, and that fills it in for whoever does not mention it.",
          },
          { text: "  createdAt DateTime  @default(now())", change: "same" },
          {
            text: "  labels    Label[]",
            change: "added",
            sound: "It says that the new table points here, and makes no column in this one.",
          },
          { text: "}", change: "same" },
          {
            text: "model Label {",
            change: "added",
            sound: "A new table. Nothing that runs yet knows it.",
          },
        ],
        next: "Read the difference of your schema file between the release in production and your branch, and pick such lines. Then read the SQL and see whether you were right.",
      },
    ],
  },
  {
    id: "migrate-limit-the-wait",
    kind: "text",
    objective: "migrate-locks-and-loss",
    title: "Limit how long a migration waits",
    asks: "application",
    use: "check",
    back: "lock-timeout",
    variants: [
      {
        stem: "Complete the first line of this migration, so that it gives up when it has waited two seconds for a lock, and is free to take as long as it needs once it has it.\n\n```sql\nSET …;\nALTER TABLE customers ADD COLUMN full_name text;\n```",
        context: "PostgreSQL. The line is to hold for this session.",
        prompt: "SET",
        accepted: ["lock_timeout = '2s'", "lock_timeout = 2000", "lock_timeout TO '2s'", "lock_timeout = '2000ms'"],
        patterns: ["^(?:set )?(?:session )?lock_timeout ?(?:=|to) ?(?:'(?:2 ?s|2000 ?ms|2000)'|2000) ?;?$"],
        ignoreCase: true,
        right:
          "`lock_timeout` counts the wait for a lock and nothing else. When two seconds are over the statement fails, nothing has changed, and the requests behind it go on. A number without a unit is in milliseconds.",
        mistakes: [
          {
            pattern: "^local lock_timeout.+$",
            tempting:
              "`LOCAL` holds to the end of a transaction. Here none has been begun, so the setting is gone before the next line; PostgreSQL says so in a warning that few read.",
          },
          {
            pattern: "^(?:session |local )?statement_timeout ?(?:=|to) ?.+$",
            tempting:
              "It ends what takes too long, and it counts everything: waiting, and working after that. A migration that got its lock at once would be ended in the middle of its work.",
          },
          {
            pattern: "^(?:session |local )?lock_timeout ?(?:=|to) ?'?2'?;?$",
            tempting:
              "The right setting. But without a unit it is milliseconds, and with two of them the migration would give up nearly always.",
          },
          {
            pattern: "^(?:session |local )?deadlock_timeout ?(?:=|to) ?.+$",
            tempting:
              "It says after how long the database looks whether two sessions wait for each other. Here one waits for another, in good order, and it ends by itself, only too late.",
          },
          {
            pattern: "^(?:session |local )?idle_in_transaction_session_timeout ?(?:=|to) ?.+$",
            tempting:
              "It ends sessions that keep a transaction open and do nothing, and may well end the one you wait for. It is set where those sessions are, and not in the migration.",
          },
        ],
        next: "Look whether your migrations set it: in the files, for the user that migrates, or in the tool. If nowhere, write the line into your next one.",
      },
    ],
  },
  {
    id: "migrate-where-it-began",
    kind: "point",
    objective: "migrate-locks-and-loss",
    title: "Where the waiting began",
    asks: "application",
    use: "check",
    back: "lock-queue-explained",
    variants: [
      {
        stem: "Point at the first reading at which requests wait because of the migration.",
        context:
          "A report reads `customers` from 11:00:00 in one long transaction. At 11:00:40 a migration asks for `ACCESS EXCLUSIVE` on that table. On a usual day between 0 and 4 requests wait for the database.",
        chart: {
          label: "Requests that wait for the database",
          unit: "requests",
          xLabel: "Time",
          points: [
            { at: "10:59:50", value: 1 },
            { at: "11:00:00", value: 2 },
            { at: "11:00:10", value: 4 },
            { at: "11:00:20", value: 3 },
            { at: "11:00:30", value: 2 },
            { at: "11:00:40", value: 3 },
            { at: "11:00:50", value: 24 },
            { at: "11:01:00", value: 58 },
            { at: "11:01:10", value: 64 },
            { at: "11:01:20", value: 64 },
            { at: "11:01:30", value: 64 },
            { at: "11:01:40", value: 9 },
            { at: "11:01:50", value: 2 },
          ],
          marks: [
            { at: "11:00:00", text: "report begins" },
            { at: "11:00:40", text: "migration asks" },
            { at: "11:01:30", text: "report ends" },
          ],
        },
        from: "11:00:50",
        to: "11:00:50",
        right:
          "24, ten seconds after the migration asked. It had changed nothing by then; it stood in the queue, and everybody who came later stood behind it. A limit of two seconds to its wait would have ended this before the first reading.",
        tempting: [
          {
            from: "11:00:00",
            to: "11:00:10",
            why: "Here the report begins, and the report is what holds the migration up. But reading goes together with reading: for forty seconds nobody waited more than on any day.",
          },
          {
            from: "11:00:40",
            to: "11:00:40",
            why: "The migration asks at this moment, and it is the cause. The reading is still a usual one; those who wait because of it have not come yet.",
          },
          {
            from: "11:01:10",
            to: "11:01:30",
            why: "64 is where every connection is held, so it is where pages fail that have nothing to do with customers. The waiting had begun before.",
          },
          {
            from: "11:01:00",
            to: "11:01:00",
            why: "Nobody doubts any more at 58. The reading before it was far outside the usual range already.",
          },
        ],
        elsewhere:
          "This reading lies in or near the usual range of a day. Look for the first that leaves it after the migration has asked.",
        next: "Find the graph of your database that shows sessions waiting for a lock. If there is none, note the query that would show them.",
      },
    ],
  },
  {
    id: "migrate-build-the-batches",
    kind: "parsons",
    objective: "migrate-under-two-versions",
    title: "Fill in without holding others up",
    asks: "application",
    use: "check",
    back: "small-and-again",
    variants: [
      {
        stem: "Build the loop that fills in `full_name`: in short transactions, with a pause, and so that it may be stopped and started again at any time.",
        context:
          "`sql` runs one statement in a transaction of its own and gives back how many rows it changed. Not all lines belong.",
        file: "scripts/backfill-full-name.ts",
        lines: [
          { text: "let changed = 0;", why: "It is asked for at the end of each round." },
          { text: "do {", why: "At least one round; the last one finds nothing." },
          {
            text: "  changed = await sql`UPDATE customers SET full_name = name WHERE id IN (",
            why: "One statement, one transaction: the locks on these rows are gone when it is.",
          },
          {
            text: "    SELECT id FROM customers WHERE full_name IS NULL AND name IS NOT NULL",
            why: "What is missing, and nothing else. That is what makes a second start harmless.",
          },
          { text: "    ORDER BY id LIMIT 5000)`;", why: "So few that nobody notices." },
          { text: "  await sleep(300);", why: "Room for everybody else, replicas included." },
          { text: "} while (changed > 0);", why: "When a round changes no row, none is missing." },
        ],
        distractors: [
          {
            text: "    SELECT id FROM customers WHERE id > 0",
            tempting:
              "The first five thousand, again and again: without asking what is missing, each round changes the same rows, and the loop never ends.",
          },
          {
            text: "await sql`BEGIN`;",
            tempting:
              "All or nothing feels safe. But one transaction round the loop keeps every row it has touched locked until the end, and a fault at the end loses all of it.",
          },
          {
            text: "} while (changed === 5000);",
            tempting:
              "It ends after the first batch that is not full, and that saves a round. A batch can fall short because somebody else has deleted a row of it in that moment, with others still missing.",
          },
          {
            text: "await sql`LOCK TABLE customers IN ACCESS EXCLUSIVE MODE`;",
            tempting: "Nobody can interfere then. Nobody can do anything else with customers either.",
          },
        ],
        next: "Look for the last backfill in your repository. Could it be stopped half-way and started again, and who has tried?",
      },
    ],
  },
];
