import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "st-before-seen-in-staging",
    kind: "choice",
    objective: "what-green-shows",
    title: "Which fault of a ticket shop staging would show",
    asks: "application",
    use: "before",
    back: "green-is-a-sentence",
    variants: [
      {
        stem: "One tester clicks through a ticket shop in staging, on made-up data, with the image that production will get. Which of these faults would they be likely to see?",
        options: [
          {
            text: "Two buyers at the same moment get one seat",
            tempting: "It is the fault one fears most in such a shop. A single tester has nobody to collide with.",
          },
          {
            text: "The discount for groups is taken off twice",
            right:
              "It is logic, and depends on nothing but the order. A tester who buys ten tickets and reads the sum sees it anywhere.",
          },
          {
            text: "Orders of customers without a surname fail",
            tempting:
              "It would show at once with such a customer. Made-up customers have surnames, because those who make them up do.",
            separates:
              "What depends on the logic alone shows anywhere. What depends on rare rows shows where those rows are.",
          },
          {
            text: "The list of all events takes ten seconds",
            tempting: "With eighty thousand events it does. With the twelve of staging it is there at once.",
          },
        ],
        next: "Write down one fault that a click through your staging would show, and one that it could never show.",
      },
    ],
  },
  {
    id: "st-before-rename-answer",
    kind: "choice",
    objective: "meet-the-gap",
    title: "Renaming a field that phones read",
    asks: "application",
    use: "before",
    back: "old-clients",
    variants: [
      {
        stem: "A weather server is to call the field `temp` by a better name, `celsius`. Apps on phones read it, some of them a year old. Which first release fits?",
        options: [
          {
            text: "Send `celsius` in place of `temp`, and a new app in the stores on the same day",
            tempting:
              "Both sides change together, as they did in staging. Phones do not follow: many people update weeks later or never.",
            separates: "You choose when the server changes. You do not choose when phones do.",
          },
          {
            text: "Send `celsius` in place of `temp`, first to one per cent of requests, and watch errors",
            tempting: "A small step is a good habit. It shows the break on fewer phones, and the break is certain.",
          },
          {
            text: "Send `temp` as before until every app in use has been updated to read `celsius`",
            tempting: "It harms nobody, and cannot begin: an app cannot read `celsius` before some server sends it.",
          },
          {
            text: "Send `temp` and `celsius` side by side, and count how many apps of each version call",
            right: "Old and new apps both find what they read. The count says when `temp` can go, in a later release.",
          },
        ],
        next: "Find a field in an answer of your service. Work out who reads it, and in which versions.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "st-after-seen-in-staging",
    kind: "choice",
    objective: "what-green-shows",
    title: "Which fault of a timetable staging would show",
    asks: "application",
    use: "after",
    back: "green-is-a-sentence",
    variants: [
      {
        stem: "One tester clicks through a timetable service in staging, on made-up data, with the image that production will get. Which of these faults would they be likely to see?",
        options: [
          {
            text: "The map cannot be fetched: production’s firewall blocks it",
            tempting:
              "It fails at the first try, in production. Staging’s firewall lets it through, so there is nothing to see.",
          },
          {
            text: "Lines with more than a hundred stops lose the last ones",
            tempting: "One such line would show it. Made-up lines have six stops, since nobody types a hundred.",
            separates:
              "What depends on the logic alone shows anywhere. What depends on unusual rows shows where those rows are.",
          },
          {
            text: "After a week the service answers more slowly each day",
            tempting:
              "It is as real as the others. A tester’s afternoon is too short for it, and staging is started afresh each day.",
          },
          {
            text: "Journeys past midnight are shown as arriving before they leave",
            right:
              "It is logic, and depends on nothing but the journey asked for. A tester who looks up a night train sees it anywhere.",
          },
        ],
        next: "For your next release, write the one fault you fear most, and whether staging as it is could show it.",
      },
    ],
  },
  {
    id: "st-after-rename-answer",
    kind: "choice",
    objective: "meet-the-gap",
    title: "Changing a message that two versions read",
    asks: "application",
    use: "after",
    back: "old-clients",
    variants: [
      {
        stem: "Orders go through a queue to workers. The message’s `sum` is to become `totalCents`. Old and new workers will run side by side for an hour, and messages may wait for a day. Which first release fits?",
        options: [
          {
            text: "Write `sum` and `totalCents` into each message, and teach workers to take either",
            right:
              "Any worker can read any message, the waiting ones as well. When no worker reads `sum` and no old message waits, it can go.",
          },
          {
            text: "Write `totalCents` in place of `sum`, and deploy writers and workers in one step",
            tempting:
              "One step is what a chart of the deploy shows. In the real hour, old workers meet new messages, and new workers meet those of yesterday.",
            separates:
              "A release is one step on paper. In a queue, both versions of a message live for as long as one can wait.",
          },
          {
            text: "Teach the workers to read `totalCents` only, and change the writers after they are all out",
            tempting:
              "The order is right, readers before writers. But until the writers follow, every message has a `sum` that the new workers no longer read.",
          },
          {
            text: "Stop the writers, wait until the queue is empty, and then change both sides together",
            tempting:
              "It is clean, and for some systems right. Here nobody could order while the queue drains, which may take a day.",
          },
        ],
        next: "Take a message or cookie of your service. Write down how long an old one can live, and whether the next version reads it.",
      },
    ],
  },
];
