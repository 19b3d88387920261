import { keyOfName } from "../chance";

/** Somebody who takes part: supervises, asks, waits, is told. */
export type Person = {
  id: string;
  name: string;
  /** What they are: "senior engineer", "support lead". */
  role: string;
  /** Whether they must hear how it ended. */
  mustHear: boolean;
};

/** What makes somebody speak: the state of the run, never the clock alone. */
export type Condition =
  | { when: "alertFires" }
  | { when: "harmPerMinuteAbove"; users: number }
  | { when: "paidOrdersBelow"; share: number; minutes: number }
  | { when: "noUpdateFor"; minutes: number }
  | { when: "metricAbove"; name: string; labels?: Record<string, string>; value: number }
  | { when: "rolloutIsStuckFor"; minutes: number }
  | { when: "canaryReaches"; weight: number }
  | { when: "rolloutCompletes" }
  | { when: "recoveredFor"; minutes: number };

/** The same said in at least three ways; the seed chooses. */
export type Wordings = [string, string, string, ...string[]];

export type Rule = {
  id: string;
  /** Id of the person who speaks. */
  says: string;
  wordings: Wordings;
  /** All must hold. */
  when: Condition[];
  /** Whether an answer (a status update to this person) is waited for. */
  waits: boolean;
  /** How soon they may say it again; missing: only once. */
  againAfterMinutes?: number;
};

type Message = {
  atMs: number;
  rule: string;
  from: string;
  text: string;
  waits: boolean;
  /** When a status update reached who wrote it. */
  answeredAtMs: number | null;
};

export type PeopleState = {
  messages: Message[];
  /** By rule: when it last spoke. */
  spokeAtMs: Record<string, number>;
};

/** What people can know of the world when they look at it. Times in minutes, shares from 0 to 1. */
export type Facts = {
  nowMs: number;
  alertsFiring: number;
  /** Users harmed in the last minute. */
  harmPerMinute: number;
  /** Paid orders over five minutes as a share of what is expected: at the end of each minute so far, the newest last. */
  paidOrdersShare: readonly number[];
  /** Since the last status update, whoever it was for; since take-off without one. */
  minutesSinceUpdate: number;
  /** Since the rollout last came forward; 0 while it does, and when it is complete. */
  minutesStuck: number;
  /** The canary's share of the visitors, in the unit of the scenario's steps; 0 without a canary. */
  canaryWeight: number;
  rolloutIsComplete: boolean;
  /** Since the KPI came back into its band; 0 while it is out of it, and where it never was. */
  minutesRecovered: number;
  /** The newest value of a metric; null where there is none. */
  metric: (name: string, labels: Record<string, string>) => number | null;
};

/** Nobody says two things in one breath. */
const BREATH_MS = 20_000;

/** Lets everybody who is asking say what the rules have them say now, each of them one thing at most. */
export function speak(
  state: PeopleState,
  { rules, asking, seed }: { rules: readonly Rule[]; asking: readonly string[]; seed: number },
  facts: Facts,
): void {
  for (const rule of rules) {
    if (!asking.includes(rule.says) || !mayBeSaid(state, rule, facts.nowMs)) continue;
    if (!allHold(rule.when, facts)) continue;
    const occurrence = state.messages.filter((message) => message.rule === rule.id).length;
    state.messages.push({
      atMs: facts.nowMs,
      rule: rule.id,
      from: rule.says,
      text: worded(rule.wordings, seed, rule.id, occurrence),
      waits: rule.waits,
      answeredAtMs: null,
    });
    state.spokeAtMs[rule.id] = facts.nowMs;
  }
}

/** One of the wordings of a rule, for the n-th time that it speaks. */
export function worded(wordings: Wordings, seed: number, rule: string, occurrence: number): string {
  const { low } = keyOfName(seed, `says ${rule}`, occurrence);
  return wordings[(low >>> 0) % wordings.length] ?? wordings[0];
}

/** A status update answers all that those to whom it goes are waiting for. What was answered stays as it is. */
export function answer(state: PeopleState, { atMs, to }: { atMs: number; to: readonly string[] }): void {
  for (const message of state.messages) {
    if (message.waits && message.answeredAtMs === null && to.includes(message.from)) message.answeredAtMs = atMs;
  }
}

function mayBeSaid(state: PeopleState, { id, says, againAfterMinutes }: Rule, nowMs: number): boolean {
  const last = state.messages.findLast(({ from }) => from === says);
  if (last !== undefined && nowMs - last.atMs < BREATH_MS) return false;
  const spokeAtMs = state.spokeAtMs[id];
  if (spokeAtMs === undefined) return true;
  return againAfterMinutes !== undefined && nowMs - spokeAtMs >= againAfterMinutes * 60_000;
}

export const allHold = (conditions: readonly Condition[], facts: Facts): boolean =>
  conditions.every((condition) => holds(condition, facts));

function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.when) {
    case "alertFires":
      return facts.alertsFiring > 0;
    case "harmPerMinuteAbove":
      return facts.harmPerMinute > condition.users;
    case "paidOrdersBelow":
      return hasBeenBelow(facts.paidOrdersShare, condition.share, condition.minutes);
    case "noUpdateFor":
      return facts.minutesSinceUpdate >= condition.minutes;
    case "metricAbove":
      return (facts.metric(condition.name, condition.labels ?? {}) ?? -Infinity) > condition.value;
    case "rolloutIsStuckFor":
      return facts.minutesStuck > 0 && facts.minutesStuck >= condition.minutes;
    case "canaryReaches":
      return facts.canaryWeight >= condition.weight;
    case "rolloutCompletes":
      return facts.rolloutIsComplete;
    case "recoveredFor":
      return facts.minutesRecovered > 0 && facts.minutesRecovered >= condition.minutes;
  }
}

function hasBeenBelow(shares: readonly number[], share: number, minutes: number): boolean {
  const last = shares.slice(-Math.max(1, Math.ceil(minutes)));
  return last.length >= minutes && last.length > 0 && last.every((each) => each < share);
}
