// The privacy contract, in the words that people read. The queries of app/_team keep it; a test compares both.

/** What a lead sees of an engineer, and a senior of the engineers supervised. */
export const leadSees = [
  { what: "Lessons finished", detail: "which ones, and the day" },
  { what: "Readiness per objective", detail: "not enough, not yet or ready; never which answers made it" },
  { what: "Help you asked for", detail: "the section, and what you wrote when asking" },
  { what: "Your role, senior and first deploy", detail: "as set when you joined or later" },
] as const;

/** What nobody but the learner sees. */
export const onlyYouSee = [
  { what: "Single answers", detail: "right or not, first tries and later ones" },
  { what: "Confidence", detail: "how sure you said you were" },
  { what: "Time", detail: "how long or how often you were here is shown to nobody" },
  { what: "Drafts", detail: "your worksheets, until you send them" },
  { what: "Experience", detail: "what you chose when you joined" },
] as const;

/** From how many people on something is told about a group. */
export const groupSizes = { average: 5, questionStatistics: 20 } as const;
