import { kinds } from "@/app/_quiz/item";
import type { Interval } from "@/app/_statistics/interval";
import type { Flag } from "./analysis";
import type { QuestionStatistics } from "./queries";

export const flagWords: Readonly<Record<Flag, string>> = {
  sureAndMissed: "Over a fifth were sure, and did not have it",
  hard: "Hard: under a quarter had it",
  easy: "Nearly everybody has it",
  reversed: "Does it measure? People who do well elsewhere miss it",
  weak: "Tells little: who does well elsewhere hardly does better here",
};

const places = {
  practice: "in the text",
  check: "in the check",
  before: "before the course",
  after: "after the course",
} as const satisfies Record<QuestionStatistics["use"], string>;

/** "Choose one, in the text". */
export const placeWords = ({ kind, use }: Pick<QuestionStatistics, "kind" | "use">) =>
  `${kinds[kind].task}, ${places[use]}`;

/** Two decimals, the minus a true one. */
export const decimal = (value: number) =>
  value
    .toFixed(2)
    .replace(/^-(?=.*[1-9])/, "−")
    .replace(/^-/, "");

/** "between 0.12 and 0.77". */
export const between = ({ low, high }: Interval) => `between ${decimal(low)} and ${decimal(high)}`;

export const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

export const questionAnchor = ({ id, version }: Pick<QuestionStatistics, "id" | "version">) => `${id}-${version}`;
