import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-secret-where-left",
    kind: "multiple",
    objective: "secret-find-copies",
    title: "Where a token is still to be read",
    asks: "application",
    use: "before",
    back: "who-holds-it",
    variants: [
      {
        stem: "A token for a map service stood in the source for two years, until yesterday. Since then it has been handed over by the environment. In which of these is it still to be read today?",
        context: "The token has not been replaced. The line was taken out in one commit, and a new image was deployed.",
        options: [
          {
            text: "In the repository, for whoever knows how to look at older commits",
            holds:
              "The commit took the line out of the files of today. Those of every day before are kept, which is what a history is.",
          },
          {
            text: "In the image that was deployed yesterday, after the line was gone",
            tempting:
              "It is the newest and runs in production, so one thinks of it first. It was built from files without the line, and is handed the token when it starts.",
          },
          {
            text: "In last week’s images, which the registry keeps for going back",
            holds: "They were built from the source of their day. Everybody who can pull one can read it.",
          },
          {
            text: "In the clone on the laptop of a colleague who left in spring",
            holds:
              "A clone is a whole copy and asks nobody’s leave. It is the copy that no cleaning of yours will reach.",
          },
          {
            text: "In the table of the map service that says which token did how many requests",
            tempting:
              "Whoever issues a token knows it in some form. But this is the one place that is meant to, and it can show usage without showing the token.",
          },
          {
            text: "In the pages that customers have open, if the server alone asks for maps",
            tempting:
              "In a page it would be for everybody to read, and that is worth checking. Here the server makes the calls, and the token does not leave it.",
          },
        ],
        next: "Take one secret that was ever in your source. List who could still read it, without changing anything yet.",
      },
    ],
  },
  {
    id: "before-secret-when-dead",
    kind: "choice",
    objective: "secret-replace-while-running",
    title: "When an old key may be revoked",
    asks: "application",
    use: "before",
    back: "two-at-once",
    variants: [
      {
        stem: "A service for tickets gets a new key for its payment provider, which accepts both keys for now. When may the old key be revoked without a payment being refused?",
        options: [
          {
            text: "When the new key is in the secret store of production, and the store says it is current",
            tempting:
              "The store is where it should be. But a program has what it was given when it started, and does not look again by itself.",
          },
          {
            text: "When the provider shows no use of the old key for a good while",
            right:
              "The provider sees everybody who comes, the service and the job that nobody remembered. When it sees the old key no more, and the time covers whatever runs seldom, nothing can miss it.",
          },
          {
            text: "When the rollout is over, and every copy of the service was started again",
            tempting:
              "A good deal nearer: the service itself now uses the new key. What it leaves out is everyone else who was once given the old one, such as a job that settles accounts at night.",
            separates: "Your rollout knows your copies; whoever accepts the key knows all who use it.",
          },
          {
            text: "When no error has been logged for an hour since the new key was created",
            tempting:
              "Both keys work, so there is nothing to fail, however many copies still use the old one. The hour says nothing.",
          },
        ],
        next: "For one key of your service, find out where its use is shown. If that is nowhere, note how you would know who has it.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-secret-where-left",
    kind: "multiple",
    objective: "secret-find-copies",
    title: "Where a password is still to be read",
    asks: "application",
    use: "after",
    back: "who-holds-it",
    variants: [
      {
        stem: "For a year, until yesterday, the password of a mail server was passed to the build of an image as a build argument. Since then the program is handed it when it starts. In which of these is it still to be read today?",
        context:
          "The password has not been replaced. It was never in the repository; the pipeline has it in its settings, then as now.",
        options: [
          {
            text: "In the history of the repository, in the commits before yesterday",
            tempting:
              "It is where one looks first, and often with success. Here the repository held the name of the argument and never its value.",
          },
          {
            text: "In last month’s images, in their record of how they were made",
            holds: "A build argument is a part of that record. Whoever can pull the image can print it.",
          },
          {
            text: "In the settings of the pipeline, for a branch that asks for it",
            holds: "Nobody took it out of there. Whoever can change a workflow can have it handed over.",
          },
          {
            text: "In the image that was built this morning, without the argument",
            tempting:
              "It runs in production and does know the password, as it is handed over. But it is in the process and not in the image.",
          },
          {
            text: "In a log of the pipeline, where a step printed all its variables as one block of base64",
            holds:
              "The runner hides the text it knows, and that text in Base64. Encoded with its neighbours and broken into lines the password is usually neither, and one command turns it back.",
          },
          {
            text: "In the access log of the mail server, which notes who logged in and when",
            tempting:
              "It notes the user and the hour, and that is useful on the day. A mail server that wrote down passwords would be another matter.",
          },
        ],
        next: "Pull your oldest image that is still in the registry and print its history. Is anything in it that is in force today?",
      },
    ],
  },
  {
    id: "after-secret-when-dead",
    kind: "choice",
    objective: "secret-replace-while-running",
    title: "When an old token may be revoked",
    asks: "application",
    use: "after",
    back: "two-at-once",
    variants: [
      {
        stem: "A clinic’s booking service gets a new token for the service that sends text messages, which accepts both for now. When may the old token be revoked without a message being lost?",
        options: [
          {
            text: "When a test message, sent from the new copy in production, has arrived",
            tempting:
              "It proves that the new token is good, and that has to be proved. Whether anything still needs the old one it does not say.",
            separates: "One test shows that the new key opens; it cannot show that nobody comes with the old.",
          },
          {
            text: "When every copy was started again, and the settings of production name the new token",
            tempting:
              "The booking service is done then. The reminder job, which somebody once gave the same token, runs on Sundays.",
          },
          {
            text: "When a day has passed in which the booking service logged no failed message",
            tempting:
              "As long as both are accepted, nothing fails, whichever is used. A quiet day is what you would see in either case.",
          },
          {
            text: "When the sender’s list shows no use of the old token for a week, Sunday included",
            right:
              "The side that accepts sees all who come. A week covers what runs seldom here; then nobody is left who could miss it, and revoking changes nothing for anybody but a thief.",
          },
        ],
        next: "Name what in your system runs seldomest with a secret of its own, such as a yearly job. How would you know, before revoking, that it has the new one?",
      },
    ],
  },
];
