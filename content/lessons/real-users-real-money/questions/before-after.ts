import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "rq-before-what-outlives",
    kind: "choice",
    objective: "people-behind-requests",
    title: "What a rollback leaves of a parking service’s fault",
    asks: "application",
    use: "before",
    back: "what-stays",
    variants: [
      {
        stem: "A service for parking ran with a fault for ten minutes, and the old version is back. Which of these effects still needs somebody to do something?",
        options: [
          {
            text: "Drivers waited eight seconds for the map of free spaces",
            tempting:
              "It annoyed more people than anything else here. But the next driver sees the map as quickly as ever, and nothing was kept.",
          },
          {
            text: "Tickets that ended at noon were extended and charged again",
            right:
              "The charges are with the bank and the old version knows nothing of them. They stay until somebody finds and repays them.",
          },
          {
            text: "Drivers were told to try later, and paid at the machine",
            tempting: "It was a nuisance, and they found another way. What they wanted has been done.",
          },
          {
            text: "A count of free spaces that is worked out every minute was too high",
            tempting:
              "It may have sent some drivers in vain. But it is worked out afresh each minute, so the old version corrects it at once.",
            separates: "What is worked out again heals by itself. What has been written, sent or charged does not.",
          },
        ],
        next: "List what your service writes, sends or charges. Those are the effects that a rollback leaves in place.",
      },
    ],
  },
  {
    id: "rq-before-attempts",
    kind: "number",
    objective: "small-change-cascade",
    title: "Load on a stock service when calls fail",
    asks: "application",
    use: "before",
    back: "attempts",
    variants: [
      {
        stem: "A shop makes 200 calls a second to a stock service, with up to three attempts each. Half of all attempts now fail, independently of one another. How many attempts a second reach the service?",
        answer: 350,
        tolerance: { relative: 0.01 },
        unit: "attempts per second",
        right: "Each call makes 1 + 0.5 + 0.25 = 1.75 attempts on average. 200 × 1.75 = 350.",
        mistakes: [
          {
            amount: 600,
            name: "all three for every call",
            tempting: "Three attempts are the most. Half of the calls succeed at the first.",
          },
          {
            amount: 300,
            name: "one retry only",
            tempting: "200 and half of it again leaves out the third attempts: half of the second ones fail too.",
          },
          {
            amount: 400,
            name: "as if attempts had no limit",
            tempting: "1 + ½ + ¼ + ⅛ and so on makes 2. These callers stop after three.",
          },
        ],
        next: "Find out how many attempts the callers of your service make, and work out the load when half of them fail.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "rq-after-what-outlives",
    kind: "choice",
    objective: "people-behind-requests",
    title: "What a rollback leaves of a library’s fault",
    asks: "application",
    use: "after",
    back: "what-stays",
    variants: [
      {
        stem: "A library’s lending service ran with a fault for ten minutes, and the old version is back. Which of these effects still needs somebody to do something?",
        options: [
          {
            text: "The list of new titles, which is built at every visit, was empty",
            tempting:
              "Every visitor saw it. But it is built at every visit, so the next visitor sees the titles again.",
            separates: "What is worked out again heals by itself. What has been written, sent or charged does not.",
          },
          {
            text: "Readers could not renew online, and asked at the desk",
            tempting: "The desk had a bad quarter of an hour. The renewals themselves were done there.",
          },
          {
            text: "A search for an author took eleven seconds where it takes one",
            tempting: "It is the effect that people will speak of. It ended with the version that caused it.",
          },
          {
            text: "Readers got a mail that a book was overdue which they had returned",
            right:
              "The mails have been read, and some readers are on their way to the desk. The old version does not know about them; somebody has to write again.",
          },
        ],
        next: "For your last release, write down which of its effects would have outlived a rollback, and how you would have found them.",
      },
    ],
  },
  {
    id: "rq-after-attempts",
    kind: "number",
    objective: "small-change-cascade",
    title: "Load on a fares service when calls fail",
    asks: "application",
    use: "after",
    back: "attempts",
    variants: [
      {
        stem: "A ticket app makes 500 calls a second to a fares service, with up to three attempts each. Of all attempts 40 % now fail, independently of one another. How many attempts a second reach the service?",
        answer: 780,
        tolerance: { relative: 0.01 },
        unit: "attempts per second",
        right: "Each call makes 1 + 0.4 + 0.16 = 1.56 attempts on average. 500 × 1.56 = 780.",
        mistakes: [
          {
            amount: 1500,
            name: "all three for every call",
            tempting: "Three attempts are the most. Most calls succeed at the first.",
          },
          {
            amount: 700,
            name: "one retry only",
            tempting: "500 and 40 % of it leaves out the third attempts: 40 % of the second ones fail too.",
          },
          {
            amount: 900,
            name: "40 % taken twice",
            tempting:
              "Two times 40 % of 500 counts as many third attempts as second ones. Only calls that failed twice make a third.",
          },
        ],
        next: "Write the worst case for your service beside its capacity: calls per second at noon, times the attempts per call.",
      },
    ],
  },
];
