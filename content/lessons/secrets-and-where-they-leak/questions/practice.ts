import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "secret-after-the-commit",
    kind: "choice",
    objective: "secret-find-copies",
    title: "What makes a leaked password safe again",
    asks: "understanding",
    back: "history-keeps",
    variants: [
      {
        stem: "The password has been in the shared repository for six minutes, and in its history ever since. Which of these ends the matter?",
        options: [
          {
            text: "Rewriting the history of the shared repository, so that no commit in it holds the file",
            tempting:
              "It takes the most work and feels the most thorough. It cleans one copy. A clone made in those minutes, a fork, a page that was cached keep theirs, and you cannot see who has one.",
            separates: "You can change your copy of the history; you can change the password for everybody.",
          },
          {
            text: "Making the repository private for all but the team, and asking who has cloned it since",
            tempting:
              "It limits who may come from now on. Those who came before have what they fetched, and a machine that mirrors repositories answers no question.",
          },
          {
            text: "A new password that the service uses, and the old one refused by the provider",
            right:
              "Then every copy, wherever it is, opens nothing. It is the one step that does not depend on knowing where the copies are. Cleaning up may follow, for tidiness and against alarms, in any order.",
          },
          {
            text: "Nothing more, when the log of the provider shows that nobody else has logged in with it",
            tempting:
              "It is good to look, and it tells you how much has happened so far. Whoever holds a copy may use it next month.",
          },
        ],
        next: "Run `git log --oneline --all -- .env` in your repository, and again for `.npmrc` and `*.pem`. It takes a minute.",
      },
    ],
  },
  {
    id: "secret-private-repository",
    kind: "explanation",
    objective: "secret-find-copies",
    title: "“But the repository is private”",
    asks: "understanding",
    back: "who-holds-it",
    variants: [
      {
        stem: "A colleague leaves the key of the payment provider in the source: “The repository is private; only we can read it.” What would you answer, in two or three sentences?",
        context: "Think of where the repository’s text goes by itself on an ordinary day. Nobody grades this.",
        model:
          "“We” is everyone who can read the repository, today and in every year it is kept: people who join, machines that build, services that scan, laptops that are sold. The key travels into each clone and each image that is built from it, and those have readers of their own. And it cannot be replaced without a change of code, so on the day it leaks the way to a new one is the slowest we have.",
        points: [
          "More people and machines read a repository than those who need the key.",
          "Its text is copied on: clones, images, caches, backups.",
          "Private today may be shared, handed over or public later, with its whole history.",
          "In the source, replacing the key needs a build and a deploy.",
        ],
        next: "Count who can read your repository today: people, pipelines, services. How many of them need the secrets of production?",
      },
    ],
  },
  {
    id: "secret-in-the-image",
    kind: "lines",
    objective: "secret-find-copies",
    title: "The line that puts a secret into an image",
    asks: "application",
    back: "layers-add",
    variants: [
      {
        stem: "This image is pushed to a registry that forty people can read. One line leaves a secret in what they pull. Which?",
        context:
          "The folder holds `.env`, `.npmrc` with a token, `src/` and the two package files. The `.dockerignore` names `node_modules` and `.git`, and nothing else.",
        file: "Dockerfile",
        lines: [
          { text: "FROM node:24-slim", sound: "A public image with nothing of yours in it." },
          { text: "WORKDIR /app", sound: "It makes a folder." },
          {
            text: "COPY package.json package-lock.json ./",
            sound:
              "These name packages and where they come from. The token is in `.npmrc`, which this line does not copy.",
          },
          {
            text: "RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci --omit=dev",
            tempting:
              "It has the file with the token in it, so you are right to stop here. But a secret mount is there for this one instruction, and neither the file nor its text is in the layer that comes of it.",
            separates: "A mount lends a file to one instruction; a copy makes it a part of the image.",
          },
          {
            text: "COPY . .",
            right:
              "Everything that `.dockerignore` does not name, so `.env` and `.npmrc` too. The line below takes one of them out of sight, and out of nothing else: this layer keeps both, and everybody who can pull the image can unpack it.",
          },
          {
            text: "RUN rm -f .env",
            tempting:
              "Somebody has noticed that the file is there, and this is the mend that suggests itself. It leaks nothing by itself. It also helps little: a layer hides what is below it and removes nothing. The mend is a line in `.dockerignore`.",
          },
          {
            text: "ENV MAIL_HOST=smtp.example",
            tempting:
              "A variable in an image is always worth a look, and this one ties the image to a place. But a host name lets nobody act as you.",
          },
          {
            text: "USER node",
            sound: "The program runs with fewer rights. It changes nothing about what is in the image.",
          },
          {
            text: 'CMD ["node", "src/server.js"]',
            sound: "How the program is started, without a word that is secret.",
          },
        ],
        next: "Run `docker history --no-trunc` on your newest image, and list the files in it. Is there a line or a file that you would not print on a poster?",
      },
      {
        stem: "This image is pushed to a registry that a partner can read. One line leaves a secret in what they pull. Which?",
        context:
          "The pipeline hands over the key of the private gem server. The `.dockerignore` names all that is secret in the folder, and `.git`.",
        file: "Dockerfile",
        lines: [
          { text: "FROM ruby:3.4-slim", sound: "A public image with nothing of yours in it." },
          { text: "WORKDIR /srv", sound: "It makes a folder." },
          {
            text: "ARG GEM_ACCESS",
            right:
              "What is handed over as a build argument is written into the image’s record of how it was made, beside the instruction that used it. Docker’s warning goes by names such as TOKEN or KEY; this name says nothing of the kind, so no warning came.",
          },
          {
            text: "COPY Gemfile Gemfile.lock ./",
            sound: "Names of gems and of the server they come from. The key to that server is elsewhere.",
          },
          {
            text: 'RUN BUNDLE_GEMS__EXAMPLE="$GEM_ACCESS" bundle install',
            tempting:
              "This is where the key is used, and the line looks like the culprit. But it holds a name and not a value; with a secret mount in it, it could use that name and leave nothing behind. It is the argument that makes the value part of the record.",
            separates: "One line uses a value; the other decides how the value comes into the build.",
          },
          {
            text: "COPY . .",
            tempting:
              "In many images this is the line. Here `.dockerignore` names all that is secret in the folder, and the history with it.",
          },
          {
            text: "ENV RACK_ENV=production",
            sound: "It chooses how libraries behave, and lets nobody act as you.",
          },
          {
            text: 'CMD ["bundle", "exec", "puma"]',
            sound: "How the program is started, without a word that is secret.",
          },
        ],
        next: "List every `ARG` of your Dockerfiles, and write beside each who passes it and what it lets its holder do.",
      },
    ],
  },
  {
    id: "secret-lines-of-a-log",
    kind: "multiple",
    objective: "secret-find-copies",
    title: "Lines of a log that cost a new secret",
    asks: "application",
    back: "logs-copy",
    variants: [
      {
        stem: "Eighty people may search these logs. Which lines hold something that has to be replaced?",
        context: "All six are from one hour in production, of services that work.",
        options: [
          {
            text: "`error connect ECONNREFUSED postgres://shop:k4v9-x@db.internal:5432/shop`",
            holds:
              "The address of the database has user and password in it, and the library put the whole of it into its error. Nobody decided to log a password.",
          },
          {
            text: "`info starting: DATABASE_URL set, DB_POOL_MAX=8, MAIL_PASSWORD set`",
            tempting:
              "Two secrets are named, and that makes one uneasy. Names are what a start should print. The value that is shown, 8, opens nothing.",
          },
          {
            text: "`GET /webhooks/shipping?token=wh_7731c0ffee 200 12ms`",
            holds:
              "The partner sends its secret as a part of the URL, and an access log holds URLs. Whoever reads the line can report parcels as delivered. Replace it, and ask the partner for a header.",
          },
          {
            text: "`debug smtp AUTH PLAIN AHNob3AAbWFpbC1wYXNz`",
            holds:
              "This is Base64, which hides nothing: it reads `shop` and `mail-pass`. Whoever searches the logs can turn it back with one command.",
          },
          {
            text: "`warn retry 2 of 3 to https://api.payments.example/v1/charges: 503`",
            tempting:
              "A payment, an address and a failure look sensitive together. But the address is in the provider’s documentation, and what was charged is not in the line.",
          },
          {
            text: '`error 500 POST /login headers={cookie: "session=k7Qd0vNw2Zb9xT4m", accept: "*/*"}`',
            holds:
              "The cookie is a customer’s session: whoever sends it is that customer until it ends. End this session, and stop logging headers whole.",
          },
        ],
        next: "Search an hour of your production logs for `://` followed by an `@`, and for `token=`, `Authorization` and `cookie`.",
      },
    ],
  },
  {
    id: "secret-when-the-old-key-goes",
    kind: "number",
    objective: "secret-replace-while-running",
    title: "How long the old key has to be accepted",
    asks: "application",
    back: "who-checks-first",
    variants: [
      {
        stem: "How many minutes after 14:00 may the shop stop accepting the old key, at the earliest, without refusing a link that is still good?",
        context:
          "The shop signs links to receipts. A link is good for 90 minutes from when it was signed. Since noon every copy accepts both keys. At 14:00 a release begins in which copies sign with the new key; it takes 12 minutes until the last copy has it.",
        hints: [
          "When is the last link signed with the old key? Not at 14:00.",
          "Then count how long that link is good.",
        ],
        answer: 102,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "A copy that is not yet replaced signs with the old key until 14:12. A link from that minute is good for 90 more: 12 + 90 = 102, so 15:42. To wait until tomorrow costs nothing; to be early costs whoever clicks.",
        mistakes: [
          {
            amount: 90,
            tempting:
              "It counts from the start of the release. But until its end there are copies that sign with the old key, and their links live longer than 15:30.",
          },
          {
            amount: 12,
            tempting:
              "After 12 minutes nobody signs with the old key any more, and it looks finished. What was signed with it is in people’s mail.",
          },
          {
            amount: 78,
            tempting:
              "90 − 12 lets the rollout shorten the wait. It lengthens it: the last old link is younger than the first.",
          },
          {
            amount: 0,
            tempting:
              "The new key is in use, so the old one seems to be in the way. But accepting and signing are two things, and links that were sent at 13:59 come back all afternoon.",
          },
        ],
        next: "Find the longest-lived thing that your service signs: a session, a link, a token. How long is it good, and would your service accept two keys today?",
      },
    ],
  },
  {
    id: "secret-leaked-at-nine-forty",
    kind: "decision",
    objective: "secret-replace-while-running",
    title: "A key on a public page",
    asks: "application",
    back: "two-at-once",
    variants: [
      {
        stem: "It is 09:40 and you are on shift for a shop. Decide what happens next.",
        context:
          "The payment provider lets an account have two keys at a time and shows when each was last used. A restart of all copies takes about four minutes. About 20 payments come in each minute.",
        start: {
          situation:
            "A scanner reports: the live payment key is in a file of a public repository, pushed at 09:31 by a colleague who is on a train now. The key can make payments, refunds and payouts. The provider’s page shows nothing unusual.",
          options: [
            {
              text: "Ask the colleague first whether the repository has to be public, and whether it is the live key",
              consequence:
                "At 10:05 the train leaves a tunnel: yes, it is the live key, and the repository can go. In between, someone has sent 41 payouts to an account of their own.",
              why: "To ask before acting is courteous, and the one who knows is a colleague. But both answers were on the screen: the scanner names the key, and the provider says whether it is live.",
              worth: 0.2,
            },
            {
              text: "Take the repository down, then see what the provider’s log says over the next hour",
              consequence:
                "At 09:43 the page is gone. At 09:58 the first payout appears that nobody in the shop has made: the file had been copied at 09:33.",
              why: "The page is the thing one can see, and closing it feels like closing the leak. It was open for twelve minutes, and the key does not know where it was read.",
              worth: 0.3,
            },
            {
              text: "Create a second key now, and bring it to every copy",
              consequence:
                "At 09:42 the new key is in the secret store, and the restart begins. At 09:46 the last copy uses it. No payment was lost.",
              why: "The provider takes two keys, so for four minutes both work, and the shop goes on. It is the quickest way that leaves customers nothing to notice.",
              leadsTo: {
                situation:
                  "09:47. Every copy of the shop pays with the new key. The provider’s page shows the old one: last used at 09:46:50, by an address of yours that is none of the shop’s copies.",
                options: [
                  {
                    text: "Revoke the old key at once, whoever that address is",
                    consequence:
                      "At 09:48 it is revoked. At 10:00 finance’s settlement job fails, and its people write to you; they have the new key by 10:15. Until then some transfers wait.",
                    why: "The key is public and moves money, so a late settlement is a fair price. You paid it knowingly: that is what the weighing comes to. Telling finance in the same minute would have made it cheaper still.",
                    worth: 0.85,
                  },
                  {
                    text: "Revoke it, and in the same minute tell whoever runs that address, with where the new key waits",
                    consequence:
                      "At 09:48 the key is dead and finance is told. Their job of 10:00 runs with the new key. In the log you find no payout that was not the shop’s.",
                    why: "A key that is public and moves money does not wait for stragglers. But your own stragglers need one sentence to be none, and the list of who holds what tells you whom to write to.",
                    worth: 1,
                  },
                  {
                    text: "Leave the old key in force until that address has been found and changed",
                    consequence:
                      "Finance answers at 10:20. At 10:04 and 10:09 payouts went to an account that nobody knows.",
                    why: "On a quiet day this is the rule: revoke when nobody uses it. Here somebody outside can use it too, and each minute of patience is theirs.",
                    worth: 0.4,
                  },
                ],
              },
            },
            {
              text: "Revoke the key now, and create a new one while the shop cannot take payments",
              consequence:
                "At 09:41 the key is dead, for everybody. About 100 payments fail until 09:46, when the last copy has the new one. Nobody has misused the old.",
              why: "It is defensible: a public key that can pay out is worse than five minutes without payments. But this provider takes two keys, so the five minutes bought little.",
              leadsTo: {
                situation: "09:46. Payments work. About 100 customers were told that theirs had failed.",
                options: [
                  {
                    text: "Tell support how many, since when and what to say; then tell everyone else who used the key",
                    consequence:
                      "At 09:50 support answers the first customers with a sentence that is true. Finance changes its job before ten.",
                    why: "The choice was made for the customers’ money, and it is easier to bear when somebody says so. And a revoked key stops every program that held it, the forgotten one too.",
                    worth: 0.75,
                  },
                  {
                    text: "Write up how the key came into the file while it is fresh, and tell support when that is done",
                    consequence:
                      "By 10:30 there is a good account. Support has answered sixty people with “we are looking into it”, and finance’s job failed at ten.",
                    why: "The account is worth writing, and the memory is fresh. But it can wait an hour; people who were refused at the till cannot.",
                    worth: 0.45,
                  },
                ],
              },
            },
          ],
        },
        next: "Take the secret of yours that could do most harm. Does its issuer take two at a time, does it show the last use, and who can log in there today?",
      },
    ],
  },
];
