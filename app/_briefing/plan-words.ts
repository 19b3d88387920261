import type { Person } from "@/app/_simulator/core/flight/people";
import type { Measure, Plan, PlannedAct } from "@/app/_simulator/core/flight/plan";

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

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

function threshold({ measure, threshold: value }: Plan["signal"]): string {
  if (measure === "p99") return `${value} ms`;
  return measure === "errorRate" ? percent(value) : `${percent(value)} of what is expected`;
}

/** A plan, line by line. */
export function planLines({ signal, act, tell, verify }: Plan, people: readonly Person[]) {
  const names = tell.map((id) => people.find((person) => person.id === id)?.name ?? id);
  return {
    signal: `${capital(measureWords[signal.measure])} ${signal.is} ${threshold(signal)}, for ${signal.minutes} min`,
    act: capital(actWords[act]),
    tell: names.length > 0 ? new Intl.ListFormat("en-GB").format(names) : "nobody",
    verify: capital(measureWords[verify]),
  };
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
