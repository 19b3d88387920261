// Who is in the demonstration team (npm run seed). Days are counted from the day of seeding.

type Answers =
  /** Every first attempt right. */
  | "right"
  /** Every question answered, one of them wrong while sure. */
  | "sureAndWrong"
  /** The first two questions, so that nothing can be said yet. */
  | "two";

export type DemoEngineer = {
  name: string;
  /** Until the first deploy; null while it is open. */
  days: number | null;
  hasSenior: boolean;
  experience: "never" | "helped" | "alone";
  /** Of how many lessons, from the first on, everything was read and answered; the next one is begun. */
  lessons: { finished: number; answers: Answers; begun: boolean };
  dossier?: "asked" | "changed";
  help: readonly { note: string; section: number; isAnswered: boolean }[];
};

export const demoTeam = { id: "demo-checkout", name: "Checkout" } as const;
export const demoLead = { name: "Adaeze Okafor" } as const;
export const demoSenior = { name: "Marta Lindqvist" } as const;

const nothing = { finished: 0, answers: "right", begun: false } as const;
const all = { finished: 100, answers: "right", begun: false } as const;

export const demoEngineers: readonly DemoEngineer[] = [
  { name: "Tomás Rivera", days: 1, hasSenior: true, experience: "helped", lessons: all, dossier: "asked", help: [] },
  {
    name: "Amelia Grant",
    days: 2,
    hasSenior: true,
    experience: "never",
    lessons: { finished: 1, answers: "sureAndWrong", begun: true },
    help: [{ section: 2, note: "Which of our values may a build know? I found three that differ.", isAnswered: false }],
  },
  { name: "Ji-ho Park", days: 3, hasSenior: false, experience: "alone", lessons: all, dossier: "changed", help: [] },
  {
    name: "Noor Haddad",
    days: 9,
    hasSenior: true,
    experience: "never",
    lessons: { finished: 1, answers: "right", begun: true },
    help: [{ section: 1, note: "Is a time zone config or code when all our servers share it?", isAnswered: true }],
  },
  {
    name: "Katya Orlova",
    days: 13,
    hasSenior: true,
    experience: "helped",
    lessons: { finished: 1, answers: "sureAndWrong", begun: false },
    help: [],
  },
  {
    name: "Luca Ferri",
    days: 21,
    hasSenior: false,
    experience: "never",
    lessons: { finished: 0, answers: "two", begun: true },
    help: [],
  },
  { name: "Hana Sato", days: null, hasSenior: false, experience: "never", lessons: nothing, help: [] },
  { name: "Sani Bello", days: -5, hasSenior: true, experience: "alone", lessons: all, help: [] },
];

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");

/** Fixed, so that a second seeding finds what the first one made. */
export const demoId = (name: string) => `demo-${plain(name)}`;

/** A reserved domain: no mail can ever reach it. */
export const demoEmail = (name: string) => `${plain(name.split(" ")[0] ?? name)}@fernhill.example`;
