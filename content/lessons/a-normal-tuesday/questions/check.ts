import type { WrittenItem } from "@/app/_quiz/item";

/** At the end of the lesson, explained when all are answered. */
export const check: WrittenItem[] = [
  {
    id: "normal-where-it-shifts",
    kind: "point",
    objective: "normal-baseline",
    title: "Where sign-ups leave their band for good",
    asks: "application",
    use: "check",
    back: "blip-or-shift",
    variants: [
      {
        stem: "Point at the first reading from which you would say: this is a shift, and not noise.",
        context:
          "The plan says: below 40 for two readings in a row. On the last four Thursdays these minutes lay between 45 and 76.",
        chart: {
          label: "Completed sign-ups",
          unit: "a minute",
          xLabel: "Time",
          points: [
            { at: "10:00", value: 62 },
            { at: "10:01", value: 55 },
            { at: "10:02", value: 66 },
            { at: "10:03", value: 58 },
            { at: "10:04", value: 71 },
            { at: "10:05", value: 39 },
            { at: "10:06", value: 57 },
            { at: "10:07", value: 64 },
            { at: "10:08", value: 52 },
            { at: "10:09", value: 47 },
            { at: "10:10", value: 37 },
            { at: "10:11", value: 34 },
            { at: "10:12", value: 31 },
            { at: "10:13", value: 35 },
            { at: "10:14", value: 30 },
            { at: "10:15", value: 33 },
          ],
          marks: [
            { at: "10:04", text: "deploy begins" },
            { at: "10:08", text: "half of the copies new" },
          ],
        },
        from: "10:11",
        to: "10:11",
        right:
          "34 is the second reading in a row below 40, which is what the plan asks for. The fall had begun at 10:10, and with one reading more it is something to act on. Nobody has to discuss it, because the sentence was written before.",
        tempting: [
          {
            from: "10:05",
            to: "10:05",
            why: "The first reading below 40, a minute after the deploy began. It came back by itself the minute after, while ever more new copies served, and a fault of the release would not have.",
          },
          {
            from: "10:09",
            to: "10:09",
            why: "Looking back, the slope seems to begin here. But 47 is inside what Thursdays do, and at 10:09 nobody could have known what would follow.",
          },
          {
            from: "10:10",
            to: "10:10",
            why: "The fall does begin here. At 10:10 it looked exactly as it had at 10:05, and that one came back. One minute more tells the two apart.",
          },
          {
            from: "10:12",
            to: "10:15",
            why: "By now it is certain, and has been since 10:11. Each further minute of looking costs about 27 sign-ups.",
          },
        ],
        elsewhere:
          "This reading lies within what the last Thursdays did at these minutes. Look for two in a row that are below 40.",
        next: "Write the sentence for your own number: below what, for how many readings. Then look in last week’s graph how often it would have been true.",
      },
    ],
  },
  {
    id: "normal-odd-week-out",
    kind: "lines",
    objective: "normal-baseline",
    title: "A baseline with a week that does not belong",
    asks: "application",
    use: "check",
    back: "several-weeks",
    variants: [
      {
        stem: "These are the notes for a deploy on Tuesday, 17 March, at 10:00. One line makes the threshold blind to a loss of a third. Which?",
        context: "The number is claims handed in per hour; larger is better. Nobody else has looked at the notes.",
        file: "deploy-notes.md",
        lines: [
          {
            text: "number: claims handed in, 10:00 to 11:00",
            sound: "One hour, and the hour of the deploy. A count that means something to the people it is for.",
          },
          { text: "tue 10 march: 412", sound: "The Tuesday before, and nothing is noted about it." },
          {
            text: "tue  3 march: 655 (storm on the 2nd)",
            tempting:
              "An odd week, and the note says why. It would spoil an average or a largest value. What is used below is the smallest, and this is not it.",
          },
          { text: "tue 24 february: 398", sound: "Near to the other ordinary weeks." },
          {
            text: "tue 17 february: 261 (site down from 10:25)",
            tempting:
              "It is the reading that must not count, and that it was written down with its reason is right. What matters is what is made of it, further below.",
            separates: "Noting an odd week is care; letting it set the threshold is the slip.",
          },
          { text: "tue 10 february: 405", sound: "Near to the other ordinary weeks." },
          {
            text: "expected: 405, the median",
            sound:
              "The middle of 261, 398, 405, 412 and 655. It is what the ordinary weeks say, in spite of the two odd ones: that is what a median is for.",
          },
          {
            text: "go back below: 261, the lowest of five weeks",
            right:
              "The lowest value comes from an hour with an incident in it. 270 claims would be a third fewer than expected and would still pass. Without that week the lowest is 398, and a threshold somewhere under it, such as 340, can see a loss.",
          },
          {
            text: "for: the whole hour, then decide",
            tempting:
              "An hour is long, and a shorter window would be better for an error. For a count of 400 an hour it is a defensible choice; it makes the decision late, and not blind.",
          },
        ],
        next: "Look at the weeks that your own baseline rests on. Strike out those with an incident, a holiday or a campaign, and see whether the threshold moves.",
      },
    ],
  },
  {
    id: "canary-no-error-seen",
    kind: "choice",
    objective: "normal-canary",
    title: "A canary that has seen no error",
    asks: "application",
    use: "check",
    back: "what-a-canary-sees",
    variants: [
      {
        stem: "A canary has served 600 requests and thrown no new exception. You feared one that would strike 1 request in 1,000. How should the silence be read?",
        context: "1 − (1 − 0.001)^600 is 45 %.",
        options: [
          {
            text: "As reassuring: 600 clean requests make a rate of 1 in 1,000 unlikely",
            tempting:
              "600 is a large number, and none of them failed. But with the fault in place 55 of 100 such canaries would look as clean as this one.",
            separates: "Ask how often you would see the same with the fault in place.",
          },
          {
            text: "As open: with the fault in place it would be silent more often than not",
            right:
              "45 % is the chance to see it at least once, so 55 % is the chance of silence. What you have seen fits both. With 3,000 requests, silence would mean something.",
          },
          {
            text: "As alarming: by now the fault should have struck about once",
            tempting:
              "0.6 times on average, so nearly once, and none came. But an absence can hardly speak for the fault; it speaks a little against it, and only a little.",
          },
          {
            text: "As final: a canary is passed when the agreed time is over",
            tempting:
              "The time was agreed, and keeping to a plan is right. Whoever agreed it did not ask how many requests would fit into it, and the fault counts requests.",
          },
        ],
        next: "Work out how many requests your canary sees in its time. Three divided by that number is the rarest fault whose absence it can vouch for.",
      },
      {
        stem: "A canary has served 300 exports and none was damaged. You feared a bug that would damage 1 export in 100. How should the silence be read?",
        context: "1 − (1 − 0.01)^300 is 95 %.",
        options: [
          {
            text: "As final: with 300 exports the bug would certainly have struck",
            tempting:
              "Three damaged exports were to be expected, and there are none. It is strong, and still 5 of 100 such canaries would be silent with the bug in place.",
            separates: "Strong evidence has a number; certainty would need every export.",
          },
          {
            text: "As empty: a canary cannot show that something is absent",
            tempting:
              "It cannot prove it, that is true. But it can make it unlikely, and here silence would come about only 5 times in 100 with the bug in place.",
          },
          {
            text: "As open: 300 is too few for a fault of one in a hundred",
            tempting:
              "A fair suspicion for rarer faults. For one in a hundred 300 is what it takes; three times the hundred is the rule.",
          },
          {
            text: "As strong: with the bug, silence would come 5 times in 100",
            right:
              "Three times the hundred gives 95 %. If the same canary had been asked about 1 export in 1,000, the same silence would have been worth little: 74 of 100 would be as quiet.",
          },
        ],
        next: "Name the rarest fault that you would not accept in your next release. Multiply by three: that is how many requests have to pass before silence counts.",
      },
    ],
  },
  {
    id: "canary-compare-with-what",
    kind: "order",
    objective: "normal-canary",
    title: "From the weakest comparison to the strongest",
    asks: "application",
    use: "check",
    back: "same-minute",
    variants: [
      {
        stem: "You want to know whether the canary’s pages are slower. Put these comparisons in order, the weakest first.",
        context:
          "The canary is one copy, started at 15:30, and it is 15:45. The service has 20 copies that were started three days ago. Traffic rises through the afternoon.",
        steps: [
          {
            text: "With all copies at three in the morning, when it was calm",
            why: "Weakest: another load, another hour, other visitors. Whatever differs, the release is only one of many reasons.",
          },
          {
            text: "With all copies in the quarter of an hour before the canary began",
            why: "Near in time, but traffic rises, so before and after differ without any release. And they are copies that have been warm for days.",
          },
          {
            text: "With the other 20 copies between 15:30 and 15:45",
            why: "The same minutes and the same visitors: most causes fall away. What remains is that one copy is fresh and twenty are not.",
          },
          {
            text: "With one copy of the old version, also started at 15:30",
            why: "Strongest: the same minutes, the same age, the same size. What differs now is the version, and little else.",
          },
        ],
        next: "Ask what it would take to start one copy of the old version beside your canary. In many clusters it is one number in one file.",
      },
    ],
  },
];
