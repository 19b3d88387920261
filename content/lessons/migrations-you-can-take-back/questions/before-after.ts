import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-migrate-old-code",
    kind: "choice",
    objective: "migrate-under-two-versions",
    title: "A change of a table that old code survives",
    asks: "application",
    use: "before",
    back: "both-use-it",
    variants: [
      {
        stem: "A release of a library’s lending service replaces its copies one after the other, and its migration runs first. With which of these does the version before go on working meanwhile?",
        context: "The version before reads the columns `title` and `due`, and inserts loans all day.",
        options: [
          {
            text: "`due` is renamed to `due_on`; the new code uses the new name everywhere",
            tempting:
              "It changes no data and is done in a moment. For the version before, the column it asks for is gone.",
          },
          {
            text: "`branch` is added, filled in for all loans, and must not be empty; the new code always sets it",
            tempting:
              "Adding sounds harmless, and the new code does its part. The version before inserts loans without a branch, and each is refused.",
            separates: "What may be empty, or has a default, can be left out by code that does not know it.",
          },
          {
            text: "`title` is dropped, since the new code takes titles from the catalogue",
            tempting:
              "For the new code the column is dead weight. The version before still reads it, in every copy that has not been replaced.",
          },
          {
            text: "`renewed` is added, may be empty, and the new code fills it in",
            right:
              "The version before neither reads the column nor has to fill it. It inserts loans as it always did, and the new code finds nothing in `renewed` for these.",
          },
        ],
        next: "Take your last change of a schema. Write down what the release before it would have read, and what it would have inserted.",
      },
    ],
  },
  {
    id: "before-migrate-goes-back",
    kind: "choice",
    objective: "migrate-locks-and-loss",
    title: "What a way back gives back",
    asks: "application",
    use: "before",
    back: "column-without-data",
    variants: [
      {
        stem: "A release of a shop dropped the column `gift_note` with 90,000 notes in it. An hour later it is needed after all. The team runs the migration that was written as the way back. What do they have then?",
        context: "The way back is `ALTER TABLE orders ADD COLUMN gift_note text`. It runs without an error.",
        options: [
          {
            text: "The column with its notes, since the database hides dropped columns and keeps the space",
            tempting:
              "It is true that the space is not given free at once. But there is no statement that makes the hidden column visible; what was added is a new one with the same name.",
            separates: "To keep space is not to keep a way to what was in it.",
          },
          {
            text: "The column with the notes of all orders except those of the last hour",
            tempting:
              "It is what a backup from before the release would give, and perhaps there is one. The statement knows nothing of it.",
          },
          {
            text: "The column without any notes; they are in a backup, or nowhere",
            right:
              "The structure is what it was, so the code of before starts and finds no note. To get them back somebody has to take them out of a backup, order by order, beside what has been ordered since.",
          },
          {
            text: "No column, since a migration that succeeded cannot be run backwards",
            tempting:
              "Some tools refuse to go back by themselves. Here somebody wrote the statement, and it ran; what it made is the question.",
          },
        ],
        next: "Find a `DROP` in the migrations of your repository. Where would the data have been an hour later?",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-migrate-old-code",
    kind: "choice",
    objective: "migrate-under-two-versions",
    title: "A change of bookings that old code survives",
    asks: "application",
    use: "after",
    back: "both-use-it",
    variants: [
      {
        stem: "A release of a hotel’s booking service replaces its copies one after the other, and its migration runs first. With which of these does the version before go on working meanwhile?",
        context: "The version before reads the columns `guest` and `rate`, and inserts bookings all day.",
        options: [
          {
            text: "`rate` becomes `rate_cents`, filled in by the same migration for every booking",
            tempting:
              "No amount is lost, and that is the part most care is given to. The version before asks for `rate`, which is gone.",
          },
          {
            text: "`source` is added, must not be empty, and has the default `'desk'`",
            right:
              "The version before does not mention the column, and the default fills it in. It reads what it always read. That its bookings all say `desk` for a while is for the new code to expect.",
          },
          {
            text: "`guest` may have 40 characters from now on, as the new form allows",
            tempting:
              "It looks like a rule and not like a change of the table. The version before still lets people type more, and each of those bookings is refused.",
            separates: "A table that takes more disturbs nobody; one that takes less disturbs whoever has not heard.",
          },
          {
            text: "`guest` is split, and the column is dropped when its two parts are filled in",
            tempting:
              "All the data is there, in a better form. The version before knows only the old one, and its copies run for minutes yet.",
          },
        ],
        next: "Take the change of schema that you will ship next. Does the table take more afterwards, or less?",
      },
    ],
  },
  {
    id: "after-migrate-goes-back",
    kind: "choice",
    objective: "migrate-locks-and-loss",
    title: "What code from yesterday can read",
    asks: "application",
    use: "after",
    back: "data-the-old-cannot-read",
    variants: [
      {
        stem: "A release of a clinic’s service changed no table. Since 09:00 it notes visits by video as `kind = 'video'`; before, there were `'desk'` and `'phone'`. At 11:00 the code of before is brought back, without an error. What do they have then?",
        context:
          "The code of before turns `kind` into one of its two words, and ends the request when it meets another.",
        options: [
          {
            text: "A service that works for every visit except those noted by video since 09:00",
            right:
              "The table takes any word; the code of before knows two. Each page that has one of these visits in it fails, and only those, so it may be noon before somebody says so. The code that can read a new word has to go out before the one that writes it.",
          },
          {
            text: "A service that works as before, since no migration was run and so none is missing",
            tempting:
              "No change of a table, so nothing to take back: that is how one checks it, and it catches the greater part. Data can change its form with no column changing.",
            separates: "A schema says what may be stored; the code says what it understands.",
          },
          {
            text: "A service that shows visits by video as visits by phone, the nearest word it knows",
            tempting:
              "Some programs fall back in this way, and mislead more quietly. This one ends the request, as the context says.",
          },
          {
            text: "A service that does not start until somebody has corrected the visits since 09:00",
            tempting:
              "A start that checks its config would be worth having. No start reads all the visits; it is met when a page is asked for.",
          },
        ],
        next: "Look for a list of allowed words in your code: statuses, kinds, roles. What does the release in production do when it meets one it does not know?",
      },
    ],
  },
];
