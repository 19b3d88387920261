import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "travels-or-waits",
    kind: "choice",
    objective: "config-from-code",
    title: "Which value has to leave the image",
    asks: "application",
    back: "the-question-to-ask",
    variants: [
      {
        stem: "Four values sit in the source of a shop’s API. Which one has to leave the image before staging sees it?",
        context: "Ask of each: would staging and production want a different value?",
        options: [
          {
            text: "`MAX_PER_ORDER = 99`, how many of one article an order may hold",
            tempting:
              "It is a number, and numbers look like settings. But 99 is right or not right in every environment alike. That makes it a rule of your program: keep it in the code, where a change gets a review and a test.",
            separates: "A setting is config when two places need different values, and not because it is a number.",
          },
          {
            text: '`PAYMENT_API_URL = "https://sandbox.payments.example/v1"`, where payments are sent',
            right:
              "Staging must talk to the sandbox and production must not. A value that has to differ between two places cannot be part of an artefact that is the same in both.",
          },
          {
            text: '`CHECKOUT_PATH = "/checkout"`, the route of the checkout page',
            tempting:
              "It is a string with a path in it, so it looks like an address. But every environment has the same route, and links and tests rely on that. It is code.",
          },
          {
            text: '`CURRENCY_FORMAT = "1,234.56"`, how amounts are printed',
            tempting:
              "Formats feel like preferences. If it follows the customer it belongs to the customer’s data; if it is the same everywhere it is code. In neither case does the environment decide it.",
          },
        ],
        next: "Open the file in your repository with the most constants. Mark each one that staging and production would disagree about. Usually there is at least one.",
      },
      {
        stem: "Four values sit in the source of a service that sends invoices. Which one has to leave the image before staging sees it?",
        context: "Ask of each: would staging and production want a different value?",
        options: [
          {
            text: "`INVOICE_DUE_DAYS = 30`, printed on every invoice",
            tempting:
              "The business may well change it one day, and then every environment changes with it. What varies over time is not what varies between environments. Thirty days is a rule: code, with a review.",
            separates: "Different next year is a change of code. Different in the next environment is config.",
          },
          {
            text: '`VAT_ROUNDING = "per line"`, how tax is rounded',
            tempting:
              "It sounds like a switch someone may turn. But staging has to round as production does, or your tests prove nothing. Same everywhere: code.",
          },
          {
            text: '`MAIL_HOST = "localhost:1025"`, the server that invoices are sent through',
            right:
              "On your laptop this is a mail catcher, in staging another one, in production a real server. And it is the dangerous sort: it works wherever somebody listens on that port, so nothing complains until invoices stay away.",
          },
          {
            text: '`TEMPLATE_FOLDER = "./templates"`, where the layouts of the invoices are',
            tempting:
              "A path looks like something that depends on the machine. This one is relative to the program and travels inside the image with the files it points at. It is code.",
          },
        ],
        next: "Search your repository for `localhost` outside tests. For each find, write down which environment would need something else.",
      },
    ],
  },
  {
    id: "why-one-image",
    kind: "explanation",
    objective: "config-from-code",
    title: "All the values in one image",
    asks: "understanding",
    back: "where-values-live",
    variants: [
      {
        stem: "A colleague suggests: “Let us put the values of all three places into the image, in three files, and let `APP_ENV` say at the start which one counts. Then it is one image, and nothing can be missing.” What does that give away? Explain it to them in two or three sentences.",
        context: "Use the figure above. Nobody grades this; you compare it with a model afterwards.",
        model:
          "It is one image, and what staging tested is what production runs; that much is true. But every changed value takes a build and a deploy again, production’s passwords lie in an image that everybody who can pull it can read, and one word decides about all values at once. Where `APP_ENV` is mistaken, the whole program belongs to another place and starts without complaint.",
        points: [
          "The values are in the image again, so changing one takes a build, a test and a deploy.",
          "Secrets of production lie in an image that staging and laptops can pull.",
          "One mistaken variable exchanges all values, and each of them is well formed.",
          "An image that does not know where it will run needs no new build for a new place.",
        ],
        next: "Look in your repository for files named after environments. Which of their values differ, and which are secret?",
      },
    ],
  },
  {
    id: "connections-in-a-rollout",
    kind: "number",
    objective: "config-from-code",
    title: "How many connections one copy may open",
    asks: "application",
    back: "facts-about-one-place",
    variants: [
      {
        stem: "What is the largest `DB_POOL_MAX` with which this shop gets through a rollout?",
        context:
          "The database in production allows 200 connections and keeps 3 of them for superusers. A reporting job holds 30 all day. The shop runs 10 copies, and while a rollout lasts up to 13 copies are alive at once. Each may fill its pool; nothing else connects.",
        hints: [
          "Begin at the database: how many connections are left for the shop when everybody else has theirs?",
          "Count the copies at the worst moment. Old ones hold their pools until they have ended.",
        ],
        answer: 12,
        tolerance: { absolute: 0 },
        unit: "connections",
        right:
          "200 − 3 − 30 leaves 167 for the shop. Shared by the 13 copies of a rollout that is 12.8, and a thirteenth connection for everybody is not there: 13 × 12 = 156 fits, 13 × 13 = 169 does not. Neither 200 nor 30 nor 13 is known to your program. That is why the number waits in the environment.",
        mistakes: [
          {
            amount: 13,
            tempting:
              "It is the nearest whole number to 12.8, or what 170 / 13 gives when the three reserved connections are forgotten. But 13 × 13 = 169 is two more than the 167 there are. A limit is rounded down.",
          },
          {
            amount: 16,
            tempting:
              "167 / 10: enough on every quiet day, which is what makes it convincing. It runs out in the minutes of a rollout, when you look at the new version for the cause.",
          },
          {
            amount: 15,
            tempting:
              "197 / 13 has the rollout in it, and that is the part most people miss. What it leaves out is the neighbour: the reporting job holds its 30 connections during your rollout too.",
          },
          {
            amount: 19,
            tempting:
              "197 / 10 is what the database could give ten copies if it had no other visitors and you never deployed. The job and the rollout take their share first.",
          },
          {
            amount: 20,
            tempting:
              "200 / 10 is the sum one does in the head. It spends the three reserved connections, the job’s thirty and the three copies that a rollout adds.",
          },
        ],
        next: "Ask your database for `max_connections`, and your deployment for the most copies it ever runs at once. Do this sum with your own numbers.",
      },
      {
        stem: "What is the largest `DB_POOL_MAX` with which this ticket office gets through a rollout?",
        context:
          "The database in production allows 300 connections and keeps 3 of them for superusers. The accounting program holds 50 all day. The ticket office runs 20 copies, and while a rollout lasts up to 25 copies are alive at once. Each may fill its pool; nothing else connects.",
        hints: [
          "Begin at the database: how many connections are left for the ticket office when everybody else has theirs?",
          "Count the copies at the worst moment. Old ones hold their pools until they have ended.",
        ],
        answer: 9,
        tolerance: { absolute: 0 },
        unit: "connections",
        right:
          "300 − 3 − 50 leaves 247 for the ticket office. Shared by the 25 copies of a rollout that is 9.9, and a limit is rounded down: 25 × 9 = 225 fits, 25 × 10 = 250 does not. On another database the answer is another one, so the value waits in the environment.",
        mistakes: [
          {
            amount: 10,
            tempting:
              "It is so near to 9.9, and it is exactly what 250 / 25 gives when the three reserved connections are forgotten. But 25 × 10 = 250 is three more than the 247 there are.",
          },
          {
            amount: 12,
            tempting:
              "247 / 20: enough on every quiet day, which is what makes it convincing. It runs out in the minutes of a rollout, when you look at the new version for the cause.",
          },
          {
            amount: 11,
            tempting:
              "297 / 25 has the rollout in it, and that is the part most people miss. What it leaves out is the neighbour: the accounting program keeps its 50 during your rollout too.",
          },
          {
            amount: 14,
            tempting:
              "297 / 20 is what the database could give twenty copies if it had no other visitors and you never deployed. Accounting and the rollout take their share first.",
          },
          {
            amount: 15,
            tempting:
              "300 / 20 is the sum one does in the head. It spends the three reserved connections, the fifty of accounting and the five copies that a rollout adds.",
          },
        ],
        next: "Ask your database how many connections are open at this moment, and by whom. Is there a visitor that you had not counted?",
      },
    ],
  },
  {
    id: "unset-workers-held",
    kind: "number",
    objective: "refuse-and-read-when",
    title: "How many workers a slow dependency holds",
    asks: "application",
    back: "workers-held",
    variants: [
      {
        stem: "How many workers do these requests hold at once, on average, while the address checker is slow?",
        context:
          "A basket service gets 15 requests a second, and each asks an address checker. The checker answers in 200 ms on a usual day, and in 6 s today. `CHECKER_TIMEOUT_MS` is not set in production, so the library’s 60 s apply. Suppose that there are workers enough.",
        hints: [
          "Which of the three times says how long one request keeps its worker today?",
          "Multiply how many arrive in a second by how many seconds each stays.",
        ],
        answer: 90,
        tolerance: { absolute: 0 },
        unit: "workers",
        right:
          "15 requests a second × 6 s = 90. The default of 60 s is only the longest that a request would wait; it is not reached, because the checker does answer. With 80 workers, which is plenty for the usual 3, requests would begin to queue for a worker, and pages that never ask the checker would queue with them.",
        mistakes: [
          {
            amount: 900,
            tempting:
              "15 × 60: the default is the number that was forgotten, so it draws the eye. But it is a ceiling. Requests stay for as long as the checker takes, and that is 6 s; were the checker silent altogether, 900 would be right.",
          },
          {
            amount: 3,
            tempting:
              "15 × 0.2 is what the service holds on a usual day, and it is the number somebody had in mind when they chose how many workers to have. Today each request stays thirty times as long.",
          },
          {
            amount: 15,
            tempting:
              "One worker for each request that arrives in a second. That would hold if each stayed for exactly one second; these stay for six, so those of five earlier seconds are still there.",
          },
          {
            amount: 2.5,
            tempting: "15 / 6 turns the rule round: the longer requests stay, the more of them are there at once.",
          },
        ],
        next: "Take the dependency that your service calls most. Multiply calls per second by its usual time, then by the longest that your client waits, and hold both against your workers.",
      },
      {
        stem: "How many workers do these requests hold at once, at most, on average, now that the variable is set?",
        context:
          "A ticket office gets 25 requests a second, and each asks a seat map. The map answers in 150 ms on a usual day, and in 8 s today. `SEATMAP_TIMEOUT_MS=800` is set in production; a request that meets the timeout is answered without the map, at once.",
        hints: [
          "The map takes 8 s. How long does a request wait for it?",
          "Multiply how many arrive in a second by how many seconds each stays.",
        ],
        answer: 20,
        tolerance: { absolute: 0 },
        unit: "workers",
        right:
          "25 requests a second × 0.8 s = 20. Slower than that the map may become, and it changes nothing: the timeout is a ceiling on how long one request holds its worker. Unset, with a library that waits longer than 8 s, it would be 200.",
        mistakes: [
          {
            amount: 200,
            tempting:
              "25 × 8 is what would be held if requests waited until the map answered. It is the number to have in mind for the day on which the variable is missing.",
          },
          {
            amount: 3.75,
            tempting:
              "25 × 0.15 is the usual day. While the map is slow no request gets an answer so soon; each waits until it gives up.",
          },
          {
            amount: 25,
            tempting:
              "One for each arrival in a second would hold if each stayed a whole second. These stay four fifths of one.",
          },
          {
            amount: 31.25,
            tempting: "25 / 0.8 turns the rule round: the sooner a request gives up, the fewer are there at once.",
          },
        ],
        next: "Find one client in your code that is made without a timeout. Look up its default, and write down how many workers it could hold at your rate.",
      },
    ],
  },
  {
    id: "a-change-to-read",
    kind: "diff",
    objective: "config-from-code",
    title: "Lines of a change that must not ship",
    asks: "application",
    back: "refuse-to-start",
    variants: [
      {
        stem: "This change to a shop’s settings waits for your review. Pick every line that must not ship as it stands.",
        context:
          "`required()` ends the process when a variable is missing or empty. The tests pass, on a laptop and in the pipeline.",
        hints: [
          "Imagine the morning on which somebody forgets one of these variables, and the morning on which somebody writes `false`.",
          "Three lines in all. Two turn on what a variable says, or does not say; one turns on who else gets to read it.",
        ],
        file: "src/settings.ts",
        lines: [
          { text: "export const settings = {", change: "same" },
          {
            text: '  databaseUrl: required("DATABASE_URL"),',
            change: "same",
          },
          {
            text: '  paymentUrl: "https://sandbox.payments.example/v1",',
            change: "removed",
            tempting:
              "This is the very address that must not reach production, so the eye stops here. But look at the sign: the line goes away, which is what you want.",
          },
          {
            text: '  paymentUrl: required("PAYMENT_API_URL"),',
            change: "added",
            sound: "This is the mend for the line above: the value leaves the image, and its absence stops the start.",
          },
          {
            text: '  mailUrl: process.env.MAIL_URL ?? "smtp://localhost:1025",',
            change: "added",
            pick: "Where the variable is forgotten, the shop starts, looks healthy and hands its mail to a port on which nobody listens. Receipts stay away, and nothing at the start says why.",
          },
          {
            text: '  newCheckout: Boolean(required("NEW_CHECKOUT")),',
            change: "added",
            pick: 'It is required, so it looks careful. But every value is a string, and `Boolean("false")` is `true`: whoever switches the new checkout off switches it on.',
          },
          {
            text: '  poolMax: required("DB_POOL_MAX"),',
            change: "removed",
            sound:
              "A string where a number belongs. It is taken out, and the next line puts a parsed one in its place.",
          },
          {
            text: '  poolMax: positiveInt(required("DB_POOL_MAX")),',
            change: "added",
            sound:
              "Required, then parsed, and refused unless it is a positive number. This is what the others should look like.",
          },
          {
            text: "  orderNumberDigits: 8,",
            change: "added",
            tempting:
              "A bare number among settings looks like one that somebody forgot to take out. But eight digits are right or not right in every environment alike: it is a rule, and a rule may stand in the code.",
          },
          { text: "};", change: "same" },
          {
            text: 'console.info("starting with", settings);',
            change: "added",
            pick: "Useful on the first day. But `databaseUrl` has the password of the database in it, and from now on every log that is kept, copied or searched has it too. Name the variables, never their values.",
          },
        ],
        next: "Search your repository for `process.env` followed by `??` or `||`. For each find, say what a customer would notice if the variable were missing.",
      },
    ],
  },
  {
    id: "quiet-misconfiguration",
    kind: "lines",
    objective: "config-from-code",
    title: "A misconfiguration that reports success",
    asks: "application",
    back: "form-is-not-place",
    variants: [
      {
        stem: "This is a production manifest. One line lets orders look successful without taking any money. Which?",
        context: "The review passed and so did every test. Choose a line.",
        file: "deploy/production.yaml",
        lines: [
          {
            text: "image: registry.example/shop-api:1.42.0",
            sound:
              "A tag can be moved to another image, so a digest would be the safer way to name it. But whichever image this is, it takes money if it is told where.",
          },
          {
            text: "replicas: 8",
            sound:
              "Eight copies serve more people than one. How many there are says nothing about what each of them does.",
          },
          { text: "env:" },
          {
            text: '  NODE_ENV: "production"',
            sound:
              "It says production, and this is production. It is also why the file looks trustworthy: one value that names the environment proves nothing about the others.",
          },
          {
            text: '  DB_POOL_MAX: "5"',
            tempting:
              "You are right to distrust a five that smells of a laptop. But if it is too small it fails loudly: requests queue, latency climbs, an alert fires. Here nothing fires.",
            separates: "A value that is too small makes noise; a value that belongs to another place makes none.",
          },
          {
            text: '  PAYMENT_API_URL: "https://sandbox.payments.example/v1"',
            right:
              "The staging value was copied with the rest of the file. A sandbox approves every payment, each response is a 200, and the error rate stays flat while no customer is charged. Only a business number, such as money received per minute, would show it.",
          },
          {
            text: '  NEW_CHECKOUT: "false"',
            tempting:
              'Safe only if the program compares with the string `"false"`. `if (env.NEW_CHECKOUT)` would turn the feature on. A feature that should be off is worth a look, but it would still take the money.',
            separates: "The switch changes which page customers see; the address decides whether anybody is paid.",
          },
        ],
        next: "Search for `sandbox`, `localhost` and `test` in everything that your pipeline deploys to production. It takes a minute.",
      },
      {
        stem: "These are the production settings of a nightly backup. One line lets every run end in success while a restore would find nothing. Which?",
        context:
          "The program parses every variable when it starts, and it has been green for eleven nights. Choose a line.",
        file: "deploy/production/backup.yaml",
        lines: [
          {
            text: "image: registry.example/backup:3.4.1",
            sound:
              "The same image makes sound backups in staging every night. What it is told differs, and there the trouble lies.",
          },
          {
            text: 'schedule: "15 2 * * *"',
            sound: "A quarter past two, every night. If it never ran, there would be no green runs to be reassured by.",
          },
          { text: "env:" },
          {
            text: '  SOURCE_DATABASE: "orders"',
            sound:
              "This is the database that has to be saved. Reading it every night is what makes the runs long, and green.",
          },
          {
            text: '  BUCKET: "shop-backups-staging"',
            right:
              "Copied from staging with the rest. The upload works, so the run is green, and the file lands where nobody who restores production will look. Customers’ data also lies where staging’s looser rules hold. Only a practised restore would show it.",
          },
          {
            text: '  DRY_RUN: "false"',
            tempting:
              "In many programs a trap: the value is a string, and in JavaScript a non-empty string counts as true. You are right to ask how it is read. This program parses its variables when it starts, so here false is false.",
            separates:
              "One value has the right meaning and a risky type; the other has the right type and the meaning of another place.",
          },
          {
            text: '  RETENTION_DAYS: "7"',
            tempting:
              "Seven days is short, and after a week of not noticing it is shorter still. That is a decision to question, in the open. It does not keep last night’s backup from being found.",
          },
        ],
        next: "List every value in your production settings that holds the name of an environment. Each of them should say production, or have a reason.",
      },
    ],
  },
  {
    id: "changed-after-the-build",
    kind: "choice",
    objective: "config-from-code",
    title: "A value that was fixed by the build",
    asks: "understanding",
    back: "decided-by-the-build",
    variants: [
      {
        stem: "The address for payments is read in the browser, from `NEXT_PUBLIC_PAYMENT_API_URL`. One image is built with staging’s value, tested in staging, then started in production with the live value set. Where does a customer’s browser send the payment?",
        options: [
          {
            text: "To the live address: the variable is set where the image runs",
            tempting:
              "This is what the environment is for, and for a value read on the server it would be true. But this one is read in the browser, and the browser has no environment of yours: it has the bundle, and the bundle was written earlier.",
            separates: "The server reads its environment when it runs; the browser has only what the build wrote down.",
          },
          {
            text: "To the staging address, until somebody builds again",
            right:
              "`next build` replaced the name by its value, so the staging address is text inside the JavaScript that customers load. The variable in production changes nothing that they run.",
          },
          {
            text: "To the staging address, until caches in front of the site expire",
            tempting:
              "Caches explain many stale values, and the address is indeed the old one. But an empty cache would fetch the same file with the same address in it. Waiting does not help here.",
          },
          {
            text: "Nowhere: the start fails, because the two values differ",
            tempting:
              "It would be a kind thing to do. But nothing compares them: at start-up the program no longer knows that the address ever came from a variable. You would have to write that check.",
          },
        ],
        next: "Search your front end for `NEXT_PUBLIC_`, `VITE_` or your tool’s own prefix. For each value, ask whether staging and production may share it.",
      },
      {
        stem: 'A front end made with Vite hides a new checkout behind `import.meta.env.VITE_NEW_CHECKOUT`. It was built with `"true"`. Customers report trouble, so you set the variable to `"false"` on the server and restart it. What do customers see?',
        options: [
          {
            text: "The old checkout, as soon as they reload",
            tempting:
              "That is how a switch should work, and it is what you would promise in the incident channel. But nobody reads this switch when the page loads: it was read once, by the build.",
            separates: "Loading a page again fetches files again; only building again changes what is in them.",
          },
          {
            text: "The old checkout, once the restart has reached every copy of the server",
            tempting:
              "Patience is often right with a rolling restart. But all copies serve the same files, and the restart did not change one byte of them.",
          },
          {
            text: "The new checkout, because the files they load have not changed",
            right:
              'Vite wrote `"true"` into the files when they were built. To turn this off you need a new build and a deploy, or the previous release. A switch that has to work in a bad minute must be read at run time.',
          },
          {
            text: 'The new checkout, because `"false"` is a string and counts as true',
            tempting:
              "True of JavaScript, and a trap in its own right. But here the new text never reaches the browser, so it does not matter how it would be read.",
            separates: "How a value is read matters only where it is read, and this one never arrives.",
          },
        ],
        next: "Find one feature switch in your front end. Write beside it how long turning it off takes: a reload, a restart or a build.",
      },
    ],
  },
  {
    id: "paid-by-nobody",
    kind: "decision",
    objective: "config-from-code",
    title: "Orders that nobody paid",
    asks: "application",
    back: "one-name-for-both",
    variants: [
      {
        stem: "It is 14:20 and you are on shift for a shop. Decide what happens next.",
        context:
          "Image and settings are kept apart here: each goes back with a command of its own, and each takes about 90 seconds. The image has not changed for two days.",
        start: {
          situation:
            "Finance asks in the chat: “No money from the shop since 14:05. Is it the bank?” Orders come in at their usual 60 a minute, nothing is logged as an error and every copy is healthy. At 14:04 new settings went out to production. You open them: `PAYMENT_API_URL` names the sandbox.",
          options: [
            {
              text: "Find out first how the sandbox’s address got into production’s file",
              consequence:
                "At 14:33 you know: a step of the pipeline wrote staging’s file over production’s. It is a good finding. While you looked for it, another 780 orders were confirmed without a payment. Then you bring the settings back.",
              why: "To know the cause feels like the responsible thing, and you will need it. But the way back was known at 14:20 and did not depend on it. The cause can be found when nobody is harmed any more.",
              worth: 0.25,
            },
            {
              text: "Bring back the settings from before 14:04",
              consequence:
                "At 14:22 the last copy runs with the old settings. In the minute after, 58 payments arrive.",
              why: "The change that fits in time and in kind is the change of settings, so that is what goes back. It took two minutes, because it did not wait for an explanation.",
              leadsTo: {
                situation:
                  "14:24. Money arrives as on any afternoon. Between 14:05 and 14:22 the shop confirmed about 1,000 orders that nobody paid. The warehouse begins to pack them at 15:00.",
                options: [
                  {
                    text: "Send the 1,000 payments again, this time to the live provider",
                    consequence:
                      "The live provider refuses every one: what the shop kept of these cards was made by the sandbox and means nothing to it. It is 14:55, and the warehouse has not been told.",
                    why: "It looks like mending exactly what broke. But a sandbox’s tokens are no cards; and had it worked, 1,000 people would have been charged late, by a repeat that nobody had tested.",
                    worth: 0.4,
                  },
                  {
                    text: "Say that it is over, and put the orders on the list for tomorrow’s review",
                    consequence:
                      "At 15:00 the warehouse packs. By the evening 600 parcels are on their way to people who were told that they had paid.",
                    why: "The graph is back to normal, and that feels like the end. But going back stops new harm only. What was written while the value was in place is still there, and it acts.",
                    worth: 0.3,
                  },
                  {
                    text: "Have these orders held, and tell finance and support how many they are",
                    consequence:
                      "At 14:40 the orders are held. Support writes to the customers with a link to pay; finance knows which sum to expect, and by when it will hear more.",
                    why: "A rollback does not undo what has left the building. A number, a state and a time for the next message let other people act on their side.",
                    leadsTo: {
                      situation:
                        "The next morning. You and your team look at what would have stopped it. The variable was set, it was a well-formed address, and two people had read the change.",
                      options: [
                        {
                          text: "A rule at the start that in production takes only the live provider’s host, and an alert on money per minute",
                          consequence:
                            "Rehearsed in the afternoon: with the sandbox’s address the new copies end at once, the old ones go on serving, and the message names the variable.",
                          why: "A parser sees a good address. Only a rule that knows the place can refuse a good address from elsewhere, and only a business number can notice the case that no rule foresaw.",
                          worth: 1,
                        },
                        {
                          text: "A check at the start that the variable is set and can be parsed as an address, with no value to fall back on",
                          consequence:
                            "Rehearsed in the afternoon: with the sandbox’s address every copy starts, and the shop confirms an order without a payment.",
                          why: "This check belongs in every program, and it would have stopped a missing value. This one was not missing. It was in perfect shape, and from another place.",
                          worth: 0.7,
                        },
                        {
                          text: "A third reader for every change to the settings of production, from a team that has not worked on it",
                          consequence:
                            "Rehearsed in the afternoon: the third reader sees an address among eleven others, all well written, and approves.",
                          why: "More care is the answer that comes first, and it costs everybody time for ever. But attentive people had read this change. What a machine can compare, nobody should have to notice.",
                          worth: 0.7,
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              text: "Roll back the image to the version before this one",
              consequence:
                "At 14:22 the older image runs. It reads the same settings, so it confirms the next orders in the sandbox as well.",
              why: "It is the way back that everybody has practised. But this image has not changed for two days, and the value that did change is not in it.",
              leadsTo: {
                situation:
                  "14:23. The older image runs in every copy, and still no money arrives. Since 14:05 about 1,100 orders have been confirmed without a payment.",
                options: [
                  {
                    text: "Go back one version further, to the one of last month",
                    consequence:
                      "At 14:25 an image starts that expects a column which was dropped a week ago. Now orders fail as well, visibly.",
                    why: "If one step back did not help, two may: it is how one searches in code. But each step moves only the image, and the settings have stayed where they are.",
                    worth: 0,
                  },
                  {
                    text: "Bring back the settings too, then the newer image",
                    consequence:
                      "At 14:26 money arrives again. It took six minutes instead of two, and the shop has gone back and forth once more than it had to.",
                    why: "You let the evidence change your mind, which is the hard part. Where image and settings have one name and go back together, nobody has to think of the second half.",
                    worth: 0.5,
                  },
                ],
              },
            },
          ],
        },
        next: "Name the setting in your production that decides where money, mail or messages go. Write down what would notice, and after how long, if it named staging.",
      },
    ],
  },
  {
    id: "when-i-go-back",
    kind: "commitment",
    objective: "config-from-code",
    title: "If I see this, then I go back",
    asks: "application",
    back: "way-back",
    variants: [
      {
        stem: "Decide now what you will do on the day. Which sight makes you bring back your release, the image and its config together?",
        context:
          "Choose something that would also show a value from another place, such as a sandbox: a count of what the business lives on, not only of errors.",
        cue: {
          label: "this is what I see",
          hint: "A number, where you read it, and for how long it has to last.",
        },
        act: {
          label: "do this at once",
          hint: "One command or button that exists today, and whom you tell.",
        },
        example:
          "**If I see that** bookings per minute on the release dashboard stay under 20 for 3 minutes, **then I** start the release before, which brings its settings with it. Then I write “going back, next message in ten minutes” to the release channel.",
        checks: { cueNeedsNumber: true, cueNeedsDuration: true },
        next: "Open the place where your number is shown, and look at what it says at this hour on a quiet day. Take that into the plan below.",
      },
    ],
  },
];
