import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "alert-budget-in-minutes",
    kind: "number",
    objective: "alert-arithmetic",
    title: "How long a budget lasts",
    asks: "application",
    back: "sli-slo-budget",
    variants: [
      {
        stem: "A booking API has an objective of 99.5 % over 30 days. A release makes one request in four fail. After how many minutes is the whole month’s budget gone?",
        context: "Traffic is the same at every minute, and nothing had failed before. 30 days have 43,200 minutes.",
        hints: ["First find how many minutes of total failure the objective allows."],
        answer: 864,
        tolerance: { relative: 0.01 },
        unit: "minutes",
        right:
          "0.5 % of 43,200 is 216 minutes of total failure. When only a quarter fails it lasts four times as long: 864 minutes, a little over fourteen hours. That is one night in which nobody looked.",
        mistakes: [
          {
            amount: 216,
            tempting:
              "This is how long the budget lasts when everything fails. A quarter of the requests spends it four times more slowly.",
          },
          {
            amount: 54,
            tempting:
              "216 / 4 turns it round: a smaller fault would then spend the budget faster. A quarter of the failures needs four times the minutes.",
          },
          {
            amount: 43.2,
            tempting: "The figure one remembers. It belongs to 99.9 % and to a total failure.",
          },
          {
            amount: 10800,
            tempting:
              "A quarter of the month. It leaves the objective out: at 99.5 % you may lose 0.5 % of it, and not a quarter.",
          },
        ],
        next: "Write down the objective of your service, if it has one, and what 30 days of it are in minutes of total failure.",
      },
      {
        stem: "A search service has an objective of 99.9 % over 30 days. One of its eight copies answers every request with an error. After how many minutes is the whole month’s budget gone?",
        context:
          "Each copy gets the same share of the traffic, nothing had failed before, and no copy is taken out. 30 days have 43,200 minutes.",
        hints: ["First find how many minutes of total failure the objective allows."],
        answer: 345.6,
        tolerance: { relative: 0.01 },
        unit: "minutes",
        right:
          "0.1 % of 43,200 is 43.2 minutes of total failure. One copy of eight is an eighth of the requests, so the budget lasts eight times as long: 345.6 minutes, not quite six hours.",
        mistakes: [
          {
            amount: 43.2,
            tempting: "This is how long it lasts when all eight copies fail. Seven of them still answer.",
          },
          {
            amount: 5.4,
            tempting:
              "43.2 / 8 turns it round. An eighth of the failures spends the budget more slowly, and not faster.",
          },
          {
            amount: 5400,
            tempting: "An eighth of the month. It leaves out that only one request in a thousand may fail.",
          },
        ],
        next: "Find out what would take a single failing copy of your service out of the traffic, and after how many seconds.",
      },
    ],
  },
  {
    id: "alert-seconds-to-page",
    kind: "number",
    objective: "alert-arithmetic",
    title: "From the fault to the page",
    asks: "application",
    back: "time-to-trip",
    variants: [
      {
        stem: "After how many seconds does this alert’s condition become true?",
        context:
          "The objective is 99.9 %. The line is a burn rate of 14.4 over one hour. After a clean hour, a release makes one request in five fail. Leave scraping and evaluation out.",
        hints: [
          "The line is 14.4 times the share that may fail.",
          "Line divided by failing share, times 3,600 seconds.",
        ],
        answer: 259,
        tolerance: { absolute: 2 },
        unit: "seconds",
        right:
          "The line is 14.4 × 0.1 % = 1.44 %. With 20 % failing, the hour is filled to 1.44 % after 3,600 × 1.44 / 20 = 259 seconds, a good four minutes. By then 2 % of the month’s budget has been spent.",
        mistakes: [
          {
            amount: 51.8,
            name: "51.8 seconds",
            tempting: "The time for a total failure. A fifth of the errors needs five times as long.",
          },
          {
            amount: 3600,
            tempting:
              "The window is an hour, so one expects to wait for an hour. But the share passes the line as soon as enough errors are in it, however empty the rest.",
          },
          {
            amount: 18,
            tempting:
              "3,600 × 0.1 / 20 is when a burn rate of 1 is reached, for the whole hour. The line lies 14.4 times higher.",
          },
          {
            amount: 720,
            tempting: "A fifth of an hour. The failing share alone does not say when; the line has to come in as well.",
          },
        ],
        next: "Find the alert that would wake somebody for your service. Compute when it fires if one request in five fails.",
      },
      {
        stem: "After how many seconds does this alert’s condition become true?",
        context:
          "The objective is 99.5 %. The line is a burn rate of 14.4 over one hour. After a clean hour, a release makes one request in two fail. Leave scraping and evaluation out.",
        hints: [
          "The line is 14.4 times the share that may fail.",
          "Line divided by failing share, times 3,600 seconds.",
        ],
        answer: 518,
        tolerance: { absolute: 3 },
        unit: "seconds",
        right:
          "The line is 14.4 × 0.5 % = 7.2 %. With half failing, the hour is filled to 7.2 % after 3,600 × 7.2 / 50 = 518 seconds. Half of all requests fail for more than eight minutes before anybody is called: a looser objective makes a slower alert.",
        mistakes: [
          {
            amount: 103.7,
            name: "103.7 seconds",
            tempting:
              "The answer for 99.9 %. With 99.5 % five times as much may fail, and the line lies five times higher.",
          },
          {
            amount: 259,
            tempting:
              "The time for a total failure at this objective. When half fails, it takes twice as long to fill the hour.",
          },
          {
            amount: 1800,
            tempting: "Half of the hour. The failing share alone does not say when; the line has to come in as well.",
          },
        ],
        next: "Ask who chose the objective of your service. Tell them in seconds what it means for the first alert of a bad release.",
      },
    ],
  },
  {
    id: "alert-which-line-fires",
    kind: "match",
    objective: "alert-arithmetic",
    title: "Which line speaks first",
    asks: "application",
    back: "how-fast-it-burns",
    variants: [
      {
        stem: "At an objective of 99.9 % a service has the three lines of the workbook. Which one speaks first for each of these faults?",
        context:
          "Page at 14.4 over one hour (1.44 % of it), page at 6 over six hours (0.6 %), ticket at 1 over three days (0.1 %). Each fault stays until somebody acts, and all was clean before.",
        targets: ["The page over one hour", "The page over six hours", "The ticket over three days", "None of them"],
        entries: [
          {
            text: "5 % of requests fail",
            target: "The page over one hour",
            why: "3,600 × 1.44 / 5 is 17 minutes. The line over six hours would need 43.",
          },
          {
            text: "1 % of requests fail",
            target: "The page over six hours",
            why: "1 % can never fill an hour to 1.44 %. Six hours are filled to 0.6 % after 3 hours and 36 minutes.",
          },
          {
            text: "0.3 % of requests fail",
            target: "The ticket over three days",
            why: "Below both pages. Three days are filled to 0.1 % after a third of them: 24 hours. By then it is a task for the day and no emergency.",
          },
          {
            text: "0.08 % of requests fail",
            target: "None of them",
            why: "Less than the objective allows. All three lines accept it for ever, and that is what the objective says.",
          },
          {
            text: "Every order is confirmed and none is charged",
            target: "None of them",
            why: "No request fails, so a share of failed requests stays at nothing. Only an indicator that counts paid orders would see it.",
          },
        ],
        next: "For your own alert, compute the smallest share of errors that it ever fires for. Ask your team whether they knew.",
      },
    ],
  },
  {
    id: "alert-chain-in-order",
    kind: "order",
    objective: "alert-arithmetic",
    title: "From a failed request to a person",
    asks: "understanding",
    back: "the-chain",
    variants: [
      {
        stem: "A checkout fails for the first time. Put what follows in the order in which it happens.",
        steps: [
          {
            text: "The process counts a failed checkout",
            why: "First, and at once. If the process is down, this step does not happen at all.",
          },
          {
            text: "Monitoring collects the counter at its next scrape",
            why: "Up to a whole interval later: until then the number exists in the process alone.",
          },
          {
            text: "The rule’s next evaluation finds the share above the line",
            why: "It works on what has been scraped, at an interval of its own. It needs enough errors in its window as well.",
          },
          {
            text: "The condition has held at every evaluation for two minutes",
            why: "This is the `for`. One evaluation below the line, and it begins again.",
          },
          {
            text: "The notification waits for others of its group, and leaves",
            why: "After the alert has fired: 30 seconds by default, so that one fault does not send forty messages.",
          },
          {
            text: "Somebody opens the dashboard and reads",
            why: "Last, and usually longest. Only now can anything be decided.",
          },
        ],
        next: "Write the seconds of your own service beside each of these steps. Where you do not know them, write a question mark.",
      },
    ],
  },
  {
    id: "alert-minutes-left-to-know",
    kind: "number",
    objective: "alert-to-plan",
    title: "Minutes left to know and decide",
    asks: "application",
    back: "two-limits",
    variants: [
      {
        stem: "How many minutes remain to know and decide, if the agreement is to be kept?",
        context:
          "A ticket office sells 40 tickets a minute. A failed release may cost 50 of them. The release goes to a quarter of the traffic first, and in the worst case every sale there fails. Going back takes 2 minutes.",
        hints: ["How many sales a minute are lost at worst, while a quarter has the new version?"],
        answer: 3,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "A quarter of 40 is 10 sales a minute, so 50 lost sales are 5 minutes of harm. The rollback takes 2 of them, and the harm goes on while it runs. 3 are left, for the whole chain and not for the `for` alone. With the 75 seconds of scrape, evaluation and reading in figure 2, “for one minute” fits and “for two minutes” does not.",
        mistakes: [
          {
            amount: 5,
            tempting:
              "50 / 10 is the whole time of harm. The last 2 minutes of it belong to the rollback, during which sales still fail.",
          },
          {
            amount: -0.75,
            name: "less than nothing",
            tempting:
              "50 / 40 − 2, for a release to all traffic at once. There the agreement cannot be kept; with a quarter it can.",
          },
          {
            amount: 1.25,
            tempting:
              "50 / 40 is how long it takes to lose 50 sales on all traffic. Here a quarter has the new version.",
          },
          {
            amount: 7,
            tempting: "The 2 minutes have been added. They have to come off: they are part of the harm.",
          },
        ],
        next: "Do this sum for your release with a guess for what it may cost. Take the guess to whoever owns the number.",
      },
      {
        stem: "How many minutes remain to know and decide, if the agreement is to be kept?",
        context:
          "A parcel service prints 90 labels a minute. A failed release may cost 120 of them. It goes to all machines at once; the likeliest fault, and the one that the plan is made for, breaks a third of the labels. Going back takes 3 minutes.",
        hints: ["How many labels a minute are lost when a third fails?"],
        answer: 1,
        tolerance: { absolute: 0 },
        unit: "minutes",
        right:
          "A third of 90 is 30 labels a minute, so 120 are 4 minutes of harm, and the rollback takes 3. One minute to know and decide is hardly enough for a person. Going back in 1 minute would leave 3, and that is the better place to begin.",
        mistakes: [
          {
            amount: 4,
            tempting: "120 / 30 is the whole time of harm. 3 minutes of it belong to the rollback.",
          },
          {
            amount: 1.33,
            name: "about 1.33",
            tempting: "120 / 90 is how long the whole lasts if every label fails. The plan is made for a third.",
          },
          {
            amount: 7,
            tempting: "The 3 minutes have been added. They are part of the harm, so they come off.",
          },
        ],
        next: "Time your rollback once, in staging, from the command to the recovered number. Put that into the sum.",
      },
    ],
  },
  {
    id: "alert-why-two-signals",
    kind: "explanation",
    objective: "alert-to-plan",
    title: "Why the pager is not enough after a deploy",
    asks: "understanding",
    back: "why-you-can-be-stricter",
    variants: [
      {
        stem: "“We have good alerts. If the release is bad, we will be paged.” What would you answer?",
        context: "In two or three sentences. Nobody grades this; you compare it with a model afterwards.",
        model:
          "The pager is built to be quiet all month, so it waits until 2 % of the month’s budget is gone. For a fault in one request of ten that is eight or nine minutes before anything is sent. In the half-hour after a deploy we know what changed and somebody is looking anyway, so a false alarm costs us little. We can watch the new copies alone, over a minute or two, and go back before the pager would have spoken. It stays on as the second net, for what our line does not see.",
        points: [
          "A pager has to avoid false alarms at every hour, and pays with time.",
          "After a deploy a change is the first suspect, and somebody is awake.",
          "A false alarm then costs a short rollback.",
          "The pager remains for slow or small faults that the deploy’s signal misses.",
        ],
        next: "Write down the seconds from a total failure of your service to your telephone. Beside it, the seconds until you would see it while watching.",
      },
    ],
  },
];
