import type { WrittenItem } from "@/app/_quiz/item";

export const items: WrittenItem[] = [
  {
    id: "travels-or-waits",
    kind: "choice",
    objective: "config-from-code",
    title: "Which value has to leave the image",
    asks: "application",
    back: "what-travels",
    variants: [
      {
        stem: "Four values sit in the source of a shop’s API. Which one has to leave the image before staging sees it?",
        context: "Ask of each: would staging and production want a different value?",
        options: [
          {
            text: "`MAX_RETRIES = 3`, how often a failed payment request is tried again",
            tempting:
              "It is a number, and numbers look like settings. But three tries are right or not right in every environment alike. That makes it a rule of your program: keep it in the code, where a change gets a review and a test.",
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
    id: "quiet-misconfiguration",
    kind: "lines",
    objective: "config-from-code",
    title: "A misconfiguration that reports success",
    asks: "application",
    back: "refuse-to-start",
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
          },
        ],
        next: "Find one feature switch in your front end. Write beside it how long turning it off takes: a reload, a restart or a build.",
      },
    ],
  },
];
