import type { Measure, Plan, PlannedAct } from "./core/flight/plan";

/** Plans in words, wherever they are read. */
const measureWords: Record<Measure, string> = {
  paidOrders: "paid orders",
  errorRate: "the error rate",
  p99: "the slowest page in a hundred (p99)",
  conversion: "the share of visitors who pay",
};

const actWords: Record<PlannedAct, string> = {
  rollback: "roll back",
  abort: "abort the rollout",
  setEnvironment: "set the environment",
  setFlag: "switch the flag",
  pause: "pause the rollout",
};

/** What a threshold is counted in, and how many of it one of the engine's is. */
export const unitOf = (measure: Measure): { unit: string; perOne: number } => {
  if (measure === "p99") return { unit: "ms", perOne: 1 };
  return { unit: measure === "errorRate" ? "% of requests" : "% of what is expected", perOne: 100 };
};

/** A threshold as it is typed and read: 0.7 of the expected orders is 70. */
export const shownThreshold = (measure: Measure, threshold: number): number =>
  Math.round(threshold * unitOf(measure).perOne * 1000) / 1000;

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** "Paid orders below 70 % of what is expected, for 2 min" */
export function signalWords({ measure, is, threshold, minutes }: Plan["signal"]): string {
  const value = `${shownThreshold(measure, threshold)} ${measure === "errorRate" ? "%" : unitOf(measure).unit}`;
  return `${capital(measureWords[measure])} ${is} ${value}, for ${minutes} min`;
}

export const actWord = (act: PlannedAct): string => capital(actWords[act]);
export const measureWord = (measure: Measure): string => capital(measureWords[measure]);
