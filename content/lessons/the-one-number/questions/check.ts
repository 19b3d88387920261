import type { WrittenItem } from "@/app/_quiz/item";

/** In the check at the end of the lesson. */
export const check: WrittenItem[] = [
  {
    id: "kpi-could-it-rise",
    kind: "multiple",
    objective: "outcome-number",
    title: "Numbers that could rise while people get less",
    asks: "application",
    use: "check",
    back: "two-questions",
    variants: [
      {
        stem: "A service lets tenants of a housing association report repairs. For which of these numbers is a rise as likely to come from serving tenants worse as from serving them better?",
        context: "Tenants describe a fault on a page; a caretaker is sent.",
        options: [
          {
            text: "Reports received per day, compared with the same day of last week",
            holds: "A tenant whom nobody comes to see reports again. Worse repairs make more reports.",
          },
          {
            text: "Faults mended within a week, of the faults reported by different flats",
            tempting:
              "Any number can be gamed, so one is inclined to tick it. It can be raised by hindering tenants from reporting, which the count beside it shows. The ordinary reason for a rise is that more is mended in time.",
          },
          {
            text: "Average time that a tenant spends on the page before leaving it",
            holds:
              "A page that nobody understands keeps people longer. “Engagement” and confusion look alike in seconds.",
          },
          {
            text: "Reports closed per caretaker and day, as in the monthly ranking",
            holds: "A report can be closed without a mended fault. Where closing is counted, closing is what goes up.",
          },
          {
            text: "Faults that stay mended for a month, of all that were reported",
            tempting:
              "It is slow, and of little use in the hour after a deploy. But what it counts is warm water and a dry ceiling, and as a rule it rises with them.",
          },
          {
            text: "Tenants who say, asked a week later, that the fault is gone, of all who reported one",
            tempting:
              "What people say is often distrusted. Here the tenant is the one who knows, and those who never had a visit are in the lower half of the fraction.",
          },
        ],
        next: "Put the question to the number that your team shows most often: could it rise while people get less? Write down how.",
      },
      {
        stem: "A platform runs tests for forty teams of a company. For which of these numbers is a rise as likely to come from serving the teams worse as from serving them better?",
        context: "Teams push a change, and want to know within minutes whether it is sound.",
        options: [
          {
            text: "Changes with a verdict within ten minutes, of all changes pushed",
            tempting:
              "One could hurry verdicts, and that needs a guardrail. But by itself it counts what the teams came for, with every change in the lower half.",
          },
          {
            text: "Test runs per day, over all forty teams and all of their branches",
            holds: "A run that failed for no reason is started again. The worse the platform, the more runs.",
          },
          {
            text: "Teams that are on the platform, of all teams in the company",
            holds: "It rises on the day it becomes compulsory. Whether those forty teams are served is another matter.",
          },
          {
            text: "Changes that were red, and turned out to have a real fault, of all that were red",
            tempting:
              "It looks technical. But a red that means something is exactly what a team wants, and flaky tests pull it down.",
          },
          {
            text: "Minutes of machine time used, as they are billed to the teams",
            holds: "Slower machines use more minutes for the same work, and so do repeated runs.",
          },
          {
            text: "Changes that ran in production a day later without being taken back, of all that were green",
            tempting:
              "It depends on more than the platform, which is a fair complaint. It does not rise when green means less, and that is the question here.",
          },
        ],
        next: "Put the question to the number that your team shows most often: could it rise while people get less? Write down how.",
      },
    ],
  },
  {
    id: "kpi-plan-with-a-gap",
    kind: "lines",
    objective: "agree-the-number",
    title: "A line that makes the whole plan worthless",
    asks: "application",
    use: "check",
    back: "how-long-to-show",
    variants: [
      {
        stem: "A team adds this to a pull request. One line makes the number useless for the hour after the deploy. Which?",
        context: "The service sends parents a message when the school bus is late. It will be deployed at 06:30.",
        file: "pull request 77",
        lines: [
          { text: "## How we will know" },
          {
            text: "One number   parents told at least 10 minutes ahead, of parents of late buses",
            sound: "An outcome, and a fraction that begins with everybody who should have been told.",
          },
          {
            text: "Normal       91 to 95 % on school days (six of them, 06:30 to 08:00)",
            tempting:
              "Six days are not many, and one may wish for more. But they are days of the right kind and at the right hour, from before the release.",
          },
          {
            text: "Read when    next Monday, when the week’s report is sent out",
            right:
              "The number may be excellent, but nobody reads it before Monday. By then five mornings of parents have waited in the rain. It has to be read while going back still helps.",
          },
          {
            text: "Guardrail    messages about buses that were on time: under 1 %",
            sound: "A reckless version could warn everybody every day. This is what it would cost.",
          },
          {
            text: "Will mislead snow: many buses late at once, the messages queue and the share falls",
            tempting:
              "It looks like an excuse prepared in advance. It is the opposite: said now, it cannot be found on the day as a reason to wait.",
          },
          {
            text: "Owner        Mr Petrov, transport office, agreed 4 May; told if under 85 % for 10 min",
            sound: "A name, a day, and the case in which he hears from the team.",
          },
        ],
        next: "Open the last pull request of your team that changed behaviour. Is there a line that says when somebody looks at what?",
      },
    ],
  },
  {
    id: "kpi-steps-to-agree",
    kind: "order",
    objective: "agree-the-number",
    title: "From a change to an agreed number",
    asks: "application",
    use: "check",
    back: "before-the-merge",
    variants: [
      {
        stem: "Tova changes how a museum sells its timed tickets. Put these steps in an order in which each has what it needs.",
        context: "The number that she has in mind, entries sold per minute, is not measured yet.",
        steps: [
          {
            text: "Finish the sentence: because of this service, visitors can …",
            why: "First. Without an outcome there is nothing to measure, and any number will do, which is the trouble.",
          },
          {
            text: "Make the number readable, if only by a query run by hand",
            why: "The sentence says what to count. Until it can be read, nobody can say what is normal.",
          },
          {
            text: "Read it on three days at the hour of the planned deploy",
            why: "That gives the normal range, from days that the release cannot have touched.",
          },
          {
            text: "Send the museum’s sales lead a proposal with the range, asking what would mislead",
            why: "Now there is something to correct. She adds that schools book on Tuesdays, in blocks of thirty.",
          },
          {
            text: "Put number, range, exceptions and owner into the pull request",
            why: "What was agreed is written where the change is, before it is merged.",
          },
          {
            text: "Merge and deploy, and read the number minute by minute",
            why: "Last, because every step above has to come from the time before.",
          },
        ],
        next: "Find out at which of these steps your own change stands. Do the next one before you write more code.",
      },
      {
        stem: "Amir changes how a water works bills its customers every night. Put these steps in an order in which each has what it needs.",
        context: "The number that he has in mind, bills ready of bills due, is not measured yet.",
        steps: [
          {
            text: "Say in one sentence what customers can do because of the job",
            why: "First. It leads to bills that are right and there in time, and away from “job ended without an error”.",
          },
          {
            text: "Count what is due, from a source that the job itself does not use",
            why: "The sentence needs a lower half. Taken from the job’s own input, it would shrink along with what is lost.",
          },
          {
            text: "Compare due and ready for the last five nights",
            why: "Both can be counted now, and these nights say what is normal.",
          },
          {
            text: "Ask the head of billing whether that is what she would look at, and when it misleads",
            why: "With five nights in hand the question is concrete. She knows of the quarter’s end, when much more is due.",
          },
          {
            text: "Write number, normal, exception and her name into the change",
            why: "It records what she said, and it has to be there when others review it.",
          },
          {
            text: "Deploy before a quiet night, and read the number at the end of the run",
            why: "Last. Whatever this night shows can now be held against something.",
          },
        ],
        next: "Find out at which of these steps your own change stands. Do the next one before you write more code.",
      },
    ],
  },
  {
    id: "kpi-proxy-for-late-truth",
    kind: "choice",
    objective: "outcome-number",
    title: "When the truth comes three weeks late",
    asks: "application",
    use: "check",
    back: "labels-come-late",
    variants: [
      {
        stem: "A model chooses which job offers to show to people out of work. Whether they were hired is known weeks later. Which number guards the hour after the deploy of a new model?",
        context:
          "From the past year: offers that people apply for with a letter of their own lead to far more jobs than those they send a form to.",
        options: [
          {
            text: "People hired, of all those who were shown offers by the model, since that is the true outcome",
            tempting:
              "It is what everybody wants, and it belongs on the sheet, with a date. For the hour after a deploy it says nothing, because it comes weeks later.",
          },
          {
            text: "Applications with a letter of their own, of people shown offers, against the usual range",
            right:
              "It moves within the hour, and the past year ties it to being hired. It stays a proxy: somebody looks at the hirings when they are known.",
          },
          {
            text: "Offers opened per person, since people who open more find more that suits them",
            tempting:
              "It moves at once, and it sounds like interest. People also open more when nothing suits, and nothing in the past year ties it to being hired.",
            separates: "A proxy earns its place by having gone along with the outcome before.",
          },
          {
            text: "The accuracy that the model reached on last year’s data before the release",
            tempting:
              "It is a good gate to pass before a release. It was computed from old data and cannot change in the hour after the deploy, whatever happens there.",
          },
        ],
        next: "If the truth about your service comes late, name one thing that moves sooner, and one reason from past data to trust it.",
      },
    ],
  },
];
