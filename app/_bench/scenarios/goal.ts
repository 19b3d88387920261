export type Goal = { goal: string; bound: string; value: number; met: boolean };

export const atMost = (goal: string, value: number, most: number): Goal => ({
  goal,
  bound: `at most ${most.toLocaleString("en")}`,
  value,
  met: value <= most,
});

export const atLeast = (goal: string, value: number, least: number): Goal => ({
  goal,
  bound: `at least ${least.toLocaleString("en")}`,
  value,
  met: value >= least,
});

export const lineOf = ({ goal, bound, value, met }: Goal): string =>
  `${met ? "met   " : "MISSED"} ${goal}: ${value.toLocaleString("en", { maximumFractionDigits: 2 })} (${bound})`;
