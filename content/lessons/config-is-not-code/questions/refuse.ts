import type { WrittenItem } from "@/app/_quiz/item";

/** About values that are missing, and about when a value is read: in the check, before and after. */
export const refuse: WrittenItem[] = [
  {
    id: "unset-when-is-it-read",
    kind: "match",
    objective: "refuse-and-read-when",
    title: "What it takes to change a value",
    asks: "application",
    use: "check",
    back: "three-times-to-read",
    variants: [
      {
        stem: "Each of these values of a shop has to be changed this afternoon. What does it take before customers meet the new one?",
        context:
          "The shop is one image in eight copies. It checks its variables when it starts, and then works with what it has read.",
        targets: ["A new image", "A restart of every copy", "Nothing more"],
        entries: [
          {
            text: "`VITE_SUPPORT_EMAIL`, printed at the foot of each page",
            target: "A new image",
            why: "Vite wrote it into the browser’s files when it built them. A restart serves the same files again.",
          },
          {
            text: "The terms of delivery, a text file that the Dockerfile copies in",
            target: "A new image",
            why: "It is no variable at all: it travels in the image, as code does. A copy that starts again finds the same file.",
          },
          {
            text: "`STOCK_TIMEOUT_MS` in the settings of production",
            target: "A restart of every copy",
            why: "The settings are changed at once, and the running copies do not look again. Each has what it was given when it started.",
          },
          {
            text: "A password in the secret store, handed over as a variable",
            target: "A restart of every copy",
            why: "The store has the new one within a second. A process keeps the variables it was started with.",
          },
          {
            text: "A switch in a table that the shop asks for each page",
            target: "Nothing more",
            why: "It is read while the shop runs. That is why it works in a bad minute, and why a slip in it reaches every copy at once.",
          },
          {
            text: "The opening hours on the contact page, fetched with every request from a calendar",
            target: "Nothing more",
            why: "Whoever edits the calendar changes the shop. It is quick, and nothing of yours stands between a slip and a customer.",
          },
        ],
        next: "Take the value that you would want to change quickest in a bad minute. Write down what it takes today, in minutes, and who may do it.",
      },
      {
        stem: "A service that renders reports has these values. What does it take before a changed one is used?",
        context: "The service is one image. It reads its variables into one object when it starts.",
        targets: ["A new image", "A restart of every copy", "Nothing more"],
        entries: [
          {
            text: "`NEXT_PUBLIC_REPORT_LIMIT`, shown in the form that people fill in",
            target: "A new image",
            why: "`next build` put the number into the browser’s JavaScript. The server may be told another one, and the form will still show the old.",
          },
          {
            text: "The fonts that were copied in by a line of the Dockerfile",
            target: "A new image",
            why: "They travel in the image, like code. That is as it should be: a report has to look in production as it looked in staging.",
          },
          {
            text: "`RENDER_WORKERS`, how many reports one copy renders at a time",
            target: "A restart of every copy",
            why: "It was read once, when the workers were made.",
          },
          {
            text: "`REPORTS_BUCKET`, changed in the settings while reports are being written",
            target: "A restart of every copy",
            why: "Until the last copy has been replaced some write to the old bucket and some to the new. For such a value that minute has to be planned.",
          },
          {
            text: "The price list, which is read from the database for each report",
            target: "Nothing more",
            why: "It is data, read when it is needed. The next report has the new prices, and so has the one after a slip.",
          },
          {
            text: "A list of paused customers, looked up before each report",
            target: "Nothing more",
            why: "Read while the service runs. A good form for a switch, provided that an unreadable list leaves the last one in force.",
          },
        ],
        next: "Sort five values of your own service into these three. For one that needs a new image, ask whether it would have to change in an incident.",
      },
    ],
  },
  {
    id: "unset-start-asks-too-much",
    kind: "choice",
    objective: "refuse-and-read-when",
    title: "A start that asks too much",
    asks: "application",
    use: "check",
    back: "ask-nobody",
    variants: [
      {
        stem: "A shop’s API checks all its variables when it starts. Then it asks its database, its mail provider and its search service for a sign of life, and ends if one of them gives none. At 15:00 the mail provider goes down for an hour. What is the harm?",
        context: "Mail is sent for receipts alone, from a queue that keeps what it cannot send.",
        options: [
          {
            text: "None: the receipts wait in the queue, and are sent at 16:00 when the provider is back",
            tempting:
              "It is what happens to the copies that were started before 15:00, and the queue is good design. But copies end and start all the time: a deploy, a machine that is replaced, more traffic. After 15:00 not one of them comes up.",
            separates: "A queue protects those that run; a start that insists on the provider takes away the rest.",
          },
          {
            text: "The running copies end one after the other, because the provider no longer answers",
            tempting:
              "It would be worse, and there are programs that do it, by asking in a liveness probe. This one asks when it starts and then no more: what runs, runs on.",
          },
          {
            text: "No copy can be started for an hour: what ends is not replaced, and no deploy gets through",
            right:
              "The shop has tied its own start to a service it can do without. Checking the text of a variable costs nothing and depends on nobody. Whether the provider answers is for an alert to say, and for the queue to bear.",
          },
          {
            text: "Customers wait longer for each page, since the API tries the provider again and again",
            tempting:
              "Waiting for a dependency does slow a service, and you have seen how much. But here it is the start alone that waits; no page of a running copy asks the provider.",
          },
        ],
        next: "Read what your program does before it listens. List whom it calls, and for each ask what would happen if it were away for an hour during a deploy.",
      },
    ],
  },
  {
    id: "before-unset-in-a-sender",
    kind: "choice",
    objective: "refuse-and-read-when",
    title: "A sender whose variable is missing",
    asks: "application",
    use: "before",
    back: "refuse-to-start",
    variants: [
      {
        stem: 'A nightly job sends reminders. It is deployed to production, where nobody has set `BATCH_SIZE`. What does the team see the next morning?\n\n```js\nconst size = Number(process.env.BATCH_SIZE);\nfor (let sent = 0; sent < size; sent += 1) {\n  await sendNext();\n}\nconsole.info("done");\n```',
        options: [
          {
            text: "A failed run, with a message that names `BATCH_SIZE`",
            tempting:
              "It is what one would wish for, and some languages come near to it. In JavaScript a variable that is not there is no error, and neither is turning it into a number.",
            separates: "A program complains about a missing value only where somebody wrote that it should.",
          },
          {
            text: "A run that ended well, and not one reminder sent",
            right:
              "`Number(undefined)` is `NaN`, and `0 < NaN` is false, so the loop ends before it begins. The job says “done” and counts as a success. Only the number of reminders sent would show it.",
          },
          {
            text: "A run that never ended, and many reminders sent twice",
            tempting:
              "A limit that is missing sounds like no limit at all. It would be so had the loop asked whether `sent` had reached the size; this one asks whether it is still below.",
          },
          {
            text: "A run that ended well, with one batch of the usual size",
            tempting:
              "A library might have a usual size to fall back on. This is the job’s own code, and nobody gave it one.",
          },
        ],
        next: "Search your code for `Number(process.env` or its like in your language. For one find, run the line without the variable and look at what comes out.",
      },
    ],
  },
  {
    id: "after-unset-in-a-cleaner",
    kind: "choice",
    objective: "refuse-and-read-when",
    title: "A cleaner whose variable is missing",
    asks: "application",
    use: "after",
    back: "refuse-to-start",
    variants: [
      {
        stem: 'A nightly job removes old uploads. It is deployed to production, where nobody has set `KEEP_DAYS`. What does the team see after a month?\n\n```js\nconst keepDays = Number(process.env.KEEP_DAYS);\nconst old = uploads.filter((upload) => upload.ageDays > keepDays);\nfor (const upload of old) await remove(upload);\nconsole.info("removed", old.length);\n```',
        options: [
          {
            text: "Thirty runs that ended well, and a disk that is nearly full",
            right:
              "`Number(undefined)` is `NaN`, and no age is greater than `NaN`, so nothing is ever old. Each run prints “removed 0”, which is what a quiet night looks like too. A start that required the variable would have ended on the first evening.",
          },
          {
            text: "Thirty runs that ended well, and uploads gone that were needed",
            tempting:
              "It is the fear one has of a cleaner without a limit, and with `0` for the missing value it would be so. `NaN` is not zero: compared with it, nothing is greater.",
            separates: "Zero is a limit that everything passes; `NaN` is one that nothing does.",
          },
          {
            text: "One failed run, and none after it until somebody set the variable",
            tempting:
              "A job that stops until it is told what to do is what refusing would give. Nobody wrote a refusal here, and JavaScript does not add one.",
          },
          {
            text: "Thirty runs that ended well, and uploads kept for the usual time",
            tempting:
              "There may be a usual time in staging’s settings, or in somebody’s head. The program knows neither.",
          },
        ],
        next: "Name one job of yours that reports success when it has done nothing. Which number would tell the two apart, and who looks at it?",
      },
    ],
  },
];
