import { eventKind } from "../event-queue";
import type { World } from "./world";

/** What the production system wakes up for, besides requests and visitors. The numbers are part of every run's story. */
export const timer = {
  podPulled: 0,
  podStarted: 1,
  podRestarts: 2,
  podDrains: 3,
  readinessProbe: 4,
  livenessProbe: 5,
  progressDeadline: 6,
  canaryStep: 7,
  autoscalerLooks: 8,
  scrape: 9,
  faultBegins: 10,
  faultEnds: 11,
  commandTakesEffect: 12,
  messageReturns: 13,
  peopleLook: 14,
  takeOff: 15,
  pipelineGoesOn: 16,
  memoryLooks: 17,
} as const;

export type Timer = (typeof timer)[keyof typeof timer];

const KINDS = 32;

/** A timer and its subject (a pod, a fault, a command) as one whole number, the entity of its event. */
const entityOf = (kind: Timer, subject: number) => subject * KINDS + kind;
export const kindOf = (entity: number) => entity % KINDS;
export const subjectOf = (entity: number) => Math.floor(entity / KINDS);

/** Wakes the system up so many ms from now, at a whole millisecond, which is returned. */
export function wake({ clock, events }: World, inMs: number, kind: Timer, subject: number): number {
  const atMs = Math.ceil(clock.nowMs + inMs);
  events.schedule(atMs, eventKind.wakesUp, entityOf(kind, subject));
  return atMs;
}
