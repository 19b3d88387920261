import type { WrittenItem } from "@/app/_quiz/item";

/** In the short test before the course. Each has its like in the test after it. */
export const before: WrittenItem[] = [
  {
    id: "before-nerves-usable-plan",
    kind: "choice",
    objective: "plan-before-the-moment",
    title: "A plan for the release of a ticket service",
    asks: "application",
    use: "before",
    back: "if-then",
    variants: [
      {
        stem: "Somebody is about to ship a new version of a service that sells train tickets. Which plan is most likely to be carried out in a bad minute?",
        options: [
          {
            text: "If sales go badly, I stay calm, gather the facts and then decide with the team.",
            tempting:
              "It describes how everybody would like to be. It leaves the meaning of “badly”, and the decision, to the minute in which both are hardest.",
          },
          {
            text: "If anything changes after the release, I take it back without asking anybody.",
            tempting:
              "Nothing could be more decided. But something always changes, so the plan would be met on every release, and people stop following plans that are met by nothing.",
          },
          {
            text: "If tickets sold on the sales board are under 90 a minute for 3 minutes, I run the rollback.",
            right:
              "Anybody can read the cue, it cannot be met by a single odd minute, and the act is one command. Little is left to be judged.",
          },
          {
            text: "If tickets sold on the sales board are under 90 a minute for 3 minutes, I look for the cause.",
            tempting:
              "The cue could hardly be better. The act has no end, though: a search for the cause goes on until it succeeds, and customers wait for it.",
          },
        ],
        next: "Write down in one sentence when you would take back your release. Underline each word that two people could read differently.",
      },
    ],
  },
  {
    id: "before-nerves-claim",
    kind: "choice",
    objective: "strength-of-evidence",
    title: "What 94 tests of a planning method show",
    asks: "application",
    use: "before",
    back: "how-strong",
    variants: [
      {
        stem: "A slide says: “94 tests: people who write if-then plans make 65 % fewer mistakes in production.” The source gives d = 0.65 over 94 tests of whether people reached their goals. What does the source support?",
        options: [
          {
            text: "Nothing of use here, since none of the 94 tests was about production.",
            tempting:
              "It is true that they were about other things, and that has to be said. But people who deploy are people, and a method that helps with many goals may help with this one.",
          },
          {
            text: "That planners did better at various goals, by 0.65 standard deviations.",
            right:
              "d is a distance between two groups, measured in standard deviations, and the tests were of goals of many kinds. Mistakes in production were not among what was counted.",
          },
          {
            text: "That planners reached 65 % of their goals, on the average of all of the tests.",
            tempting:
              "0.65 and 65 % look alike, and percentages are what one meets most. But d is a distance between two groups and no share of anything.",
            separates: "d has no percent sign because it is not a part of a whole.",
          },
          {
            text: "That 65 of 100 people who write such a plan will profit from doing so.",
            tempting:
              "It sounds more careful than the slide. d does not count people who profit; it says how far two groups are apart, and the spread within each is wide.",
          },
        ],
        next: "Find a percentage in the last talk or post that convinced you. Write down in one line what was counted.",
      },
    ],
  },
];

/** In the short test after the course: the same objectives, on other material. */
export const after: WrittenItem[] = [
  {
    id: "after-nerves-usable-plan",
    kind: "choice",
    objective: "plan-before-the-moment",
    title: "A plan for the release of an alarm service",
    asks: "application",
    use: "after",
    back: "if-then",
    variants: [
      {
        stem: "Somebody is about to ship a new version of a service that passes on fire alarms from buildings. Which plan is most likely to be carried out in a bad minute?",
        options: [
          {
            text: "If test alarms in the control room take over 10 seconds, twice running, I run the rollback.",
            right:
              "Anybody in the control room can read it, one slow alarm does not meet it, and the act is one command. Little is left to be judged.",
          },
          {
            text: "If test alarms in the control room take over 10 seconds, twice running, I open the traces.",
            tempting:
              "The cue could hardly be better. But reading traces has no end, and alarms are slow for as long as it goes on.",
          },
          {
            text: "If an alarm is delayed for any reason, I take the release back without another look.",
            tempting:
              "With fire alarms this strictness feels right. But some alarm is always delayed by some network, so the plan is met on every day, and nobody follows it for long.",
          },
          {
            text: "If alarms become unreliable, I keep a clear head and agree the next step with the control room.",
            tempting:
              "Everybody would like to work like that. What “unreliable” means and what the step is are left to the worst minute.",
          },
        ],
        next: "Read the plan in your worksheet again. If a word in it has to be judged on the day, put a number in its place.",
      },
    ],
  },
  {
    id: "after-nerves-claim",
    kind: "choice",
    objective: "strength-of-evidence",
    title: "What 37 studies of stress training show",
    asks: "application",
    use: "after",
    back: "practice-under-load",
    variants: [
      {
        stem: "A brochure for a simulator says: “37 studies prove: our simulator halves the stress of your on-call team.” The source is a summary of 1996. In 70 tests 1,837 people had a training in three parts, the last of them practice under growing stress. They were compared on anxiety and on how well they did under stress. What does it support?",
        options: [
          {
            text: "That a simulator of any kind lowers the stress of those who use it.",
            tempting:
              "A simulator can be a part of such training. The studies were of training with three parts, of which practice under growing stress is the last.",
          },
          {
            text: "That people who are on call have half as much stress when they were trained for it.",
            tempting:
              "It leaves out the product, which is better. But the half is nowhere in the source as told here, and people on call were not the ones who were studied.",
            separates: "Less anxiety was found. How much less, for whom, is what the brochure has added.",
          },
          {
            text: "Nothing for a team on call, for anxiety cannot be measured at all.",
            tempting:
              "It is healthy to ask how it was measured. But the summary also found better performance under stress, and that is measured by the task.",
          },
          {
            text: "That trained people had less anxiety and did better under stress, elsewhere.",
            right:
              "That is what was found, over 70 tests with 1,837 people. Neither this product nor people on call were in it, so it is a good reason to try and no proof.",
          },
        ],
        next: "Choose one number that your team gives as a reason for how it works. Write beside it who was measured.",
      },
    ],
  },
];
