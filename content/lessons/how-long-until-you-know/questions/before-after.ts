import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "alert-before-which-wait",
    kind: "choice",
    objective: "alert-arithmetic",
    title: "How a window of an hour waits",
    asks: "application",
    use: "before",
    back: "time-to-trip",
    variants: [
      {
        stem: "An alert fires when more than 1 % of the requests of the last hour have failed. Everything was fine until a release makes one request in ten fail. When does it fire?",
        context: "Traffic is steady. Leave out the intervals of scraping and evaluation.",
        options: [
          {
            text: "At once, since 10 % is far above 1 %",
            tempting:
              "Ten per cent of the requests of this minute fail, that is so. The alert looks at an hour, and nearly all of that hour was clean.",
            separates: "The share in a window follows a fault slowly, in proportion to its length.",
          },
          {
            text: "After about six minutes",
            right:
              "After six minutes a tenth of the hour is bad, and a tenth of that failed: 1 % of the hour. In general it is line, divided by failing share, times window.",
          },
          {
            text: "After about half an hour",
            tempting:
              "Averages need about half of their window to show half of a change, and that is the rule of thumb behind this. To reach a tenth of the change a tenth of the window is enough.",
          },
          {
            text: "After one hour, when the window is full",
            tempting: "Then the share reaches its full 10 %. The line at 1 % was passed long before.",
          },
        ],
        next: "Find out over which window your most important alert looks. Compute when it would fire for one request in ten.",
      },
    ],
  },
  {
    id: "alert-before-usable-sentence",
    kind: "choice",
    objective: "alert-to-plan",
    title: "A sentence to go back by",
    asks: "application",
    use: "before",
    back: "two-limits",
    variants: [
      {
        stem: "Which of these sentences would be the most use to a colleague who takes over your release in the middle?",
        context:
          "On an ordinary afternoon 0.3 % of payments fail, and single minutes reach 0.8 %. At the worst 1,500 payments a minute are lost, and 6,000 were agreed as bearable. Going back takes a minute.",
        options: [
          {
            text: "“If payments look unusual in any way, ask in the channel and wait for somebody senior before you do anything.”",
            tempting:
              "It is careful, and asking is good. But “unusual” is whatever the reader fears, and waiting costs 1,500 payments a minute.",
          },
          {
            text: "“If any minute shows more than 0.5 % failed payments, roll back at once and find out afterwards what it was.”",
            tempting:
              "It has a number and an act, and it is quick. Ordinary minutes reach 0.8 %, so it would send a sound release back before tea.",
            separates: "A line has to lie outside what the number does by itself.",
          },
          {
            text: "“If failed payments stay above 2 % for two minutes, roll back, and then write to the channel that you did.”",
            right:
              "Above any ordinary minute, two readings long, and in time: two minutes and one for going back are 4,500 payments, which leaves a minute for the number to arrive and be read. Nothing in it has to be decided on the day.",
          },
          {
            text: "“If failed payments stay above 2 % for ten minutes, roll back, and then write to the channel that you did.”",
            tempting:
              "Ten minutes make certain that it is no blip. In the worst case they cost 15,000 payments, and 6,000 were agreed.",
          },
        ],
        next: "Find the sentence in your team’s last release plan that says when to go back. Does it hold a number, a duration and a command?",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "alert-after-which-wait",
    kind: "choice",
    objective: "alert-arithmetic",
    title: "How a window of half an hour waits",
    asks: "application",
    use: "after",
    back: "time-to-trip",
    variants: [
      {
        stem: "An alert fires when more than 5 % of the uploads of the last 30 minutes have failed. Everything was fine until a release makes one upload in four fail. When does it fire?",
        context: "Traffic is steady. Leave out the intervals of scraping and evaluation.",
        options: [
          {
            text: "After about 15 minutes",
            tempting:
              "Half of the window would show half of the change, 12.5 %. The line at 5 % is passed before that.",
          },
          {
            text: "After 30 minutes, when the window is full",
            tempting: "Then the share reaches its full 25 %. The line lies at a fifth of that.",
          },
          {
            text: "At once, since 25 % is far above 5 %",
            tempting:
              "A quarter of the uploads of this minute fail, that is so. The alert looks at half an hour, which was clean.",
            separates: "The share in a window follows a fault slowly, in proportion to its length.",
          },
          {
            text: "After about 6 minutes",
            right:
              "After six minutes a fifth of the window is bad, and a quarter of that failed: 5 %. Line, divided by failing share, times window: 5 / 25 × 30.",
          },
        ],
        next: "Ask what it would cost to let this alert look at five minutes instead. How often would it have fired last month?",
      },
    ],
  },
  {
    id: "alert-after-usable-sentence",
    kind: "choice",
    objective: "alert-to-plan",
    title: "A sentence to go back by, for a clinic",
    asks: "application",
    use: "after",
    back: "two-limits",
    variants: [
      {
        stem: "Which of these sentences would be the most use to a colleague who takes over the release of a clinic’s booking page?",
        context:
          "On an ordinary morning 20 appointments a minute are made, and single minutes fall to 11. At the worst all of them fail; 100 lost appointments were agreed as bearable. Going back takes two minutes.",
        options: [
          {
            text: "“If appointments stay under 8 a minute for two minutes, roll back, and then tell the reception.”",
            right:
              "Below any ordinary minute, two readings long, and in time: two minutes and two for going back are 80 appointments, which leaves a minute for the number to arrive and be read. It can be followed without having been there.",
          },
          {
            text: "“If appointments stay under 8 a minute for ten minutes, roll back, and then tell the reception.”",
            tempting:
              "The line is good, and ten minutes leave no doubt. In the worst case they cost 200 appointments before anything is undone.",
          },
          {
            text: "“If appointments fall under 15 in any minute, roll back, and then tell the reception.”",
            tempting:
              "It is quick and has a number. Ordinary minutes fall to 11, so a sound release would not last the morning.",
            separates: "A line has to lie outside what the number does by itself.",
          },
          {
            text: "“If appointments drop and do not recover, decide together, and then tell the reception.”",
            tempting:
              "It sounds like what sensible people do. How far, for how long and who decides is left to the minute in which nobody agrees.",
          },
        ],
        next: "Give your own sentence to a colleague and ask them to say what they would do, and when. Mend whatever they had to ask about.",
      },
    ],
  },
];
