import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "migrate-which-order",
    kind: "choice",
    objective: "migrate-under-two-versions",
    title: "A rename that harms nobody",
    asks: "understanding",
    back: "both-use-it",
    variants: [
      {
        stem: "The copies are replaced one after the other, and that takes six minutes. When should the migration have run, so that no page failed?",
        options: [
          {
            text: "At the end: when the last copy with the new code has started",
            tempting:
              "Then the old code is safe, for its column is there to the last. But from the first minute new copies ask for `full_name`, which nobody has made yet. The same errors come from the other half.",
          },
          {
            text: "In the middle: when half of the copies have the new code",
            tempting:
              "It halves the harm on either side, and that is fair to both versions. Each half still fails for three minutes.",
          },
          {
            text: "At no time: one of the two versions always lacks its column",
            right:
              "While both run, each needs a column that the other’s table does not have. The order of two steps cannot mend that; the steps have to be other ones, so that for a while the table holds both.",
          },
          {
            text: "At night: when so few people come that nobody would notice",
            tempting:
              "Fewer people see it, and some changes are made at night for that reason. Whoever comes sees the same errors, and jobs that run at night hold old ideas of a table more often than pages do.",
          },
        ],
        next: "Look at the last migration of your repository. Would the release before it have run on the table that it left?",
      },
    ],
  },
  {
    id: "migrate-explain-rename",
    kind: "explanation",
    objective: "migrate-under-two-versions",
    title: "Why the tests were green",
    asks: "understanding",
    back: "nobody-tested-this-pair",
    variants: [
      {
        stem: "A colleague asks after the rename: “380 tests passed, staging was well. How could that happen?” Explain it in two or three sentences.",
        context: "Think of which version of the code met which version of the table, and where. Nobody grades this.",
        model:
          "Every test ran the new code on the new table, and so did staging, where one copy is replaced in a moment and one person looks. What failed was the old code on the new table, and that pair exists only while a rollout lasts, or after going back. It could have been tested: the migrations of the branch, under the tests of the release that runs.",
        points: [
          "A branch holds one version of code and one of the table, and tests run that pair.",
          "In a rollout the version before still runs, on the table of the version after.",
          "Staging hides it: few copies, a short rollout, hardly any requests in it.",
          "The pair can be run on purpose, before the merge.",
        ],
        next: "Find out whether your pipeline could run the tests of the release in production against the migrations of a branch. What is missing for it?",
      },
    ],
  },
  {
    id: "migrate-put-in-order",
    kind: "order",
    objective: "migrate-under-two-versions",
    title: "An address that moves to a table of its own",
    asks: "application",
    back: "expand-and-contract",
    variants: [
      {
        stem: "Customers have their address in a column. It is to move to a table `addresses`. Put the steps in an order in which no version meets a table it cannot use, and each can be taken back.",
        context: "Each release replaces the copies one after the other.",
        hints: [
          "What is added comes before the code that needs it. Where does what is taken away belong?",
          "Filling in before every copy writes both leaves rows that nobody corrects.",
        ],
        steps: [
          {
            text: "Create the table `addresses`, empty",
            why: "First: no code knows it yet, so it can disturb nobody.",
          },
          {
            text: "Release code that writes column and table, and reads the column",
            why: "From the last replaced copy on, every change is in both places. Reading stays where the data is complete.",
          },
          {
            text: "Fill in the customers that are not in the table, in batches",
            why: "Not earlier: a copy that writes the column alone would have made some of these rows stale again.",
          },
          {
            text: "Count the customers whose column and table differ, until there are none",
            why: "The evidence on which the next release stands. Without it one hopes that all writers were found.",
          },
          {
            text: "Release code that reads the table, and still writes both",
            why: "Now the new place is used. As the column is kept up to date, the release before can return at any time.",
          },
          {
            text: "Release code that no longer knows the column",
            why: "When nobody would go back to reading it any more. The column is still there, in case one does.",
          },
          {
            text: "Drop the column, in a migration that does nothing else",
            why: "Last, after the last code that used it, since no release brings it back.",
          },
        ],
        next: "Take one change of schema that your team has put off. Write these steps for it, with a date from which each may be taken.",
      },
    ],
  },
  {
    id: "migrate-lines-that-block",
    kind: "lines",
    objective: "migrate-locks-and-loss",
    title: "The line that would stop the shop",
    asks: "application",
    back: "work-under-the-lock",
    variants: [
      {
        stem: "These statements run one by one on a PostgreSQL with 60 million orders, in the middle of the day. One of them would keep every request for an order waiting for minutes. Which?",
        context:
          "Each statement is a transaction of its own. No long read is open. The shop reads and writes `orders` all the time; `total` is a `double precision`.",
        file: "migration.sql",
        lines: [
          {
            text: "SET lock_timeout = '2s';",
            tempting:
              "It looks like the protection against exactly this. It limits how long a statement waits for its lock. Once it has the lock, it may keep it for as long as its work takes.",
            separates: "One limit is on waiting for a lock; the other line works while it holds one.",
          },
          {
            text: "ALTER TABLE orders ADD COLUMN channel text DEFAULT 'web';",
            tempting:
              "Sixty million rows get a value, which sounds like an hour of work. The default is a constant: it is noted once, and rows that are read get it from there.",
          },
          {
            text: "ALTER TABLE orders ADD COLUMN note text;",
            sound: "A new column that may be empty touches no row.",
          },
          {
            text: "CREATE INDEX CONCURRENTLY orders_channel ON orders (channel);",
            tempting:
              "It takes longest of all, perhaps half an hour, and without the word in the middle it would stop every write. With it, others read and write while the index grows.",
          },
          {
            text: "ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,2);",
            right:
              "From one form of number to another, every row is written anew, and the strongest lock is held until the last of 60 million rows is done. It wants the three deploys: a new column, both written, filled in.",
          },
          {
            text: "ALTER TABLE orders ADD CONSTRAINT total_ok CHECK (total >= 0) NOT VALID;",
            tempting:
              "A condition on 60 million rows has to read 60 million rows, unless these two last words stand there. With them it holds for what is written from now on, and the old rows are read later.",
          },
          {
            text: "ALTER TABLE orders VALIDATE CONSTRAINT total_ok;",
            sound: "It reads the whole table, under a lock beside which others read and write.",
          },
        ],
        next: "Look at your last three migrations that changed a table which is in use. For each, name the lock and what is done while it is held.",
      },
    ],
  },
  {
    id: "migrate-backfill-minutes",
    kind: "number",
    objective: "migrate-under-two-versions",
    title: "When the second deploy may begin",
    asks: "application",
    back: "backfill-after-expand",
    variants: [
      {
        stem: "How many minutes after 10:00 may the release that *reads* the new column begin, at the earliest?",
        context:
          "The migration that adds the column ran at 09:58. At 10:00 the release that writes both columns begins; its last old copy ends at 10:14. There are 2,400,000 rows to fill in, 4,000 in a batch; a batch takes 0.3 s, and after each there is a pause of 0.2 s. The count of differing rows is then zero, and takes no time worth naming.",
        hints: [
          "From when on does nobody write the old column alone?",
          "How many batches are there, and how long is one with its pause?",
        ],
        answer: 19,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "Until 10:14 some copy writes the old column alone, so filling in begins then. 2,400,000 / 4,000 = 600 batches of 0.5 s are 300 s, five minutes: 10:19. Begun earlier, it would end earlier, with some rows stale that no later batch looks at.",
        mistakes: [
          {
            amount: 5,
            tempting:
              "It begins the batches with the release. In the fourteen minutes of the rollout an old copy may change a name that has been filled in already, in the old column alone.",
          },
          {
            amount: 17,
            tempting:
              "14 + 3 leaves out the pauses: 600 times 0.2 s are two minutes. They are there for everybody else.",
          },
          {
            amount: 14,
            tempting:
              "At 10:14 every change is written to both columns. Rows that nobody has changed since 09:58 are still empty in the new one.",
          },
          {
            amount: 3,
            tempting:
              "600 × 0.3 s, from the start of the release and without the pauses: two things are left out at once.",
          },
        ],
        next: "Count the rows of the largest table that you may have to fill in. With a batch of a few thousand and a pause, how long would it take?",
      },
      {
        stem: "How many minutes after 14:00 may the release that *reads* the new column begin, at the earliest?",
        context:
          "The migration that adds the column ran at 13:50. At 14:00 the release that writes both columns begins; its last old copy ends at 14:09. There are 5,400,000 rows to fill in, 3,000 in a batch; a batch takes 0.25 s, and after each there is a pause of 0.15 s. The count of differing rows is then zero, and takes no time worth naming.",
        hints: [
          "From when on does nobody write the old column alone?",
          "How many batches are there, and how long is one with its pause?",
        ],
        answer: 21,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "Until 14:09 some copy writes the old column alone, so filling in begins then. 5,400,000 / 3,000 = 1,800 batches of 0.4 s are 720 s, twelve minutes: 14:21.",
        mistakes: [
          {
            amount: 12,
            tempting:
              "It begins the batches with the release. Until 14:09 an old copy may change a row that has been filled in already, in the old column alone.",
          },
          {
            amount: 16.5,
            tempting:
              "9 + 7.5 leaves out the pauses: 1,800 times 0.15 s are four and a half minutes. They are there for everybody else.",
          },
          {
            amount: 9,
            tempting:
              "At 14:09 every change is written to both columns. Rows that nobody has changed since are still empty in the new one.",
          },
          {
            amount: 2,
            tempting: "Counted from 13:50, when the column came. That it is there says nothing about what is in it.",
          },
        ],
        next: "Find out how your team would see that a backfill slows others down. Which number, and who looks at it while it runs?",
      },
    ],
  },
  {
    id: "migrate-what-stays",
    kind: "match",
    objective: "migrate-locks-and-loss",
    title: "What going back meets",
    asks: "application",
    back: "boundaries-of-rollback",
    variants: [
      {
        stem: "Each of these has been live for a day. Now the code of the release before is brought back, and nothing else. What happens?",
        targets: [
          "It runs, and nothing is lost",
          "It runs, and some of it is out of date",
          "It fails, at once or on some rows",
        ],
        entries: [
          {
            text: "A new table that only the new code uses",
            target: "It runs, and nothing is lost",
            why: "The old code does not know it. What was written there waits for the next attempt.",
          },
          {
            text: "A new column that may be empty, filled by the new code",
            target: "It runs, and nothing is lost",
            why: "Old code that names its columns does not see it. Rows it inserts have nothing there, which the next attempt has to expect.",
          },
          {
            text: "The new code writes `full_name` and has stopped writing `name`",
            target: "It runs, and some of it is out of date",
            why: "It finds its column, with the names of yesterday. Nothing fails, so nobody is told; letters go out to people under names they have given up.",
          },
          {
            text: "Baskets in the cache have another shape, under the key they always had",
            target: "It fails, at once or on some rows",
            why: "The old code finds an entry and cannot make sense of it. For everyone with such a basket the page fails, until the entry expires. A new form wants a new key.",
          },
          {
            text: "A column that the old code reads has been dropped",
            target: "It fails, at once or on some rows",
            why: "The first query says that there is no such column. Putting it back gives an empty one.",
          },
          {
            text: "A new column without a default that must not be empty",
            target: "It fails, at once or on some rows",
            why: "Old code inserts rows without it, and each insert is refused. Reading goes well, so it shows only when somebody orders.",
          },
          {
            text: "Orders with a status that the old code’s list does not hold",
            target: "It fails, at once or on some rows",
            why: "The schema takes them; the code does not. It fails on the orders of that day, and on no other.",
          },
        ],
        next: "Take the release you will ship next and put it into one of the three. If it is not the first, write the reason into the plan, under what it does not undo.",
      },
    ],
  },
];
