import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "st-safe-in-which-respect",
    kind: "multiple",
    objective: "meet-the-gap",
    title: "What a flag that is off still changes",
    asks: "application",
    use: "check",
    back: "safe-in-one-respect",
    variants: [
      {
        stem: "A release brings a new recommender behind a feature flag, and the flag is off for everybody. Which of these can still go badly on the day of the release?",
        context: [
          "- the recommender’s library is loaded when the program starts",
          "- a migration adds an index to the table of orders",
          "- the recommender’s page and its queries run only with the flag on",
          "- the flag is read from the flag service at every request, new in this release",
        ].join("\n"),
        options: [
          {
            text: "Copies need more memory than they are allowed",
            holds: "The library is loaded whether it is used or not.",
          },
          {
            text: "Customers are shown recommendations that make no sense",
            tempting: "It is what the flag was made for, and it holds: nobody reaches that page while it is off.",
          },
          {
            text: "Every request waits when the flag service is slow",
            holds: "The question whether the flag is on is itself new, and it is asked each time.",
          },
          {
            text: "Orders wait while the table is being changed",
            holds:
              "A migration runs at the deploy and knows of no flag. In PostgreSQL a plain `CREATE INDEX` lets reads through and holds up every write to the table until it has finished; `CONCURRENTLY` avoids that.",
          },
          {
            text: "The recommender’s queries slow the database for others",
            tempting:
              "It may well happen on the day when the flag goes on, and is a reason to turn it on for a few first. While it is off, none of them runs.",
          },
        ],
        next: "For a flag in your code, list what is different when it is off: start, memory, migrations, and the reading of the flag itself.",
      },
    ],
  },
  {
    id: "st-the-odd-row",
    kind: "number",
    objective: "what-green-shows",
    title: "How likely staging holds the odd row",
    asks: "application",
    use: "check",
    back: "data-and-others",
    variants: [
      {
        stem: "One account in 1,000 has two owners, which the new code does not expect. Staging has 200 accounts, as varied as if drawn at random. How likely is it that at least one of them has two owners?",
        answer: 18.1,
        tolerance: { absolute: 0.5 },
        unit: "%",
        right:
          "None has two owners with probability 0.999²⁰⁰ = 81.9 %. So the chance of at least one is 18.1 %. In four stagings of five the test would be green, and production with a million accounts has a thousand of them.",
        mistakes: [
          {
            amount: 20,
            name: "200 ÷ 1,000",
            tempting:
              "It is how many are to be expected, 0.2, and near the answer as long as it is small. Some stagings would hold two or three, so fewer hold any.",
          },
          {
            amount: 81.9,
            name: "the chance of none",
            tempting: "0.999²⁰⁰ is the chance that staging has none. The question is for the rest.",
          },
          {
            amount: 0.1,
            name: "one account alone",
            tempting: "That is the chance for a single account. There are 200.",
          },
        ],
        next: "Name one oddity of your data. Count it on a replica, and work out whether your staging is likely to hold it.",
      },
      {
        stem: "One parcel in 500 has no weight, which the new code does not expect. Staging has 300 parcels, as varied as if drawn at random. How likely is it that at least one of them has no weight?",
        answer: 45.2,
        tolerance: { absolute: 0.5 },
        unit: "%",
        right:
          "All have a weight with probability 0.998³⁰⁰ = 54.8 %. So the chance of at least one without is 45.2 %. More than half of all such stagings would stay green.",
        mistakes: [
          {
            amount: 60,
            name: "300 ÷ 500",
            tempting:
              "It is how many are to be expected, 0.6. Some stagings would hold two or three, so fewer hold any.",
          },
          {
            amount: 54.8,
            name: "the chance of none",
            tempting: "0.998³⁰⁰ is the chance that staging has none. The question is for the rest.",
          },
        ],
        next: "Ask support which customer’s case they would never have made up. Add a made-up row of that form to your test data.",
      },
    ],
  },
  {
    id: "st-wall-for-tests",
    kind: "choice",
    objective: "meet-the-gap",
    title: "A wall between tests and production",
    asks: "application",
    use: "check",
    back: "no-road",
    variants: [
      {
        stem: "A colleague ran the tests in a shell in which `DATABASE_URL` named production. A read-only account stopped the worst. Which measure does most so that it cannot happen at all?",
        options: [
          {
            text: "A red prompt in the shell whenever `DATABASE_URL` is set to production",
            tempting:
              "It helps a person who looks, and costs little. Tests are started by habit, with eyes elsewhere, and by scripts.",
          },
          {
            text: "A rule in the team’s handbook: a new terminal for every look at production",
            tempting:
              "The rule is sound and everybody will agree to it. It has to be remembered each time, and it was a moment of not remembering that did this.",
          },
          {
            text: "The suite ends before its first query unless the database’s name ends in `_test`",
            right:
              "It asks the thing that matters, at the moment that matters, and nobody needs to remember. Together with the account that can only read there are two walls, and either holds alone.",
          },
          {
            text: "A backup of production before each look at it, with a practised restore",
            tempting:
              "A restore that works is worth having on any day. It mends what has been lost, after hours, and leaves the road open.",
            separates: "One measure shortens the repair; the other removes the way in.",
          },
        ],
        next: "Start your tests with `DATABASE_URL` set to a host that does not exist and is no test’s. See whether they refuse, or try to connect.",
      },
    ],
  },
];
