/**
 * What a lead may say of how the team ships, for `<Team value="…" />` in a lesson. `general` stands in its place for
 * everybody else, so it has to read well in the middle of a sentence.
 */
export const teamWords = {
  deployCommand: {
    label: "Deploy command",
    hint: "As it is typed, or where the button is.",
    general: "your team’s deploy command",
    isCommand: true,
  },
  rollbackCommand: {
    label: "Rollback command",
    hint: "As it is typed. It is what somebody copies in a bad minute.",
    general: "your team’s rollback command",
    isCommand: true,
  },
  dashboards: {
    label: "Dashboards",
    hint: "Names or addresses of the boards that are watched during a deploy.",
    general: "the dashboard that your team watches",
    isCommand: false,
  },
  onCallChannel: {
    label: "On-call channel",
    hint: "Where whoever is on call answers within minutes.",
    general: "the channel in which whoever is on call answers",
    isCommand: false,
  },
  kpiOwners: {
    label: "Owners of the KPIs",
    hint: "Names: who would notice first, and who may say what is good enough.",
    general: "the people who own the number",
    isCommand: false,
  },
  environments: {
    label: "Environments",
    hint: "In the order in which a release passes them.",
    general: "your environments, in their order",
    isCommand: false,
  },
  services: {
    label: "Services",
    hint: "The ones that a first deploy may touch.",
    general: "the services of your team",
    isCommand: false,
  },
} as const satisfies Record<string, TeamWord>;

type TeamWord = { label: string; hint: string; general: string; isCommand: boolean };
export type TeamWordName = keyof typeof teamWords;
