import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "secret-change-of-workflow",
    kind: "diff",
    objective: "secret-find-copies",
    title: "Lines of a pipeline that let a secret out",
    asks: "application",
    use: "check",
    back: "pipeline-holds",
    variants: [
      {
        stem: "This change to a pipeline waits for your review. Pick every line by which a secret could get to somebody who should not have it.",
        context:
          "The job runs the tests of every branch. `DEPLOY_KEY` can deploy to production. Everybody in the company reads these logs.",
        file: ".github/workflows/test.yml",
        lines: [
          { text: "jobs:", change: "same" },
          { text: "  test:", change: "same" },
          { text: "    runs-on: ubuntu-24.04", change: "same" },
          { text: "    env:", change: "same" },
          {
            // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in, not this file.
            text: "      DEPLOY_KEY: ${{ secrets.DEPLOY_KEY }}",
            change: "added",
            pick: "A job that runs tests has the key that deploys. Every step of it, every package that the tests load, can read it. It belongs to the job that deploys, and to that one alone.",
          },
          {
            text: "      NODE_ENV: test",
            change: "added",
            sound: "It chooses how libraries behave. Nobody can do anything with it.",
          },
          { text: "    steps:", change: "same" },
          {
            text: "      - uses: actions/checkout@v5",
            change: "removed",
            tempting:
              "A step named by a tag, which somebody else can move: this is the thing to look for. But see the sign. The line goes away, and the next one names the commit.",
          },
          {
            text: "      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8",
            change: "added",
            sound: "Named by its commit, so it will be the same code tomorrow.",
          },
          {
            text: "      - uses: handy/changed-paths@v3",
            change: "added",
            pick: "Whoever owns that tag, or steals it, decides what runs here next, beside your secrets. Named by its commit it would be what was reviewed.",
          },
          {
            text: "      - run: npm ci --ignore-scripts",
            change: "added",
            tempting:
              "Installing brings in other people’s code, so caution is right. But this is the careful form: what the packages would like to run while they are installed is not run.",
          },
          {
            text: "      - run: env | base64",
            change: "added",
            pick: "Somebody wanted to see why a variable was empty. The runner knows the secret, and the secret in Base64. Encoded together with its neighbours and broken into lines it is usually neither, and one command turns it back.",
          },
          { text: "      - run: npm test", change: "same" },
        ],
        next: "Open your test workflow and list the secrets that its jobs can read. For each, say which step needs it; move the others.",
      },
    ],
  },
  {
    id: "secret-order-of-rotation",
    kind: "order",
    objective: "secret-replace-while-running",
    title: "Replacing a key that two services share",
    asks: "application",
    use: "check",
    back: "who-checks-first",
    variants: [
      {
        stem: "The orders service signs its messages; the warehouse checks the signature and refuses what does not fit. Put the steps that replace the key in an order in which no message is refused.",
        context: "Messages wait in a queue for up to an hour. Both services are ours, and each runs in several copies.",
        steps: [
          {
            text: "Create the new key, and put it into the secret stores of both services",
            why: "First, because every later step needs it there. The running copies do not read it yet, so nothing changes.",
          },
          {
            text: "Deploy a warehouse that accepts the old key and the new one",
            why: "The side that checks goes first. Signed any earlier with the new key, a message would meet a copy that does not know it.",
          },
          {
            text: "See that the last old copy of the warehouse has ended",
            why: "A rollout that has begun is not one that is over. One old copy is enough to refuse its share of the messages.",
          },
          {
            text: "Deploy orders that sign with the new key",
            why: "Now everybody who checks can take it. While this rollout lasts both signatures arrive, and both fit.",
          },
          {
            text: "Wait an hour from the last message signed with the old key, and see none of them arrive",
            why: "What waits in the queue was signed before. The clock starts when the last old copy of orders ends.",
          },
          {
            text: "Deploy a warehouse that accepts the new key alone, and delete the old one",
            why: "Last, since it is the step without a way back. Until it is done, whoever has a copy of the old key can still order.",
          },
        ],
        next: "Find one key of yours that two programs share. Which of them checks? Would it accept two keys today, or does that need a release first?",
      },
    ],
  },
  {
    id: "secret-still-connected",
    kind: "choice",
    objective: "secret-replace-while-running",
    title: "A new password, and no errors",
    asks: "application",
    use: "check",
    back: "asked-when-opened",
    variants: [
      {
        stem: "At 11:00 you set a new password for the shop’s database user and put it into the secret store. Now it is 11:30. What does this log tell you?\n\n```\n11:00:04 db     ALTER ROLE\n11:00:09 store  shop/DATABASE_URL updated by you\n11:05:00 api-3  pool: 8 open, 0 waiting\n11:20:00 api-3  pool: 8 open, 0 waiting\n11:30:00 api-3  pool: 8 open, 0 waiting, errors in 30 min: 0\n```",
        context: "The eight copies of the API were started yesterday, and read their variables when they start.",
        options: [
          {
            text: "That the copies have taken the new password from the store, since eight connections are open",
            tempting:
              "The store was updated and the pools are full, so one follows from the other, it seems. But the copies read it yesterday, and the eight connections were opened then.",
          },
          {
            text: "That the change did not take effect, since the old password would have been refused by now",
            tempting:
              "It would have been, had anybody shown it. The password is asked for when a connection is opened, and none was.",
            separates: "A lock that nobody has tried says nothing about which key it takes.",
          },
          {
            text: "Nothing yet: no connection was opened since the change, so neither password has been tried",
            right:
              "The copies still hold the old password. They will be refused one by one, whenever a connection breaks, perhaps in the night when the database restarts. Restart them now, one after the other, and see each open a connection.",
          },
          {
            text: "That both passwords are accepted for a while, which leaves time to restart at a quiet hour",
            tempting:
              "It is what you would want, and with two users it can be had. A user in PostgreSQL has one password, and since 11:00:04 it is the new one.",
          },
        ],
        next: "Look up how long your pool keeps a connection at most. That is how long a bad password could stay unnoticed.",
      },
      {
        stem: "At 15:00 you gave the report service a new key for the bucket, and revoked the old one. Now it is 15:40. What does this log tell you?\n\n```\n15:00:10 store   reports/BUCKET_KEY updated by you\n15:01:30 issuer  key 1 revoked; key 2 active, last used: never\n15:10:00 reports idle, next run 02:00\n15:40:00 reports idle, next run 02:00, errors since 15:00: 0\n```",
        context:
          "The service has run for a week. It reads its variables when it starts, and writes to the bucket at night.",
        options: [
          {
            text: "That the service works with the new key, since it has reported no error for forty minutes",
            tempting:
              "No error is what one hopes to see. But it has not written anything since 15:00, so it could not fail.",
          },
          {
            text: "That the run of 02:00 will fail unless the service is started again before",
            right:
              "It was handed the old key a week ago and will show it at two. “Last used: never” is the line to read: nobody has come with the new one. Restart it, have it write one small file, and see the line change.",
          },
          {
            text: "That the revoking has to be undone, because the new key was never used",
            tempting:
              "The line is the right one to worry about. But a revoked key is gone, and need not come back: there are ten hours in which to start the service again.",
          },
          {
            text: "That the store has not handed over the new key yet, which it does within a day",
            tempting:
              "Some stores and mounted files do arrive late. A variable does not arrive at all in a process that is running; there is nothing to wait for.",
            separates: "A file that is mounted may change while a program runs; its variables may not.",
          },
        ],
        next: "Find where the issuer of your most important key shows its last use. If it shows none, write down what you would look at instead.",
      },
    ],
  },
  {
    id: "secret-search-history",
    kind: "text",
    objective: "secret-find-copies",
    title: "Search a whole history for a key",
    asks: "application",
    use: "check",
    back: "history-keeps",
    variants: [
      {
        stem: "Live keys of your payment provider begin with `sk_live_`. Complete the line so that it lists every commit, on any branch, that brought this text in or took it out.",
        context: "You are in a fresh clone. The files as they stand have been searched already, without a find.",
        prompt: "$ git log --oneline",
        accepted: ["--all -S sk_live_", "--all -Ssk_live_", "-S sk_live_ --all", "-Ssk_live_ --all"],
        patterns: [
          "^--all (?:-p )?-[SG] ?[\"']?sk_live_[\"']?(?: --)?(?: [.])?$",
          "^(?:-p )?-[SG] ?[\"']?sk_live_[\"']? --all$",
          "^--(?:all|branches --remotes) --pickaxe-all -S ?[\"']?sk_live_[\"']?$",
          "^git log --oneline --all -[SG] ?[\"']?sk_live_[\"']?$",
        ],
        right:
          "`-S` finds the commits in which the number of times that the text occurs has changed, so where it came and where it went. `--all` looks on every branch and tag that the clone has, and not only on the one you stand on. What it cannot see is a branch that was deleted and a clone that somebody else has.",
        mistakes: [
          {
            pattern: "^-[SG] ?[\"']?sk_live_[\"']?$",
            tempting:
              "The right search, of too little: without `--all` it follows the branch you are on. A key is often pushed on a branch for trying things, and stays there.",
          },
          {
            pattern: "^(?:--all )?--grep[= ][\"']?sk_live_[\"']?(?: --all)?$",
            tempting: "It searches what people wrote about their commits. Few mention the key they have pushed.",
          },
          {
            pattern: "^--all -- [\"']?[^ ]*sk_live_[^ ]*$",
            tempting: "After `--` stand names of files. The key is in a file, under a name that you do not know.",
          },
          {
            text: "--all",
            tempting:
              "It lists all commits on all branches, which is where to look, and says nothing of what is in them.",
          },
          {
            pattern: "^[|] ?grep .*sk_live_.*$",
            tempting:
              "It searches the list of commits: their numbers and first lines. What they changed is not in that list.",
          },
        ],
        next: "Run it in your own repository with the beginning of a key that you use. Then try the name of a variable, such as `PASSWORD=`.",
      },
    ],
  },
];
