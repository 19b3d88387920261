import type { WrittenItem } from "@/app/_quiz/item";

/** In the check at the end of the lesson. */
export const check: WrittenItem[] = [
  {
    id: "lies-point-of-parting",
    kind: "point",
    objective: "question-a-board",
    title: "Where a curve stops being good news",
    asks: "application",
    use: "check",
    back: "neighbours",
    variants: [
      {
        stem: "A museum sells tickets by telephone and on its site. The chart shows tickets paid for each hundred visitors of the site. At which point is the first reading that no ordinary hour explains?",
        context:
          "On ordinary days the figure lies between 17 and 23. Visitors themselves went up all the while, and somebody called the day a record.",
        chart: {
          label: "Tickets paid per hundred visitors",
          unit: "tickets",
          xLabel: "time",
          points: [
            { at: "09:00", value: 20 },
            { at: "09:30", value: 22 },
            { at: "10:00", value: 19 },
            { at: "10:30", value: 18 },
            { at: "11:00", value: 21 },
            { at: "11:30", value: 20 },
            { at: "12:00", value: 14 },
            { at: "12:30", value: 12 },
            { at: "13:00", value: 11 },
            { at: "13:30", value: 9 },
            { at: "14:00", value: 9 },
            { at: "14:30", value: 10 },
          ],
          marks: [
            { at: "10:30", text: "newsletter" },
            { at: "11:30", text: "release" },
          ],
        },
        from: "12:00",
        to: "12:00",
        right:
          "14 is below the usual 17 to 23, and no reading before it is. It comes after the release. The visitors alone would have told of a good day.",
        tempting: [
          {
            from: "10:30",
            to: "10:30",
            why: "The newsletter brings people who only look, so a fall is plausible, and 18 is lower than before. It is within the usual range.",
          },
          {
            from: "11:30",
            to: "11:30",
            why: "This is where the release is marked, so one expects the change here. The reading is 20; what the release does shows in the next one.",
          },
          {
            from: "13:30",
            to: "14:00",
            why: "The lowest readings draw the eye. By then tickets had been lost for an hour and a half.",
          },
        ],
        elsewhere: "This reading is either within the usual 17 to 23 or comes after the first one that is not.",
        next: "Choose two numbers on your board that rise and fall together. Divide one by the other for the last day, and write down the range.",
      },
    ],
  },
  {
    id: "lies-same-board",
    kind: "multiple",
    objective: "how-a-number-misleads",
    title: "What could hide behind a clean board",
    asks: "application",
    use: "check",
    back: "one-group",
    variants: [
      {
        stem: "A service sends text messages for doctors. Its board shows: errors of the service 0.1 % as always, average response 80 ms as always. Which of these could be true at the same time?",
        context: "Errors and response times are counted by the service, over all its requests, when a request ends.",
        options: [
          {
            text: "Half of all requests are answered by the service with status 500",
            tempting:
              "One learns to expect anything of a board. But this is exactly what its first number counts, where it counts it; it would read 50 %.",
          },
          {
            text: "Every message to one small foreign network is refused",
            holds: "If few messages go there, they vanish in the rounding of 0.1 %. A split by network would show it.",
          },
          {
            text: "Messages are accepted, and then lie in a queue that nobody empties",
            holds:
              "Acceptance ends the request, in 80 ms and without an error. What happens after it is counted elsewhere or nowhere.",
          },
          {
            text: "The name of the service cannot be looked up by a tenth of the doctors",
            holds:
              "Their requests never arrive. The service counts what reaches it, so those doctors are in no number of its own.",
          },
          {
            text: "Each request takes half a second longer than it did yesterday",
            tempting:
              "An average hides a great deal. It does not hide what happens to everybody alike: it would be at 580 ms.",
          },
          {
            text: "Since this morning one request in fifty has hung, and none of these has ended yet",
            holds: "Both numbers are counted when a request ends. One that hangs is in neither of them until it does.",
          },
        ],
        next: "Write down one fault of your service that would leave your whole board as it is. Say where it could be counted.",
      },
    ],
  },
  {
    id: "lies-percentile-of-copies",
    kind: "choice",
    objective: "how-a-number-misleads",
    title: "One percentile for four copies",
    asks: "application",
    use: "check",
    back: "slow-tail",
    variants: [
      {
        stem: "Four copies each report the time within which 99 of 100 of their requests are answered: 90, 95, 100 and 1,900 ms. The board shows the mean, 546 ms. What should it show?",
        context: "The slow copy gets as many requests as each of the others.",
        options: [
          {
            text: "The median of the four, 97.5 ms, since one odd copy should not decide for the rest",
            tempting:
              "A median resists outliers, and that is what one wants of noise. Here the outlier is a quarter of the customers.",
          },
          {
            text: "The mean of the four, weighted by the requests that each copy got",
            tempting:
              "Weights are right for means. For percentiles they do not help: the result is still the 99th percentile of nothing. With equal shares it is the same 546.",
          },
          {
            text: "The largest of the four, 1,900 ms, and no other figure beside it",
            tempting:
              "It hides nothing, so it is the best of the single figures. But it is the percentile of one copy; how many of all requests are slow cannot be read from it.",
          },
          {
            text: "The percentile over all requests, from counts by band that are added up first",
            right:
              "Counts can be added, percentiles cannot. From the sums over all copies the percentile of all requests follows, and each copy’s own can stand beside it.",
          },
        ],
        next: "Find a percentile on your board. Look at its query: is it taken after adding up the copies, or before?",
      },
      {
        stem: "Three regions each report their median time to load a page: 0.8, 0.9 and 3.1 s. The report shows the mean, 1.6 s. What should it show?",
        context: "The third region has a sixth of the visitors.",
        options: [
          {
            text: "The mean weighted by visitors, since the third region has so few of them beside the others",
            tempting:
              "It is fairer than 1.6 s, which counts a sixth as a third. It is still a mean of medians, which is no visitor’s time and no median of all.",
          },
          {
            text: "The three medians side by side, and the share of all page loads over two seconds",
            right:
              "The split shows who waits, and the share says how many. A share of all loads comes from counts, which can be added across regions.",
          },
          {
            text: "The mean without the third region, with a note that it is an outlier",
            tempting:
              "The note is honest. But the region is where people wait, so it would be a report on everybody except those it should be about.",
          },
          {
            text: "The best of the three, with the aim that the others should reach it",
            tempting: "It makes a good aim. As a report of how long people wait, it tells of those who do not.",
          },
        ],
        next: "Find a percentile on your board. Look at its query: is it taken after adding up the copies, or before?",
      },
    ],
  },
  {
    id: "lies-number-that-settles",
    kind: "choice",
    objective: "question-a-board",
    title: "The number that settles it",
    asks: "application",
    use: "check",
    back: "settle-it",
    variants: [
      {
        stem: "After a release, chats with the help desk of an airline end 30 % sooner. Either the new assistant solves things faster, or people give up. Which number would settle it within the day?",
        context: "People who are not helped usually telephone within three hours.",
        options: [
          {
            text: "The average number of words per chat, before and after the release",
            tempting:
              "It changes, and it can be had at once. But shorter chats have fewer words in both cases, so it only repeats what is known.",
          },
          {
            text: "The number of chats per hour, before and after the release",
            tempting:
              "People who give up may come back, and people who like it may come more often. Both raise the number, so it does not tell them apart.",
          },
          {
            text: "Calls within three hours from people who had chatted, per hundred chats",
            right:
              "In the good case it falls or stays, in the bad case it rises. It is different in the two cases, and it is there by the evening.",
          },
          {
            text: "The error rate and response time of the assistant, minute by minute",
            tempting:
              "These should be looked at after any release. An assistant can answer quickly, without an error, and help nobody.",
          },
        ],
        next: "Write down two readings of a number on your board. Then name the number that would differ between them, and where it can be read.",
      },
    ],
  },
];
