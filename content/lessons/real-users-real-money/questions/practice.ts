import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "rq-what-comes-out",
    kind: "text",
    objective: "people-behind-requests",
    title: "The address that a user is sent to",
    asks: "application",
    back: "tool-blames-network",
    variants: [
      {
        stem: "A user asks for the invoice 2024/17. To which address does production send them? Type the whole address.",
        context: [
          "```js",
          "const prefix = process.env.FILES_PREFIX;",
          // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code in question.
          "res.redirect(`${prefix}invoices/${year}/${number}.pdf`);",
          "```",
          "",
          "- in the tests, `FILES_PREFIX` is `http://localhost:9000/`",
          "- in production, `FILES_PREFIX` is `https://files.example.com`",
        ].join("\n"),
        accepted: ["https://files.example.cominvoices/2024/17.pdf"],
        right:
          "The template adds no slash. The test’s prefix brings its own, production’s does not, so host and path run into each other. The test passes, and every user of production is sent to a host that does not exist. A test with production’s form of the value would have shown it.",
        mistakes: [
          {
            text: "https://files.example.com/invoices/2024/17.pdf",
            tempting:
              "It is what the author meant, and eyes put the slash in. The template has none between the prefix and `invoices`, and production’s prefix ends without one.",
          },
          {
            text: "http://localhost:9000/invoices/2024/17.pdf",
            tempting: "That is where the tests go, and it works there. Production has another value for the variable.",
          },
        ],
        next: "Search your repository for a variable from the environment that is joined to a path. Look up how its value ends in production, and how it ends in your tests.",
      },
    ],
  },
  {
    id: "rq-minutes-and-orders",
    kind: "number",
    objective: "people-behind-requests",
    title: "Bookings that a bad release meets",
    asks: "application",
    back: "real-money",
    variants: [
      {
        stem: "How many bookings fail before the rollback has taken effect?",
        context:
          "A ferry line takes 40 bookings a minute, spread evenly over 8 copies. The new version runs in 2 of them and fails every booking it gets. It is noticed after 9 minutes, and going back takes 1 more. Nobody tries again.",
        answer: 100,
        tolerance: { absolute: 0 },
        unit: "bookings",
        right:
          "40 a minute × 2 ÷ 8 of the traffic = 10 a minute, for 9 + 1 = 10 minutes: 100. Noticing in 2 minutes would have made it 30; halving the rollback’s minute would have made it 95.",
        mistakes: [
          {
            amount: 400,
            name: "as if all copies had it",
            tempting:
              "40 × 10 would be right had every copy been changed. Only a quarter of the bookings meets the new version.",
          },
          {
            amount: 90,
            name: "without the rollback",
            tempting: "The rollback’s own minute counts as well: until it has ended, bookings fail.",
          },
          {
            amount: 360,
            name: "all copies, without the rollback",
            tempting:
              "This takes all the bookings, and stops counting when somebody noticed. A quarter meets the fault, and the minute of going back counts.",
          },
        ],
        next: "Look up how many requests a minute your endpoint gets at noon. Multiply by ten minutes and by the share that a first step of your rollout reaches.",
      },
    ],
  },
  {
    id: "rq-comes-back",
    kind: "match",
    objective: "people-behind-requests",
    title: "What going back repairs",
    asks: "application",
    back: "what-stays",
    variants: [
      {
        stem: "A clinic’s booking service ran with a fault for twenty minutes and has been rolled back. Into which group does each effect fall?",
        targets: ["Over with the rollback", "Late, and may come by itself", "Stays until somebody repairs it"],
        entries: [
          {
            text: "The page with free times took nine seconds to load",
            target: "Over with the rollback",
            why: "The next visitor gets the old page at its old speed. Nothing is left behind but memory of it.",
          },
          {
            text: "Patients saw “please try again later” at the last step",
            target: "Late, and may come by itself",
            why: "They still want the appointment, and many will book tonight. How many do not is worth counting.",
          },
          {
            text: "Two patients were given the same time with one doctor",
            target: "Stays until somebody repairs it",
            why: "Both rows are in the database. The old version reads them as faithfully as the new one wrote them.",
          },
          {
            text: "Reminders went out with the time of another time zone",
            target: "Stays until somebody repairs it",
            why: "A message that was read cannot be taken back. Someone has to write a second one, and soon.",
          },
          {
            text: "A nightly export was skipped, and runs again tomorrow over all that is new",
            target: "Late, and may come by itself",
            why: "The next run takes both days, because it exports what is new since the last success. Had it taken only one day, this would stay.",
          },
        ],
        next: "Take your next change. List what it writes, sends or charges, and write beside each how you would find the affected rows afterwards.",
      },
    ],
  },
  {
    id: "rq-three-milliseconds",
    kind: "choice",
    objective: "small-change-cascade",
    title: "Three milliseconds more",
    asks: "application",
    back: "queue-formula",
    variants: [
      {
        stem: "A worker handles one request at a time, 10 ms each on average, and is busy 60 % of the time. Requests come at random. A release makes the work 13 ms. What happens to the mean time in the system, waiting included?",
        context: "No caller tries again. Guess first; the next paragraphs show how it is worked out.",
        options: [
          {
            text: "It grows by 3 ms, since each request takes 3 ms more",
            tempting:
              "For a request that finds nobody in front of it, that is so. But most of the time in the system may be waiting, and each request now waits for work that is longer too.",
            separates: "The work grows by what you added. The wait grows with what is left of the worker.",
          },
          {
            text: "It grows by 30 %, in proportion to the work",
            tempting:
              "Proportion is the usual way of things, and the work does grow by 30 %. The share of idle time shrinks from 40 to 22 %, though, and that is what one waits for.",
          },
          {
            text: "It more than doubles, as the idle time nearly halves",
            right:
              "Before: 10 ÷ (1 − 0.60) = 25 ms. After: the worker is busy 78 % of the time, and 13 ÷ (1 − 0.78) = 59 ms. The work grew by 3 ms and the time by 34.",
          },
          {
            text: "It grows without end, as the worker falls behind",
            tempting:
              "That happens when more work arrives than can be done. At 78 % the worker still catches up. With callers who try again it can come to that, as you will see.",
          },
        ],
        next: "Find the mean time per request of your service, and how busy its workers are at the busiest hour. Work out what 30 % more work would make of it.",
      },
    ],
  },
  {
    id: "rq-layers-of-attempts",
    kind: "number",
    objective: "small-change-cascade",
    title: "Attempts that reach the last service",
    asks: "application",
    back: "attempts",
    variants: [
      {
        stem: "The price service is down. How many requests does it get, at most, for one tap on “Buy”?",
        context: [
          "- the app calls the gateway, and tries twice more if that fails",
          "- the gateway calls the basket, and never tries again",
          "- the basket calls the price service, with up to four attempts in all",
        ].join("\n"),
        answer: 12,
        tolerance: { absolute: 0 },
        unit: "requests",
        right:
          "Three attempts by the app, one by the gateway for each, four by the basket for each: 3 × 1 × 4 = 12. If only the basket tried again, it would be 4.",
        mistakes: [
          {
            amount: 8,
            name: "attempts added",
            tempting: "3 + 1 + 4 adds what multiplies: each of the app’s attempts begins a whole set below it.",
          },
          {
            amount: 15,
            name: "four counted as retries",
            tempting:
              "Three times five takes the four for retries after a first attempt. They are four in all. Configurations count in either way, so look it up.",
          },
        ],
        next: "Follow one call of your service through its layers. Write down each layer’s number of attempts, and whether its setting counts the first one.",
      },
      {
        stem: "The seat service is down. How many requests does it get, at most, for one click on “Reserve”?",
        context: [
          "- the page calls the shop, with up to two attempts in all",
          "- the shop calls the hall, and tries three times more if that fails",
          "- the hall calls the seat service, with up to two attempts in all",
        ].join("\n"),
        answer: 16,
        tolerance: { absolute: 0 },
        unit: "requests",
        right:
          "Two attempts by the page, four by the shop for each, two by the hall for each: 2 × 4 × 2 = 16. If only the hall tried again, it would be 2.",
        mistakes: [
          {
            amount: 12,
            name: "retries counted as attempts",
            tempting:
              "2 × 3 × 2 takes the shop’s three for all its attempts. They come after a first one, which makes four.",
          },
          {
            amount: 8,
            name: "attempts added",
            tempting: "2 + 4 + 2 adds what multiplies: each attempt of a layer begins a whole set in the layer below.",
          },
        ],
        next: "Ask of each layer that calls your service whether it needs to try again at all, given that the layer below it does.",
      },
    ],
  },
  {
    id: "rq-say-the-loop",
    kind: "explanation",
    objective: "small-change-cascade",
    title: "Why going back did not help",
    asks: "understanding",
    back: "rollback-not-enough",
    variants: [
      {
        stem: "A colleague rolled back two minutes ago. The version that was fine this morning is running, and still every request times out. They ask you how that can be. Explain it in a few sentences.",
        model:
          "The slow release made requests time out, and callers tried again, so more attempts arrived than before. The old version is as fast as it was this morning, but it gets up to three times the morning’s load, which is more than it can do. Its queue is long, so each attempt waits longer than its timeout and is repeated in turn. It will not end until load is taken away: some callers off, or refused early, then let in slowly.",
        points: [
          "Retries have raised the load above what it was in the morning.",
          "The old version can do what it could then, and that is less than what arrives now.",
          "Work on attempts that timed out is done for nobody, and takes the room of others.",
          "The way out is less load, then a slow return.",
        ],
        next: "Ask a senior colleague how callers of your service can be turned away in a hurry, and where the switch is.",
      },
    ],
  },
];
