import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-lies-weather-map",
    kind: "choice",
    objective: "how-a-number-misleads",
    title: "More requests for a weather map",
    asks: "application",
    use: "before",
    back: "more-of-what",
    variants: [
      {
        stem: "Ten minutes after a release of a weather map, its server gets 60 % more requests than at this hour on other days. The sky is blue. What do you take from it?",
        options: [
          {
            text: "The new map is liked, so the release can be given to everybody at once",
            tempting:
              "It is what one hopes for, and the number goes the right way. But a map that does not appear is asked for again, by people and by programs.",
          },
          {
            text: "Nothing, since traffic has its ups and downs on every day of the year",
            tempting:
              "It has, and most jumps mean little. One of more than a half, right after a release and under a blue sky, deserves a second number.",
          },
          {
            text: "The server is too small, so it should get more copies before it fails",
            tempting:
              "More copies may be needed soon. They would answer more requests, and leave open why there are so many, which is what matters right after a release.",
          },
          {
            text: "That something changed; how many people see a map has to be looked up",
            right:
              "A rise fits with delight and with failure. Maps seen, by people who asked for one, would be different in the two cases.",
          },
        ],
        next: "Look at the traffic of your service. Write down two reasons, a good and a bad one, why it could rise by half.",
      },
    ],
  },
  {
    id: "before-lies-quiet-log",
    kind: "choice",
    objective: "question-a-board",
    title: "A log without errors",
    asks: "application",
    use: "before",
    back: "never-counted",
    variants: [
      {
        stem: "Since the release at noon a service that prints boarding passes has logged no errors at all; before it there were two or three an hour. Which question comes first?",
        options: [
          {
            text: "How many requests has it finished since noon, compared with other days?",
            right:
              "If requests end as on other days, the silence is good news. If few or none end, there was nothing to log. One number separates the two.",
          },
          {
            text: "Which change in the release has removed the two or three errors?",
            tempting:
              "It would be good to know, and the change may really have helped. It takes for granted that the silence means what one hopes.",
          },
          {
            text: "Should the level of the log be raised, so that more is written?",
            tempting:
              "More lines feel like more knowledge. A process that does not get as far as its log writes nothing at any level.",
          },
          {
            text: "Can the alert on errors be made stricter, now that there are so few of them?",
            tempting:
              "A lower usual level does allow a stricter alert. On this evidence one does not know yet whether it is a level at all.",
          },
        ],
        next: "Find out where a request of your service would be counted if its process were killed in the middle of it.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-lies-password-mails",
    kind: "choice",
    objective: "how-a-number-misleads",
    title: "More mails for new passwords",
    asks: "application",
    use: "after",
    back: "more-of-what",
    variants: [
      {
        stem: "After a release of a school’s portal, mails for a new password are sent twice as often as in other weeks. All of them are delivered. What do you take from it?",
        options: [
          {
            text: "The mail service works better now, since so many more are delivered",
            tempting:
              "Delivery is good news about the mails. Why they were asked for is another matter, and nobody asks for a new password in joy.",
          },
          {
            text: "That more people cannot get in; how many get in has to be looked up",
            right:
              "A new password is asked for by those whose old one is not taken. People signed in, of those who tried, would be different if the portal were sound.",
          },
          {
            text: "Parents care more about security, which was the aim of the release",
            tempting:
              "Perhaps the release asked them to. Then it should be in its description; without that, twice as many in a week is more often made by trouble.",
          },
          {
            text: "Nothing, as long as the error rate of the portal is as in other weeks",
            tempting:
              "The error rate is calm, and one is used to going by it. A password that is refused is no error for the portal: it does what it is made for.",
          },
        ],
        next: "Name one number of your service that people raise when they do not get on. Is it on the board, and under which heading?",
      },
    ],
  },
  {
    id: "after-lies-quiet-alerts",
    kind: "choice",
    objective: "question-a-board",
    title: "A night without alerts",
    asks: "application",
    use: "after",
    back: "never-counted",
    variants: [
      {
        stem: "A service that collects the readings of water meters was released last evening. In the night no alert fired, although on most nights two or three do. Which question comes first?",
        options: [
          {
            text: "Which of the usual two or three alerts can be deleted from now on?",
            tempting:
              "Fewer alerts would be welcome, and these may be of little use. Whether they had anything to look at in this night is not known yet.",
          },
          {
            text: "Which part of the release has made the readings more reliable?",
            tempting:
              "It may have, and one would like to know how. The question supposes that the silence came from good readings.",
          },
          {
            text: "How many readings came in overnight, of the meters that should have sent?",
            right:
              "If they came as on other nights, the silence is earned. If they did not, the rules had no data and could not fire. One count decides.",
          },
          {
            text: "Should the limits be lowered, so that small faults of meters are reported as well?",
            tempting:
              "It sounds careful. A rule without data stays silent at any limit, so first one has to know whether there were data.",
          },
        ],
        next: "Take one alert of your team. Find out what it does when its data stop, by reading the rule or by stopping them in staging.",
      },
    ],
  },
];
