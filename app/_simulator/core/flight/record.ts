import type { CommandState } from "./command";

/**
 * The truth about a finished run, which no instrument shows: what scores and debriefs are made from. Seconds and minutes
 * count from take-off; what happened before has no place in it. A run lasts to the scenario's end, landed or not.
 */
export type RunRecord = {
  endSeconds: number;
  /** By the visitor's number: when they were first harmed, or -1. Visitors are the same in all runs of one seed. */
  harmedAtSeconds: Float64Array;
  /** Paid orders of each minute, and how many the traffic let expect. */
  paidOrders: number[];
  expectedOrders: number[];
  /** Of each minute: requests at the entry that were not answered well, as a share of all; 0 without requests. */
  errorRate: number[];
  /** Of each minute: how long the slowest hundredth of the requests at the entry took at least, in ms. */
  p99Ms: number[];
  /** Of each minute: orders per visitor, as a share of what is expected; 1 without visitors. */
  conversionShare: number[];
  /** Requests at the entry, and those that were not answered well. */
  requests: number;
  badRequests: number;
  /** Commands and what was said, with times in simulated ms since the start of the run. */
  commands: CommandState;
  takeOffMs: number;
  /**
   * When anybody could first see that this release is bad: a pod of it crashed or failed its probe, its rollout exceeded
   * the deadline, its canary failed the analysis, an alert fired because of it. Null if that never happened.
   */
  symptomAtSeconds: number | null;
  /** When the last rollout was complete, stopped or taken back, for good; null if it was under way or stuck at the end. */
  settledAtSeconds: number | null;
  /** When each alert began to fire. */
  alerts: { id: string; atSeconds: number }[];
  events: number;
  fingerprint: string;
};

/** A time of the run's own clock, in seconds since take-off: negative before. */
export const secondsSinceTakeOff = ({ takeOffMs }: Pick<RunRecord, "takeOffMs">, atMs: number) =>
  (atMs - takeOffMs) / 1000;
