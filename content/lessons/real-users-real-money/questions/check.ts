import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "rq-who-to-name",
    kind: "choice",
    objective: "people-behind-requests",
    title: "Whom a change of a rounding rule can harm",
    asks: "application",
    use: "check",
    back: "name-the-people",
    variants: [
      {
        stem: "You change how a tax service rounds. Only the invoicing service calls it. Which note, written before the deploy, helps you most on the day?",
        options: [
          {
            text: "“Affected: invoicing, over `POST /tax`, about 300 requests per minute, all of them internal”",
            tempting:
              "It is exact, and a good half of a note. But it stops at a service. Invoicing does not telephone when a sum is a cent off; somebody with an invoice does.",
            separates:
              "A caller that is a program tells you where the traffic comes from. A person tells you what harm looks like.",
          },
          {
            text: "“Affected: all customers, since every one of them has invoices with tax on them”",
            tempting:
              "It goes on to people, as it should. But “all” gives nobody anything to look at: which invoices, made when, with which kind of sum?",
          },
          {
            text: "“Affected: nobody, as the old and new rule agree on every case in our tests”",
            tempting:
              "It may even be so, and then the deploy will be quiet. A test holds cases that somebody thought of; customers bring the rest.",
          },
          {
            text: "“Affected: traders who send invoices today; a sum a cent off has to be cancelled by hand”",
            right:
              "It names people by what they are doing, says what harm looks like and what it costs them. From it follows what to watch: totals that differ from the sum of their lines.",
          },
        ],
        next: "Write this note for your next change, in one sentence. Read it to somebody in support and ask what they would add.",
      },
    ],
  },
  {
    id: "rq-where-the-minutes-were",
    kind: "multiple",
    objective: "people-behind-requests",
    title: "What would have shortened this",
    asks: "application",
    use: "check",
    back: "where-minutes-go",
    variants: [
      {
        stem: "Which of these measures would have ended the customers’ trouble at least five minutes earlier?",
        context: [
          "```text",
          "14:02  deploy of v71 begins, all copies",
          "14:04  every copy runs v71; vouchers are refused from here on",
          "14:05  requests per second rise by a third; “busy today”",
          "14:13  support asks in the channel about vouchers",
          "14:15  decision to go back",
          "14:16  v70 runs everywhere; vouchers are taken",
          "```",
        ].join("\n"),
        options: [
          {
            text: "A count of vouchers taken per minute, watched with the rule “zero for two minutes: go back”",
            holds:
              "It is zero from 14:04, so the rule speaks at 14:06 and the minute of rollback ends at 14:07, nine minutes sooner.",
          },
          {
            text: "A faster rollback, of ten seconds in place of a minute",
            tempting:
              "Speed of the tool is what engineers reach for first. Here it saves fifty seconds of twelve minutes.",
          },
          {
            text: "Someone from support in the deploy’s channel from 14:02, asked to pass on the first complaint",
            tempting:
              "It is a good custom, and complaints may come sooner for it. But nothing in the log says when the first customer wrote. Nobody can promise five minutes from it.",
          },
          {
            text: "A test purchase with a voucher in production, made at 14:05 as the plan says",
            holds: "It fails at 14:05. With a decision at once and a minute of rollback it is over by about 14:07.",
          },
          {
            text: "A second page of graphs for processor and memory, so that the rise at 14:05 is explained",
            tempting:
              "The rise came from customers trying again. Machines that serve refusals quickly look well on such graphs.",
          },
        ],
        next: "Name one act of a user that your release could break, and try it by hand in production within two minutes of your next deploy.",
      },
    ],
  },
  {
    id: "rq-order-of-collapse",
    kind: "order",
    objective: "small-change-cascade",
    title: "How an index that was dropped became an outage",
    asks: "understanding",
    use: "check",
    back: "trying-again",
    variants: [
      {
        stem: "A release dropped an index. Put what followed in the order in which one thing caused the next.",
        steps: [
          {
            text: "One query takes 40 ms where it took 8",
            why: "It begins with work that takes longer. No error is to be seen yet.",
          },
          {
            text: "Connections of the pool are held longer, until all ten are in use",
            why: "Each query keeps its connection five times as long, so at the same load five times as many are in use.",
          },
          {
            text: "Requests wait for a free connection, longer than callers are willing to",
            why: "The pool is a queue with ten workers. Once it is full, the wait is in front of the query and not in it.",
          },
          {
            text: "Callers give up after their timeout and send the request again",
            why: "A timeout is what sets off the retry.",
          },
          {
            text: "More requests arrive than before the release, at a pool that had no room for the old number",
            why: "The retries are extra load. From here on the queue feeds itself.",
          },
          {
            text: "The index is built again, and requests still time out",
            why: "The cause is gone, and the load that it called up is still there. It ends when callers are held back.",
          },
        ],
        next: "Draw this chain for your own service, with its names: which query, which pool, which timeout, which callers.",
      },
    ],
  },
  {
    id: "rq-time-at-load",
    kind: "number",
    objective: "small-change-cascade",
    title: "A worker at the busiest hour",
    asks: "application",
    use: "check",
    back: "queue-formula",
    variants: [
      {
        stem: "One worker needs 20 ms for a request on average. At the busiest hour 45 requests a second arrive, at random. How long does a request spend in the system on average, waiting included?",
        answer: 200,
        tolerance: { relative: 0.02 },
        unit: "ms",
        units: ["ms", "s"],
        also: [{ amount: 0.2, unit: "s" }],
        right: "Busy: 45 × 0.020 s = 0.90, or 90 %. Time: 20 ÷ (1 − 0.90) = 200 ms.",
        mistakes: [
          {
            amount: 180,
            unit: "ms",
            name: "the wait alone",
            tempting: "180 ms is the wait. The request’s own 20 ms belong to its time in the system.",
          },
          {
            amount: 38,
            unit: "ms",
            name: "work × (1 + load)",
            tempting:
              "20 × 1.9 lets the wait grow in proportion to the load. It grows as one over what is left of the worker.",
          },
          {
            amount: 22.2,
            unit: "ms",
            name: "work ÷ load",
            tempting: "20 ÷ 0.9 divides by the share that is busy. What counts is the share that is left, 0.1.",
          },
        ],
        next: "Do this sum for your own service at its busiest hour: requests per second and worker, times seconds per request.",
      },
    ],
  },
];
