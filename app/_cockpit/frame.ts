import type { Command } from "../_simulator/core/flight/command";
import type { Bar } from "../_simulator/core/observability/waterfall";
import type { Reason } from "../_simulator/core/reasons";

// What the worker tells the page of the flight: all that the page can know. Times are seconds since take-off.

/** How something stands; always shown by shape and word, never by colour alone. */
export type Status = "normal" | "advisory" | "caution" | "warning" | "noData";

/** What does not change while a flight lasts. */
export type Panel = {
  /** S1, as the course counts. */
  number: string;
  title: string;
  /** Time of day at take-off: "14:02". */
  startsAt: string;
  endSeconds: number;
  ships: { deployment: string; version: string };
  charts: ChartDefinition[];
  people: PersonView[];
  /** What an incident can be declared of. */
  services: string[];
  /** What commands can name. */
  deployments: string[];
  flags: string[];
};

export type PersonView = { id: string; name: string; role: string; mustHear: boolean };

export type ChartDefinition = {
  id: string;
  title: string;
  /** "per minute", "%", "ms" */
  unit: string;
  /** Why it says less than it seems to; only of what is vanity. */
  misleads: string | null;
  /** Dotted lines: limits of alerts, with what they are. */
  limits: { value: number; says: string }[];
  /** Whether the expected range is drawn behind it. */
  hasBand: boolean;
};

/** The charts that are always there, by their places on the panel. Pinned metrics have ids of their own: "pin:NAME{…}". */
export const chartIds = ["paidOrders", "requests", "errorRate", "p99", "saturation"] as const;

export type Frame = {
  seconds: number;
  /** Time of day: "14:14:10". */
  clock: string;
  phase: "flying" | "landed" | "over";
  /** Simulated seconds per real one; 0 while paused. */
  pace: number;
  /** Why it pauses, where the learner did not ask for it. */
  pausedBy: "alert" | "message" | null;
  /** Who has the controls: the learner, or the id of the senior who took the wheel. */
  controls: { by: "learner" } | { by: "senior"; person: string; because: string };
  incident: { service: string; severity: 1 | 2 | 3; sinceSeconds: number } | null;
  alerts: AlertView[];
  budget: BudgetView;
  services: ServiceView[];
  flows: FlowView[];
  charts: ChartReading[];
  /** What was scraped since the last frame, oldest first; the first frame has all of the lead-in, at negative times. */
  scrapes: ScrapeView[];
  marks: Mark[];
  pipeline: PipelineView;
  /** Lines that came to be readable since the last frame, oldest first. */
  logs: LogRow[];
  messages: MessageView[];
  /** All that the learner did, oldest first. */
  acts: ActView[];
  plan: PlanView;
  buttons: ButtonView[];
};

/** The most severe first, then the newest. */
export type AlertView = {
  id: string;
  title: string;
  severity: "page" | "ticket";
  state: "pending" | "firing" | "ended";
  sinceSeconds: number;
};

export type BudgetView = {
  /** 0.999 */
  objective: number;
  /** Of the budget of 30 days, in percent from 0 to 100: what was left at take-off, and what is left now. */
  leftAtTakeOff: number;
  left: number;
  /** How many times too fast it burns, over the last five minutes. */
  burnRate: number;
  /** Hours until it is gone at this rate; null where it never is. */
  hoursLeft: number | null;
};

/** A box of the map. A deployment with two versions has one for each. */
export type ServiceView = {
  /** "api v42", "postgres" */
  id: string;
  name: string;
  version: string | null;
  kind: "deployment" | "database" | "cache" | "queue" | "partner" | "model";
  /** Column and row on the map, from 0: what visitors meet first is left. */
  column: number;
  row: number;
  status: Status;
  /** Two or three short lines: "pods 4/6", "mean 240 ms". */
  says: string[];
};

export type FlowView = {
  from: string;
  to: string;
  requestsPerSecond: number;
  /** Mean response time of what is called, in ms; null without data. */
  meanMs: number | null;
  /** From 0 to 1. */
  errorRate: number;
  status: Status;
  /** The share of the visitors that go this way, where versions share them; else null. */
  share: number | null;
};

export type ChartReading = {
  id: string;
  value: number | null;
  status: Status;
  /** The comparison in words: "61 % below expected", "limit 4,000 ms". */
  says: string;
};

/** One scrape; values by id of the chart, null where there is no data. The band is what is expected of paid orders. */
export type ScrapeView = {
  atSeconds: number;
  values: Record<string, number | null>;
  band: { low: number; high: number } | null;
};

/** A vertical line on all charts. */
export type Mark = { atSeconds: number; kind: "deploy" | "alert" | "act"; says: string };

export type PipelineView = {
  deployment: string;
  version: string;
  /** "Rolling out", "Paused at 20 %", "Complete", "Rolled back" */
  says: string;
  status: Status;
  steps: { title: string; state: "done" | "current" | "open"; says: string }[];
};

export type LogRow = {
  /** Counts up; the key of the row. */
  number: number;
  atSeconds: number;
  clock: string;
  level: "info" | "warn" | "error";
  service: string;
  pod: string | null;
  text: string;
  /** How often the line was written within a second; at least 1. */
  repeats: number;
};

export type MessageView = {
  number: number;
  atSeconds: number;
  clock: string;
  /** Id of the person, or "you". */
  from: string;
  text: string;
  /** Whether an answer is waited for: since when, and when it came. */
  waits: boolean;
  answeredAtSeconds: number | null;
};

export type ActView = {
  number: number;
  atSeconds: number;
  clock: string;
  /** The line that gives it in the terminal. */
  line: string;
  command: Command;
  /** While it is under way, how much of its time has passed. */
  state: "underWay" | "done" | "refused";
  takesSeconds: number;
  /** What the real tool printed; "" while it is under way. */
  text: string;
};

/** The learner's own plan, or the briefing's: what ticks off. */
export type PlanView = {
  isOwn: boolean;
  /** What the learner wrote of their own service; empty where the plan is not theirs, or nothing was written. */
  sentence: string;
  /** The trigger in words: "Paid orders are below 70 % of expected for 2 minutes." */
  trigger: string;
  steps: { title: string; state: "done" | "next" | "open"; says: string }[];
  /** The line of the plan's act, to be put into the terminal. */
  line: string;
  measures: { title: string; normal: string; now: string; status: Status }[];
};

/** An act as a button. What is `armed` is asked for once more. */
export type ButtonView = {
  id: string;
  title: string;
  detail: string;
  command: Command;
  isArmed: boolean;
  /** Why it cannot be done now, or null. */
  unavailable: string | null;
};

/** What an act comes to, before it is done. */
export type Armed = {
  command: Command;
  line: string;
  title: string;
  takes: string;
  undoes: string;
  leaves: string;
  /** What the plan says of it; null where it says nothing. */
  plan: string | null;
  /** What the real tool would say instead of doing it now, or null. */
  problem: string | null;
};

export type TraceView = {
  id: string;
  clock: string;
  page: string;
  durationMs: number;
  outcome: Reason;
  spans: Bar[];
};

/** A metric that can be pinned. */
export type MetricView = { name: string; labels: Readonly<Record<string, string>> };
