// The privacy contract, in the words that people read. The queries of app/_team keep it; a test compares both.

/** What a lead sees of an engineer, and a senior of the engineers supervised. */
export const leadSees = [
  { what: "Lessons finished", detail: "which ones, and the day" },
  { what: "Readiness per objective", detail: "not enough, not yet or ready; never which answers made it" },
  { what: "Flights", detail: "of each scenario flown, your best score and its outcome" },
  {
    what: "Dossiers sent for review",
    detail:
      "the revision you sent and the talk about it, to whom you sent it; to both, that you did, what came of it, and how many fields differ by now",
  },
  { what: "Help you asked for", detail: "the section, the day, what you wrote when asking, and who answered" },
  { what: "Your role, senior and first deploy", detail: "as set when you joined or later" },
] as const;

/** What a lead sees beside it, and a senior does not. */
export const onlyLeadSees = [
  { what: "Your e-mail", detail: "as you typed it, for the team's list and for letting you in again" },
] as const;

/** What nobody but the learner sees. `toLead`: the same, said to a lead. */
export const onlyYouSee = [
  { what: "Single answers", detail: "right or not, first tries and later ones", toLead: "and first tries" },
  {
    what: "Confidence",
    detail: "how sure you said you were; others see it only inside team figures",
    toLead: "in any answer",
  },
  {
    what: "Time",
    detail: "how long or how often you were here is shown to nobody; how long answers took, only inside team figures",
    toLead: "spent, hours, days active",
  },
  { what: "Drafts", detail: "your worksheets, until you send them", toLead: "and worksheets not sent" },
  {
    what: "Other flights",
    detail: "every attempt but the best, and of all of them what you did, and when",
    toLead: "than the best of each scenario, and what was done in any",
  },
  { what: "Experience", detail: "what you chose when you joined", toLead: "given on joining" },
] as const;

/** From how many people on something is told about a group. Averages move in steps of the smaller of them, too. */
export const groupSizes = { average: 5, questionStatistics: 20 } as const;

/** What leads see of the answers of a team's engineers together, made of each one's first answer to a question. */
export const inTeamFigures = [
  {
    from: groupSizes.average,
    what: "Averages of each question",
    detail: "how many had it, how sure they were, and how long it took them",
  },
  {
    from: groupSizes.questionStatistics,
    what: "Its distractors and its discrimination",
    detail: "which options were chosen, and whether who does well elsewhere does well here",
  },
] as const;
