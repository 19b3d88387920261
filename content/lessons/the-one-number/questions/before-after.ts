import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-kpi-parking",
    kind: "choice",
    objective: "outcome-number",
    title: "The one number of a parking app",
    asks: "application",
    use: "before",
    back: "one-sentence",
    variants: [
      {
        stem: "An app finds free parking spaces in a city. Which number tells best, in the hour after a release, whether drivers get what it is for?",
        options: [
          {
            text: "Searches per minute, compared with the same hour of last week",
            tempting:
              "It is always at hand, and a fall does mean something. But a driver who finds a space taken searches again, so worse results make more searches.",
          },
          {
            text: "Share of searches that are answered without an error, in under a second",
            tempting:
              "Errors and slowness are felt by drivers, so it is worth watching. A quick answer that sends them to a taken space counts as well as a good one.",
          },
          {
            text: "Share of searches after which the car stands still near the space within ten minutes",
            right:
              "It counts what happens to the driver, and all searches are in the lower half. It takes ten minutes to show, which an hour has room for.",
          },
          {
            text: "Number of people who have the app on their telephone, by the end of the day",
            tempting:
              "Whoever pays for the app likes this one. People do not remove it because of one bad hour, so it would not move.",
          },
        ],
        next: "Finish the sentence for your own service: because of it, these people can … Note what you would count.",
      },
    ],
  },
  {
    id: "before-kpi-when-to-agree",
    kind: "choice",
    objective: "agree-the-number",
    title: "When a number should be settled",
    asks: "application",
    use: "before",
    back: "why-before",
    variants: [
      {
        stem: "A team will replace the page on which patients order prescriptions. When should it settle, with whoever answers for prescriptions, which number it will watch?",
        options: [
          {
            text: "During the deploy, when one sees which of the numbers moves",
            tempting:
              "One would look at something real. But among many numbers one always moves, and another always looks well. Whoever chooses then is choosing a result.",
          },
          {
            text: "Before the merge, while what is normal can still be measured",
            right:
              "The usual range has to come from days without the change, and the person who owns the number has to know it before being called. Both need time before the release.",
          },
          {
            text: "After the first week, when there are enough data to be sure of it",
            tempting:
              "More data make a better comparison. The week’s patients have then had whatever the page gave them, and the days before were perhaps never measured.",
          },
          {
            text: "At the next planning meeting, since such numbers concern the quarter",
            tempting:
              "Such numbers do belong to the people who plan. But this page goes out now, and the number has to serve the hour after it.",
          },
        ],
        next: "For the change you are working on, write down the name of the person who would be asked if its number fell.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-kpi-lost-luggage",
    kind: "choice",
    objective: "outcome-number",
    title: "The one number of a luggage service",
    asks: "application",
    use: "after",
    back: "one-sentence",
    variants: [
      {
        stem: "A service matches lost suitcases at an airport with the people who miss them. Which number tells best, on the day after a release, whether travellers get what it is for?",
        options: [
          {
            text: "Share of reported suitcases that their owners confirm as found within a day",
            right:
              "It ends with a traveller who has the suitcase, and begins with every report, those without a match included.",
          },
          {
            text: "Share of reported suitcases for which the service proposes a match within a day",
            tempting:
              "It is close, and it moves sooner. But a version that proposes any black suitcase to everybody would double it.",
          },
          {
            text: "Number of status pages that travellers open, compared with the day before",
            tempting:
              "It looks like use. People who get no answer look again every hour, so a worse service is opened more often.",
          },
          {
            text: "Number of suitcases in the database, and the share of queries without an error",
            tempting:
              "If these fail, nothing else works, so they belong on a board. They say that the machine runs and nothing of who has a suitcase.",
          },
        ],
        next: "Look at the number on your own sheet. Does it end with the machine or with a person?",
      },
    ],
  },
  {
    id: "after-kpi-when-to-agree",
    kind: "choice",
    objective: "agree-the-number",
    title: "What an agreement needs before the merge",
    asks: "application",
    use: "after",
    back: "why-before",
    variants: [
      {
        stem: "A team will replace the program that assigns pupils to swimming lessons. The merge on Friday deploys it. The old program keeps no record of when a place was given. Which step cannot be made good afterwards?",
        options: [
          {
            text: "Putting a panel with the number on the board of the team, where all can see it",
            tempting:
              "A panel is convenient, and one wishes for it on the day. But a query run by hand does the same, and the panel can follow next week.",
          },
          {
            text: "Telling the head of sports how the deploy has gone, with figures",
            tempting:
              "She should hear it, and soon. By its nature it comes afterwards, so the merge does not close the door on it.",
          },
          {
            text: "Looking through the logs for pupils who were left without a place",
            tempting:
              "It is a sensible thing to do, and the logs will still be there. What one finds has to be compared with something, though.",
          },
          {
            text: "Reading how many pupils get a place in an hour, on days without the change",
            right:
              "From Friday on there are no such days. Whatever the number is then, nobody can say what it would have been.",
          },
        ],
        next: "Read your number today, at the hour of your planned deploy, and put it into the table “What normal is” of your sheet.",
      },
    ],
  },
];
