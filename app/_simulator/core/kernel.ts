import type { Attempts } from "./attempts";
import type { Clock } from "./clock";
import type { EventQueue } from "./event-queue";
import type { Listener } from "./listener";
import type { Plan } from "./plan";
import type { Replicas } from "./replicas";
import type { Statistics } from "./statistics";
import type { Timeouts } from "./timeouts";

/** What the services' behaviour works on. `tokens` are the retries that each call of the plan has in its budget. */
export type Kernel = {
  plan: Plan;
  clock: Clock;
  events: EventQueue;
  attempts: Attempts;
  replicas: Replicas;
  statistics: Statistics;
  timeouts: Timeouts;
  budgets: { tokens: number[] };
  /** Null for a plain model. */
  listener: Listener | null;
};
