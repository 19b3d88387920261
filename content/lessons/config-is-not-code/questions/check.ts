import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "what-the-start-can-catch",
    kind: "multiple",
    objective: "config-from-code",
    title: "What a check at the start can catch",
    asks: "application",
    use: "check",
    back: "form-is-not-place",
    variants: [
      {
        stem: "Which of these slips in the settings of production stop the program from starting?",
        context: [
          "At its start the program looks at the text of four variables, and ends unless all are as listed. It connects to nothing while it looks.",
          "",
          "- `DATABASE_URL`: an address that begins with `postgres://`",
          "- `DB_POOL_MAX`: a whole number above zero",
          "- `PAYMENT_API_URL`: an address that begins with `https://`",
          "- `NEW_CHECKOUT`: `true` or `false`",
        ].join("\n"),
        options: [
          {
            text: "`DATABASE_URL` is `postgres://db.staging.example/shop`",
            tempting:
              "It is the most harmful slip of the six, so one hopes that something stops it. But it begins as it should and is a perfect address. Only a rule that knows which place this is could refuse it.",
          },
          {
            text: "`PAYMENT_API_URL` is not set, in this environment alone",
            holds:
              "A required variable that is absent ends the program before a customer meets it. This is the cheapest of all checks, and it catches what is forgotten most.",
          },
          {
            text: "`NEW_CHECKOUT` is `no`, as the checkout is to stay off",
            holds:
              "Neither of the two words that are allowed. Refusing is better than guessing: a program that takes everything but `true` for off would guess right today, and would guess again at `True`.",
          },
          {
            text: "`DB_POOL_MAX` is `500`, and the database allows 97",
            tempting:
              "It is too much, and you can see that because you know the other number. The check does not: 500 is a whole number above zero. It comes to light when the pools fill up.",
          },
          {
            text: "`DB_POOL_MAX` is `ten`, as it was agreed in the ticket",
            holds:
              "There is a value, so a check for presence alone would be content. Parsing is what finds it: this is no number.",
          },
          {
            text: "`PAYMENT_API_URL` is `https://sandbox.payments.example/v1`",
            tempting:
              "The word stands out to you. To the check it is a part of a well-formed address, and in staging it has to be accepted.",
          },
        ],
        next: "List what your program checks at its start, variable by variable. Beside each, write one value that is well formed, from another place, and passes.",
      },
      {
        stem: "Which of these slips in the settings of production stop this mail job from starting?",
        context: [
          "At its start the job looks at the text of four variables, and ends unless all are as listed. It connects to nothing while it looks.",
          "",
          "- `MAIL_HOST`: a name and a port, such as `mail.example:587`",
          "- `BATCH_SIZE`: a whole number from 1 to 500",
          "- `REPORTS_BUCKET`: any text that is not empty",
          "- `SEND_AFTER`: a time of four digits, such as `06:30`",
        ].join("\n"),
        options: [
          {
            text: "`BATCH_SIZE` is `0`, to hold mail back",
            holds:
              "A number, but not one from 1 to 500. Bounds are part of parsing; without them this job would run every night, send nothing and look well. Holding mail back deserves a switch of its own.",
          },
          {
            text: "`SEND_AFTER` is `6.30 am`, as it was asked for",
            holds:
              "A person understands it; the rule asks for four digits in one form. The job ends at once and says which variable it was, which is the kinder way.",
          },
          {
            text: "`REPORTS_BUCKET` is set, with nothing after the equals sign",
            holds:
              "It is there, so a check for presence alone would be content. The rule asks for a text that is not empty, and this is how a value that got lost on its way usually looks.",
          },
          {
            text: "`REPORTS_BUCKET` is `reports-staging`",
            tempting:
              "The name says where it belongs, to whoever reads it. No one reads it here: it is a text, and not empty. The reports lie among those of staging, and every run ends in success.",
          },
          {
            text: "`MAIL_HOST` is `mail.example`, a real mail server",
            holds:
              "The port is missing. It is a server that exists, so it passes a hurried reading, and that is why a machine should look.",
          },
          {
            text: "`BATCH_SIZE` is `400`, where 40 was meant",
            tempting:
              "A slip of one digit feels like something that a check should notice. But 400 is within the bounds, and nobody told the program what was meant. Tighter bounds might have.",
          },
        ],
        next: "Take one variable of your program that is only required to be there. Write the strictest rule that all of your environments would still pass.",
      },
    ],
  },
  {
    id: "out-of-the-image",
    kind: "order",
    objective: "config-from-code",
    title: "Taking a value out of the image",
    asks: "application",
    use: "check",
    back: "variable-first",
    variants: [
      {
        stem: "The address of the search service stands in the source. Put the steps that take it out in an order in which nothing breaks on the way.",
        context:
          "In this team every merge goes to staging at once. From there the same image goes to production when somebody approves it.",
        steps: [
          {
            text: "Write down which address each environment needs",
            why: "First, because every later step uses it. It is also the cheapest moment to find out that an environment was forgotten.",
          },
          {
            text: "Set `SEARCH_URL` in every environment, with its own address",
            why: "Before the merge: the version that runs does not know the variable and ignores it, so this step can harm nobody.",
          },
          {
            text: "Merge the change that requires `SEARCH_URL` and has no address in it",
            why: "Now the variable is there for it. Merged one step earlier, staging’s new copies would refuse to start.",
          },
          {
            text: "See in staging which address the new image has started with",
            why: "The merge brought it there. That it started says that there was a value; only looking says that it was staging’s own.",
          },
          {
            text: "Approve the image for production",
            why: "The very image that you have looked at, with another address handed to it.",
          },
          {
            text: "Watch searches with results in production, until every copy has been replaced",
            why: "Last, because only now do customers meet the value. A number that people live on shows an address from another place; a healthy copy does not.",
          },
        ],
        next: "Choose one value that has to leave your source. Write these steps for it, with the names of your environments, and note what each step would break if it came too early.",
      },
      {
        stem: "The password of the mail provider stands in the source of a service that customers use all day. Put the steps that take it out in an order in which mail never stops.",
        context: "The provider lets one account have several passwords at a time.",
        steps: [
          {
            text: "Create a second password at the provider",
            why: "The one in the source has to be given up: it stays in old images and in the history, whoever takes the line away. A second one lets both work for a while.",
          },
          {
            text: "Put the new password into the secret store of production",
            why: "It has to exist first. The running version ignores it, so nothing changes for customers yet.",
          },
          {
            text: "Deploy the version that requires the password from its environment",
            why: "The store has it ready. Deployed any earlier, the new copies would refuse to start.",
          },
          {
            text: "See at the provider that only the new password is still used",
            why: "That the deploy is over says something about this service. The provider’s list also shows the job that somebody forgot.",
          },
          {
            text: "Revoke the old password",
            why: "Last, because it is the step without a way back: from now on the old image cannot send mail. Until it is done, everyone who has ever had the repository has the password.",
          },
        ],
        next: "Search the history of your repository, not only its present state, for a password or key. If there is one, write down who could make a new one today.",
      },
    ],
  },
  {
    id: "one-home-each",
    kind: "match",
    objective: "config-from-code",
    title: "One home for each value",
    asks: "application",
    use: "check",
    back: "where-values-live",
    variants: [
      {
        stem: "A shop’s API is about to ship. Where does each of these belong?",
        context: "“Settings of each environment” may be read by everybody on the team; the secret store may not.",
        targets: [
          "Repository and image",
          "Settings of each environment",
          "Secret store of each environment",
          "Your machine alone",
        ],
        entries: [
          {
            text: "The route of the checkout page",
            target: "Repository and image",
            why: "A path is no address of a place. Links and tests rely on it, and it is the same wherever the program runs.",
          },
          {
            text: "How many digits an order number has",
            target: "Repository and image",
            why: "A number, and still a rule: right or not right everywhere alike. A change to it deserves a review and a test.",
          },
          {
            text: "The address for payments: sandbox or live",
            target: "Settings of each environment",
            why: "Staging and production must not agree about it. It is no secret: knowing the address lets nobody pay or be paid.",
          },
          {
            text: "The most connections that one copy may open",
            target: "Settings of each environment",
            why: "A fact about one database and the number of copies in front of it. Both differ from place to place.",
          },
          {
            text: "The password of production’s database",
            target: "Secret store of each environment",
            why: "Config, since every database has its own, and in other hands it would do harm. So it waits where few can read it, and is handed over at the start.",
          },
          {
            text: "The key that signs customers’ sessions",
            target: "Secret store of each environment",
            why: "It has no look of a password, but whoever has it can sign in as anybody. And with one key for both places, a session made in staging would open production.",
          },
          {
            text: "A `.env` with your local ports and a token in your name",
            target: "Your machine alone",
            why: "No environment but your laptop needs it, and the token acts as you. A repository may hold an example of such a file, with the names and without the values.",
          },
        ],
        next: "Draw four columns with these headings and sort ten values of your own repository into them. Move the first one that now lives elsewhere.",
      },
      {
        stem: "A service makes reports at night and sends them out. Where does each of these belong?",
        context: "“Settings of each environment” may be read by everybody on the team; the secret store may not.",
        targets: [
          "Repository and image",
          "Settings of each environment",
          "Secret store of each environment",
          "Your machine alone",
        ],
        entries: [
          {
            text: "The layout of a report",
            target: "Repository and image",
            why: "Staging has to show what customers will get. A layout that differs between places has not been tested.",
          },
          {
            text: "How amounts are rounded",
            target: "Repository and image",
            why: "It sounds like a switch that somebody may turn. It is a rule, and a changed rule is a change of code.",
          },
          {
            text: "The bucket that reports are stored in",
            target: "Settings of each environment",
            why: "Every place has a bucket of its own, and a report from staging must never lie among the real ones. Its name opens nothing.",
          },
          {
            text: "The server that mail is sent through",
            target: "Settings of each environment",
            why: "On your laptop it is a catcher, in production a server that reaches people. Nothing differs more, and the name of it is no secret.",
          },
          {
            text: "The private key that signs a report",
            target: "Secret store of each environment",
            why: "A signature is worth what the secrecy of this key is worth. In an image, everybody who can pull it could sign.",
          },
          {
            text: "The access key that lets the service write to the bucket",
            target: "Secret store of each environment",
            why: "The bucket’s name is a setting; the right to write to it is a secret. They belong together and still live apart.",
          },
          {
            text: "A scratch script that has your personal test token in it",
            target: "Your machine alone",
            why: "It acts in your name and nobody else needs it. Once it is in a repository, taking it out again does not take it out of the history.",
          },
        ],
        next: "Look at what your repository ignores, in `.gitignore` and `.dockerignore`. Is everything that belongs to your machine alone named in both?",
      },
    ],
  },
  {
    id: "what-it-was-given",
    kind: "text",
    objective: "config-from-code",
    title: "Ask a running program what it was given",
    asks: "application",
    use: "check",
    back: "ask-the-process",
    variants: [
      {
        stem: "The container `api` runs in production and behaves as though it were in staging. Complete the line so that it prints all the variables that the container was given.",
        context: "You are in a shell on the machine that runs it, and the image has the usual small tools.",
        prompt: "$ docker exec api",
        accepted: ["env", "printenv"],
        patterns: [
          "^(?:(?:/usr)?/bin/)?(?:env|printenv)(?: -0)?$",
          "^(?:env|printenv) ?[|] ?(?:sort|less|more|cat|grep .+)$",
          "^(?:/bin/)?(?:sh|bash|ash) -c [\"']?(?:env|printenv|export|export -p|set)[\"']?$",
          "^(?:cat|strings) /proc/(?:1|self)/environ(?: ?[|] ?.+)?$",
          "^docker exec (?:-[it]+ )?api (?:env|printenv)$",
        ],
        right:
          "`env` runs inside the container and prints the variables that it finds there, `PAYMENT_API_URL` among them. `printenv` does the same. It is the answer of the program’s own surroundings and not of a file that may or may not have been read. Passwords are in it too.",
        mistakes: [
          {
            text: "echo $PAYMENT_API_URL",
            tempting:
              "It names the very variable. But your own shell replaces it before `docker` sees the line, so you read the value of the machine you sit at.",
          },
          {
            pattern: "^echo .+$",
            tempting:
              "`echo` prints what it is handed: what your own shell has made of the line, before anything reaches the container.",
          },
          {
            text: "cat .env",
            tempting:
              "It shows what somebody wrote down. Whether the program has ever read this file, or the environment has overruled it, the file does not say; in most images it is not even there.",
          },
          {
            text: "set",
            tempting:
              "In a shell it would list the variables. But it is a part of the shell and no program of its own, so there is nothing in the container to run.",
          },
          {
            text: "export",
            tempting:
              "In a shell it would list what is handed on. Like `set` it is a part of the shell, and `docker exec` needs a program.",
          },
          {
            pattern: "^(?:/bin/)?(?:sh|bash|ash) -c .*echo .+$",
            tempting:
              "You have got past your own shell, which is the hard part: the container’s shell reads the variable. But it prints the one that you already suspect, and the question was for all of them.",
          },
          {
            pattern: "^printenv [A-Za-z_]+$",
            tempting:
              "Close: it prints the one variable that you already suspect. The question was for all of them, and the one you do not suspect is often the one.",
          },
        ],
        next: "Find out how you would ask this of your own program in staging, and write the line into your rollback plan. Try it there, on a screen that nobody records.",
      },
      {
        stem: "A service runs as process 4121 on a Linux machine and behaves as though it were in staging. Complete the line so that it prints all the variables that the process was given when it started.",
        context:
          "You are in a shell on that machine. Several people have edited its settings since the service was started.",
        prompt: "$ sudo cat",
        accepted: ["/proc/4121/environ"],
        patterns: [
          "^/proc/4121/(?:task/4121/)?environ(?: ?[|] ?.+)?$",
          "^(?:sudo )?cat /proc/4121/environ(?: ?[|] ?.+)?$",
        ],
        right:
          "The kernel keeps for each process what it was given at its start, and shows it in this file, with zero bytes between the variables. Edits that came later are not in it, and neither is what the process has changed for itself: it is what the service began with.",
        mistakes: [
          {
            text: "/etc/environment",
            tempting:
              "A file for the whole machine, with the right sort of lines in it. It says what a new session will get, and not what this process got when it started.",
          },
          {
            pattern: "^(?:.*/)?[.]env(?:[.].+)?$",
            tempting:
              "It shows what somebody wrote down, perhaps since the service started. Whether this process has read it, the file does not say.",
          },
          {
            text: "/proc/self/environ",
            tempting:
              "The right file of another process: `self` is whoever reads it, so `cat` would tell you about `cat`.",
          },
          {
            text: "/proc/4121/cmdline",
            tempting:
              "It holds the words of the command that started the process. Values that were handed over as variables are not among them.",
          },
          {
            text: "/proc/4121/env",
            tempting: "The right place, and the name one expects. The file is called `environ`.",
          },
        ],
        next: "Find the number of one of your own processes and look at what it was given when it started. Is there a variable that you did not expect?",
      },
    ],
  },
  {
    id: "where-the-money-stops",
    kind: "point",
    objective: "config-from-code",
    title: "Where a change of config begins to show",
    asks: "application",
    use: "check",
    back: "config-is-a-deploy",
    variants: [
      {
        stem: "Point at the first reading at which paid orders leave their usual range for good.",
        context:
          "At this hour they move between 54 and 66 a minute; now and then a single reading falls out of that and comes back. Orders placed stay at 60 all the time, and nothing is logged as an error.",
        chart: {
          label: "Paid orders",
          unit: "a minute",
          xLabel: "Time",
          points: [
            { at: "13:44", value: 61 },
            { at: "13:46", value: 58 },
            { at: "13:48", value: 63 },
            { at: "13:50", value: 60 },
            { at: "13:52", value: 49 },
            { at: "13:54", value: 62 },
            { at: "13:56", value: 59 },
            { at: "13:58", value: 64 },
            { at: "14:00", value: 60 },
            { at: "14:02", value: 57 },
            { at: "14:04", value: 46 },
            { at: "14:06", value: 33 },
            { at: "14:08", value: 18 },
            { at: "14:10", value: 6 },
            { at: "14:12", value: 0 },
            { at: "14:14", value: 0 },
            { at: "14:16", value: 0 },
            { at: "14:18", value: 0 },
          ],
          marks: [
            { at: "13:50", text: "image 1.42.0 deployed" },
            { at: "14:00", text: "new settings deployed" },
          ],
        },
        from: "14:04",
        to: "14:04",
        right:
          "46, and no reading after it comes back. The fall comes in steps, as one copy after the other starts with the new settings. The new image had run for ten minutes before the settings came, and taken money. So it is the settings that go back, and from 14:04 on you have a reason.",
        tempting: [
          {
            from: "13:52",
            to: "13:52",
            why: "A low reading right after an image was deployed looks like a cause and its effect. But it comes back at once and stays back until the settings change, which a fault in the image would hardly do.",
          },
          {
            from: "14:00",
            to: "14:02",
            why: "This is when the change was made, and it is the cause. It does not show yet: 60 and 57 are what an ordinary afternoon looks like, while the first copies restart.",
          },
          {
            from: "14:06",
            to: "14:10",
            why: "Here nobody doubts any more. But the reading at 14:04 was out of the range already and never came back, and each reading that you wait for costs dozens of orders.",
          },
          {
            from: "14:12",
            to: "14:18",
            why: "Nothing at all is unmistakable. It is also the end of the fall and not its beginning: by then several hundred orders have gone unpaid.",
          },
        ],
        elsewhere:
          "This reading lies between 54 and 66, as on any afternoon. Look for the first one below 54 after which none returns.",
        next: "Find the graph that would show this for your service, and mark on it when your config last changed. If it does not show deploys of config, ask how it could.",
      },
      {
        stem: "Point at the first reading at which delivered mail leaves its usual range for good.",
        context:
          "At this hour between 72 and 88 are delivered each minute; now and then a single reading falls out of that and comes back. Mail handed over for sending stays at 80, and nothing is logged as an error.",
        chart: {
          label: "Mail delivered",
          unit: "a minute",
          xLabel: "Time",
          points: [
            { at: "09:00", value: 80 },
            { at: "09:03", value: 77 },
            { at: "09:06", value: 83 },
            { at: "09:09", value: 79 },
            { at: "09:12", value: 81 },
            { at: "09:15", value: 64 },
            { at: "09:18", value: 78 },
            { at: "09:21", value: 84 },
            { at: "09:24", value: 80 },
            { at: "09:27", value: 76 },
            { at: "09:30", value: 82 },
            { at: "09:33", value: 79 },
            { at: "09:36", value: 61 },
            { at: "09:39", value: 43 },
            { at: "09:42", value: 41 },
            { at: "09:45", value: 39 },
            { at: "09:48", value: 42 },
            { at: "09:51", value: 40 },
          ],
          marks: [
            { at: "09:12", text: "image 7.3.0 deployed" },
            { at: "09:30", text: "new settings deployed" },
          ],
        },
        from: "09:36",
        to: "09:36",
        right:
          "61, and from then on never above 43. About half of the mail is lost, as it is when half of the copies have started with a host that takes mail and delivers none. The image had run for eighteen minutes before the settings came. It is the settings that go back, in every copy that has them.",
        tempting: [
          {
            from: "09:15",
            to: "09:15",
            why: "The first low reading, three minutes after an image was deployed. It comes back by itself and stays back, so it tells nothing about that image.",
          },
          {
            from: "09:30",
            to: "09:33",
            why: "The change was made at 09:30, so the fault is in place. But copies take their time to restart, and 82 and 79 are readings like any others.",
          },
          {
            from: "09:39",
            to: "09:51",
            why: "A steady 40 looks like the new state, and so like the place where it began. The reading before was out of the range already, and no later one came back.",
          },
        ],
        elsewhere:
          "This reading lies between 72 and 88, as on any morning. Look for the first one below 72 after which none returns.",
        next: "Name the number that would fall if one copy out of four had settings from another place. Would your alert notice a quarter?",
      },
    ],
  },
  {
    id: "refuse-with-the-whole-list",
    kind: "parsons",
    objective: "config-from-code",
    title: "A start that refuses",
    asks: "application",
    use: "check",
    back: "refuse-in-one-place",
    variants: [
      {
        stem: "Build the start of an API: it names every variable that is missing or malformed, prints no value, and serves nobody until all are as they should be.",
        context:
          "`rules` holds a check for each name, such as `DB_POOL_MAX`, which takes the text and says whether it will do. Not all lines belong.",
        file: "src/start.ts",
        lines: [
          {
            text: "const problems: string[] = [];",
            why: "An empty list, before anything can be found. A list and not a flag: whoever mends the settings wants to do it once.",
          },
          {
            text: "for (const [name, isValid] of Object.entries(rules)) {",
            why: "Every variable that the program has a rule for, in one place. What is not in `rules` is not checked.",
          },
          {
            text: "  const value = process.env[name];",
            why: "The value or nothing. Nothing takes its place.",
          },
          {
            text: "  if (!value || !isValid(value)) problems.push(name);",
            why: "Missing, empty or malformed: noted with its name only, and on to the next.",
          },
          { text: "}", why: "Only after the last variable does the list say everything." },
          {
            text: 'if (problems.length > 0) throw new Error("missing or malformed: " + problems.join(", "));',
            why: "One refusal with the whole list. Nobody catches it, so the process ends, and a rollout stops here.",
          },
          {
            text: "server.listen(8080);",
            why: "Last: whoever listens tells the world that it is ready.",
          },
        ],
        distractors: [
          {
            text: "  const value = process.env[name] ?? defaults[name];",
            tempting:
              "It saves the start when a variable is forgotten, and that is the trouble: the program runs, with a value that belongs to no place in particular.",
          },
          {
            text: '  if (!value || !isValid(value)) throw new Error("missing or malformed: " + name);',
            tempting:
              "It refuses, and refuses early. But it names the first one only, so three forgotten variables cost three attempts to start.",
          },
          {
            text: '  if (!value || !isValid(value)) problems.push(name + " cannot be " + value);',
            tempting:
              "Seeing the value would help you to mend it. It would also write a mistyped password into every log that is kept.",
          },
          {
            text: 'if (problems.length > 0) console.warn("missing or malformed: " + problems.join(", "));',
            tempting:
              "Everything is named, and the start goes on. A warning stops no rollout; the first to notice is a customer.",
          },
        ],
        next: "Unset one required variable of your own program and start it. Note what it says, how soon, and whether it serves anybody in between.",
      },
      {
        stem: "Build the start of a worker: it names every variable that is missing or malformed, prints no value, tells whoever started it when it cannot work, and takes no order before all is well.",
        context:
          "`settings` is a list of names, each with a `parse` that gives `null` for what is missing or malformed; `env` is `process.env`. Not all lines belong.",
        file: "src/worker.ts",
        lines: [
          {
            text: "const read = settings.map(({ name, parse }) => ({ name, value: parse(env[name]) }));",
            why: "All of them are read and parsed first, in one place, with nothing in place of what is missing.",
          },
          {
            text: "const refused = read.filter(({ value }) => value === null);",
            why: "All that were refused, and not the first one.",
          },
          {
            text: "if (refused.length > 0) {",
            why: "One is enough: a worker with half its settings is no half worker.",
          },
          {
            text: '  console.error(refused.map(({ name }) => name).join(", "));',
            why: "The names, and only the names. It stands before the end, or nobody would read it.",
          },
          {
            text: "  process.exit(1);",
            why: "Anything but 0 says that it did not go well, so the rollout stops and the old workers stay.",
          },
          { text: "}", why: "What follows is for a worker whose settings are whole." },
          {
            text: "await queue.consume(handleOrder);",
            why: "Last. An order taken before the check would be an order lost.",
          },
        ],
        distractors: [
          {
            text: "const refused = read.filter(({ value }) => !value);",
            tempting:
              "Shorter, and it finds everything that is missing. It also refuses what is there: a switch that was parsed to `false`, and a number that may be 0.",
          },
          {
            text: "  console.error(JSON.stringify(read));",
            tempting:
              "Everything at a glance, for whoever has to mend it. And every password that was read without trouble, in the log.",
          },
          {
            text: "  process.exit(0);",
            tempting:
              "It ends as well, and quietly. But 0 means that all went well, so whoever started the worker has no reason to stop a rollout or to call anybody.",
          },
          {
            text: '  for (const { name } of refused) env[name] ??= "default";',
            tempting:
              "It mends what is missing and goes on. The worker then takes orders with values that nobody chose.",
          },
        ],
        next: "Look up what your program exits with when its start is refused, and what the thing that starts it makes of that number.",
      },
    ],
  },
];
