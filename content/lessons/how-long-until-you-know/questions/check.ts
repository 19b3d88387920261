import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "alert-rule-that-stays-silent",
    kind: "lines",
    objective: "alert-arithmetic",
    title: "A rule that can never fire",
    asks: "application",
    use: "check",
    back: "time-to-trip",
    variants: [
      {
        stem: "An export service has an objective of 90 % over 30 days. Its alert has never fired. Which line makes sure that it never will?",
        context: "`export:error_ratio` is the share of exports that failed: 0 when none did, 1 when all did.",
        file: "alerts/export.yaml",
        lines: [
          { text: "groups:" },
          { text: "  - name: export" },
          {
            text: "    interval: 1m",
            tempting:
              "A minute between evaluations is slow for a rule that should act in seconds. It delays the alert by a minute at most, and does not silence it.",
            separates: "One line delays the alert; the other asks for a share that does not exist.",
          },
          { text: "    rules:" },
          {
            text: "      - alert: ExportBudgetBurn",
            sound: "A name. Whoever is called reads it first, so it could say more; it stops nothing.",
          },
          { text: "        expr: |" },
          {
            text: "          export:error_ratio:rate1h > (14.4 * 0.1)",
            right:
              "14.4 × 0.1 is 1.44. A share is never above 1, so the condition is false even when every export fails. 14.4 was made for objectives such as 99.9 %; at 90 % the burn rate cannot pass 10.",
          },
          { text: "          and" },
          {
            text: "          export:error_ratio:rate5m > 0.1",
            tempting:
              "The short window has another line than the long one, which looks like a slip. It is a lower one, so while a fault lasts it is passed before the long one would be. It delays nothing.",
          },
          {
            text: "        for: 2m",
            sound: "Two minutes more. With a line that can be passed it would cost two minutes.",
          },
          { text: "        labels:" },
          {
            text: "          severity: page",
            sound: "Where the alert goes once it fires. Nothing is known against it.",
          },
        ],
        next: "Take one alert of your service and compute the share of errors at which it would fire. Is it below 100 %, and below what you would put up with?",
      },
    ],
  },
  {
    id: "alert-budget-that-was-spent",
    kind: "number",
    objective: "alert-arithmetic",
    title: "What an afternoon cost the month",
    asks: "application",
    use: "check",
    back: "burn-rate",
    variants: [
      {
        stem: "How much of the month’s budget did this incident spend?",
        context:
          "The objective is 99.9 % over 30 days, which have 43,200 minutes; traffic is the same at all times. For 36 minutes 30 % of requests failed.",
        answer: 25,
        tolerance: { absolute: 0.5 },
        unit: "% of the budget",
        right:
          "36 minutes at 30 % are worth 10.8 minutes of total failure, and the month has 43.2 of them: a quarter. Three more such afternoons and nothing is left. It burnt at 300 times the allowed speed, for 36 minutes.",
        mistakes: [
          {
            amount: 83.3,
            name: "about 83 %",
            tempting: "36 of 43.2 minutes, as if everything had failed. Seven requests in ten were answered.",
          },
          {
            amount: 0.025,
            tempting:
              "10.8 of 43,200 minutes is the share of the month’s requests that failed. The budget is a thousandth of the month, so it is a thousand times as much of that.",
          },
          {
            amount: 10.8,
            tempting:
              "The incident in minutes of total failure. It still has to be held against the 43.2 of the month.",
          },
        ],
        next: "Take your last incident. Multiply its minutes by the share that failed, and divide by the minutes your objective allows.",
      },
      {
        stem: "How much of the month’s budget did this incident spend?",
        context:
          "The objective is 99.5 % over 30 days, which have 43,200 minutes; traffic is the same at all times. For 3 hours 6 % of requests failed.",
        answer: 5,
        tolerance: { absolute: 0.2 },
        unit: "% of the budget",
        right:
          "180 minutes at 6 % are worth 10.8 minutes of total failure, and the month has 216: one twentieth. As large a share of the month’s requests failed as in 10.8 minutes of standstill. It looks small because the objective promises less. The same errors at 99.9 % would have been a quarter of the budget.",
        mistakes: [
          {
            amount: 83.3,
            name: "about 83 %",
            tempting: "180 of 216 minutes, as if everything had failed. Nearly all requests were answered.",
          },
          {
            amount: 25,
            tempting: "10.8 of 43.2 minutes. That is the budget of 99.9 %; at 99.5 % it is five times as large.",
          },
          {
            amount: 10.8,
            tempting: "The incident in minutes of total failure. It still has to be held against the 216 of the month.",
          },
        ],
        next: "Find out how much of this month’s budget your service has left. If nobody can say, that is the finding.",
      },
    ],
  },
  {
    id: "alert-plan-that-got-vaguer",
    kind: "diff",
    objective: "alert-to-plan",
    title: "A rollback plan in review",
    asks: "application",
    use: "check",
    back: "your-own-half-hour",
    variants: [
      {
        stem: "Somebody has revised this plan. Pick every line of the change that makes it worse at sending the team back in time.",
        context:
          "The release goes to a tenth of the traffic first. The agreement is at most 400 lost bookings; a tenth of the traffic is 80 bookings a minute. Bookings fail at 0.2 % on an ordinary day.",
        file: "plans/booking-2.7.md",
        lines: [
          { text: "release: booking 2.7, first step a tenth of the traffic", change: "same" },
          {
            text: "signal: failed bookings of the new copies",
            change: "removed",
            sound: "What matters is what takes its place, one line below.",
          },
          {
            text: "signal: failed bookings of the whole service",
            change: "added",
            pick: "Nine tenths of it are the old version. If every fifth booking of the new copies fails, this shows 2 %, and the line below is never passed.",
          },
          {
            text: "threshold: above 5 %",
            change: "removed",
            tempting:
              "The old line was the higher one, so taking it out looks like an improvement in sharpness. By itself it would be fine; what counts is that the new one still lies clear of 0.2 %.",
          },
          {
            text: "threshold: above 3 %",
            change: "added",
            sound:
              "Fifteen times an ordinary day, so noise is not the trouble. With the right signal this is a good line.",
          },
          { text: "for: 2 minutes", change: "removed", sound: "Look at what takes its place." },
          {
            text: "for: 6 minutes",
            change: "added",
            pick: "At worst 80 bookings a minute are lost. 6 minutes are 480, more than the 400 that were agreed, and nothing has been undone yet.",
          },
          {
            text: "read at: dashboard “booking release”, panel 2",
            change: "added",
            sound: "The place, so that another person finds it. That is an improvement.",
          },
          { text: "then: bookctl rollback", change: "removed", sound: "Look at what takes its place." },
          {
            text: "then: discuss in the channel whether to run bookctl rollback",
            change: "added",
            pick: "A plan that ends in a discussion has moved the decision to the worst minute of the day. Each minute of it costs up to 80 bookings.",
          },
          {
            text: "tell: #booking-ops, and support",
            change: "added",
            sound: "Whoever else has to know. It costs a sentence and no time before the rollback.",
          },
          { text: "measured: rollback takes 100 s (staging, 3 march)", change: "same" },
        ],
        next: "Read the last plan of your team with one question: could somebody who has never seen the service follow it at three in the morning?",
      },
    ],
  },
  {
    id: "alert-share-of-a-share",
    kind: "choice",
    objective: "alert-to-plan",
    title: "A line for the first step of a release",
    asks: "application",
    use: "check",
    back: "measure-the-right-part",
    variants: [
      {
        stem: "A release goes to 5 % of the traffic. The plan says to go back when more than 2 % of all requests fail for two minutes. Usually 0.1 % do. When does this line speak?",
        options: [
          {
            text: "As soon as 2 % of the new version’s requests fail",
            tempting:
              "That is what the plan was meant to say. But it reads all requests, and 2 % of a twentieth are one in a thousand of them.",
            separates: "A share of the whole and a share of the part are different numbers.",
          },
          {
            text: "As soon as two in five of the new version’s requests fail",
            right:
              "5 % of the traffic at 40 % failing adds 2 % to the whole. A release that fails for one visitor in four would stay under the line, and would be sent on to everybody.",
          },
          {
            text: "As soon as every request of the new version fails",
            tempting:
              "A total failure would show as 5 % of all requests, which is well above the line. It speaks earlier than that, and still much too late.",
          },
          {
            text: "As soon as the old version fails along with the new one",
            tempting:
              "Then it would speak quickly, for a fault in something shared. A fault of the release alone reaches the line too, if it is large enough.",
          },
        ],
        next: "Check whether the number in your plan can be read for the new copies alone. If not, compute what your line means for them.",
      },
      {
        stem: "A release goes to one copy of 20. The plan says to go back when the median response time of the whole service passes one second. Usually it is 200 ms. When does this line speak?",
        options: [
          {
            text: "As soon as the new copy’s median passes one second",
            tempting:
              "That is what the plan was meant to say. But the new copy answers one request in twenty, and a median looks at the one in the middle.",
            separates: "A median of the whole does not move with the slowest twentieth.",
          },
          {
            text: "As soon as the new copy takes twenty times as long",
            tempting:
              "Not even an average would: at twenty times as long it is 390 ms. And a median does not weigh; it counts from both ends to the middle.",
          },
          {
            text: "Never, by what this one copy does alone",
            right:
              "If all of its requests took an hour, 19 of 20 would still be quick, and the one in the middle is among them. Read the median of the new copy, or a high percentile.",
          },
          {
            text: "As soon as visitors begin to leave the slow pages",
            tempting:
              "They will, and their number would be worth watching. It does not move the median of the pages that are served.",
          },
        ],
        next: "Look at which statistic your latency panel shows: average, median or a high percentile. Would one slow copy move it?",
      },
    ],
  },
];
