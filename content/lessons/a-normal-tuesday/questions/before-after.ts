import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "normal-before-friday-fall",
    kind: "choice",
    objective: "normal-baseline",
    title: "A fall after a deploy on a Friday",
    asks: "application",
    use: "before",
    back: "same-hour-last-week",
    variants: [
      {
        stem: "A release of a company’s expense tool went out on a Friday at 15:00. At 15:40 claims are down from 80 to 52 an hour. What do you look at first?",
        context: "No errors are logged, and no plan says what to do at 52.",
        options: [
          {
            text: "The changes in the release, line by line",
            tempting:
              "If there is a fault it is in there. But whether there is one is not known yet, and reading a diff for a cause usually finds something that could be one.",
          },
          {
            text: "Claims on the last four Fridays at 15:40",
            right:
              "People go home on Friday afternoons. If 52 is what the last Fridays had, there is nothing to explain; if they had 78, you have a finding, and a size for it.",
          },
          {
            text: "Claims on the day before at 15:40",
            tempting:
              "The same hour of a neighbouring day is closer than the hour before. But for a tool that is used at work, Thursday afternoon and Friday afternoon are different countries.",
            separates: "The same hour is half of the comparison; the same weekday is the other half.",
          },
          {
            text: "The error logs of all copies since 15:00",
            tempting:
              "A sensible habit, and a quick one. None are logged, as the text says; and a loss of claims without an error is what logs do not show.",
          },
        ],
        next: "Look at your own number on a Friday afternoon and on a Tuesday at the same hour. Write down both.",
      },
    ],
  },
  {
    id: "canary-before-how-much-seen",
    kind: "choice",
    objective: "normal-canary",
    title: "Ten minutes of a canary for a newspaper",
    asks: "application",
    use: "before",
    back: "evidence-costs-visits",
    variants: [
      {
        stem: "A newspaper’s site gives 5 % of its visits to a new version for ten minutes: 600 visits, of which usually 12 lead to a subscription. The canary had 10. What can be said about subscriptions?",
        options: [
          {
            text: "They are down by a sixth, so the new version goes back",
            tempting:
              "10 is a sixth less than 12, and the direction is bad. But counts of 12 wander by 7 either way without any cause.",
            separates: "A difference counts when noise alone would seldom make one as large.",
          },
          {
            text: "They have not suffered, so the next step can begin",
            tempting:
              "10 is near 12, and nothing looks broken. But a loss of a quarter would look like this as well; near to normal is not the same as normal.",
          },
          {
            text: "They can be judged once its errors and its latency are known",
            tempting:
              "Both are worth a look, and they settle sooner. They cannot tell how many people subscribe, which was the question.",
          },
          {
            text: "Next to nothing: from 5 to 19 would be an ordinary count",
            right:
              "Twice the square root of 12 is about 7. A canary of this size shows that subscribing is possible at all, and that is worth knowing. How often it happens needs far more visits.",
          },
        ],
        next: "Count how often your number goes up by one in ten minutes on one copy. If it is under 20, write down what you could watch in its place.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "normal-after-monday-rise",
    kind: "choice",
    objective: "normal-baseline",
    title: "A rise after a deploy on a Monday",
    asks: "application",
    use: "after",
    back: "same-hour-last-week",
    variants: [
      {
        stem: "A release of a school’s timetable went out on a Monday at 07:30. At 07:50 requests are up from 90 to 310 a minute. What do you look at first?",
        context: "No errors are logged, and no plan says what to do at 310.",
        options: [
          {
            text: "Requests on the Sunday before at 07:50",
            tempting:
              "The same hour, and only a day apart. But nobody needs a timetable on a Sunday, so every Monday would look like an alarm.",
            separates: "The same hour is half of the comparison; the same weekday is the other half.",
          },
          {
            text: "Whether clients repeat requests since the release",
            tempting:
              "A fine suspicion, and the right second question if the rise is not an ordinary one. Whether it is comes first, and takes less time to find out.",
          },
          {
            text: "Requests on the last four Mondays at 07:50",
            right:
              "Lessons begin at eight and everybody looks up their room. If the last Mondays had 300, there is nothing to explain; if they had 95, something asks three times for what it used to ask once.",
          },
          {
            text: "CPU and memory of all copies since 07:30",
            tempting:
              "They will show that there is more to do, which you know. Whether more is normal at this hour they cannot say.",
          },
        ],
        next: "Find the hour of the week at which your number changes fastest by itself. Note it as one at which not to deploy, or not to compare.",
      },
    ],
  },
  {
    id: "canary-after-how-much-seen",
    kind: "choice",
    objective: "normal-canary",
    title: "A quarter of an hour of a canary for a library",
    asks: "application",
    use: "after",
    back: "evidence-costs-visits",
    variants: [
      {
        stem: "A library’s catalogue gives 10 % of its visits to a new version for a quarter of an hour: 450 visits, of which usually 9 end in a reservation. The canary had 11. What can be said about reservations?",
        options: [
          {
            text: "Next to nothing: from 3 to 15 would be an ordinary count",
            right:
              "Twice the square root of 9 is 6. That people can reserve at all has been shown, and how many do has not. For that, the larger steps have to take their time.",
          },
          {
            text: "They are up by a fifth, so the next step can begin",
            tempting:
              "11 is a fifth more than 9, and good news is welcome. But with counts this small, 11 is as ordinary as 7.",
            separates: "A difference counts when noise alone would seldom make one as large.",
          },
          {
            text: "They have not suffered: a loss would have shown below 9",
            tempting:
              "It is tempting to take the right side of 9 for safe. With a third of all reservations lost, 6 would be expected, and 11 would be odd but possible.",
          },
          {
            text: "They can be judged when all of the copies have been replaced",
            tempting:
              "With all visits the count grows quickly, that is so. But then nobody is left on the old version in the same minutes, and everyone is exposed while you wait.",
          },
        ],
        next: "For your next release, decide which step of the rollout is the first that can say something about your number. Give that step the longest watch.",
      },
    ],
  },
];
