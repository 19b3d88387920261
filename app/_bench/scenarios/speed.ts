import { serialize } from "node:v8";
import { Flight } from "@/app/_simulator/core/flight/flight";
import { planScenario } from "@/app/_simulator/core/flight/plan-scenario";
import type { ScenarioPlan } from "@/app/_simulator/core/flight/scenario";
import { scenario } from "@/content/scenarios/the-variable-that-wasnt-there/scenario";
import { atLeast, atMost } from "./goal";
import { scaled } from "./scaled";

/** In this incident the shop has about so many requests per second at its entry: 60, and what is tried again by hand. */
const SHOP_PER_SECOND = 74;
const INCIDENT_SECONDS = 1200;
const BRANCH_SECONDS = 600;

/** The first incident of the course, idle: the lead-in and twenty minutes, with so many requests per second. */
const incident = (perSecond: number): ScenarioPlan => ({
  ...planScenario(scaled(scenario, perSecond / SHOP_PER_SECOND), "afternoon"),
  endSeconds: INCIDENT_SECONDS,
});

export type Speed = ReturnType<typeof speedOf>;

/** Flies the incident so often, with all its metrics, logs, traces and snapshots; times are medians. */
export function speedOf(perSecond: number, rounds: number) {
  const plan = incident(perSecond);
  const flights = Array.from({ length: rounds }, (_, round) => flightOf(plan, round + 1));
  const medianOf = (name: keyof (typeof flights)[number]) => median(flights.map((flight) => flight[name]));
  return {
    perSecond,
    incidentSeconds: INCIDENT_SECONDS,
    branchSeconds: BRANCH_SECONDS,
    requestsPerSecond: Math.round(medianOf("requests") / INCIDENT_SECONDS),
    events: medianOf("events"),
    eventsPerSecond: Math.round(medianOf("eventsPerSecond")),
    /** The five minutes before take-off, and the incident after it. */
    leadInWallSeconds: medianOf("leadInWallSeconds"),
    wallSeconds: medianOf("wallSeconds"),
    cpuSeconds: medianOf("cpuSeconds"),
    branchWallSeconds: medianOf("branchWallSeconds"),
    branchCpuSeconds: medianOf("branchCpuSeconds"),
    snapshotMs: medianOf("snapshotMs"),
    snapshotBytes: medianOf("snapshotBytes"),
    /** The most that this process held up to the end of the first flight, and of all that came after it. */
    peakBytes: flights[0]?.heldBytes ?? 0,
    peakWithBranchesBytes: heldBytes(),
  };
}

function flightOf(plan: ScenarioPlan, seed: number) {
  const took = timed(() => Flight.takeOff(plan, seed));
  const flight = took.result;
  const flown = timed(() => flight.fly([]));
  const held = heldBytes();
  const cpuSeconds = took.cpuSeconds + flown.cpuSeconds;
  const branched = timed(() => flight.branch(INCIDENT_SECONDS - BRANCH_SECONDS, []).fly([]));
  const { events, requests, fingerprint } = flown.result;
  if (branched.result.fingerprint !== fingerprint) throw new Error("A branch without a command went its own way.");
  const kept = timed(() => flight.world.snapshot());
  return {
    events,
    requests,
    heldBytes: held,
    eventsPerSecond: events / cpuSeconds,
    leadInWallSeconds: took.wallSeconds,
    wallSeconds: flown.wallSeconds,
    cpuSeconds,
    branchWallSeconds: branched.wallSeconds,
    branchCpuSeconds: branched.cpuSeconds,
    snapshotMs: kept.wallSeconds * 1000,
    snapshotBytes: serialize(kept.result).byteLength,
  };
}

/** The most memory that this process has held so far. */
const heldBytes = () => process.resourceUsage().maxRSS * 1024;

/** Wall time, and the CPU time of this process, which what else runs on the machine hardly touches. */
function timed<Result>(work: () => Result) {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, wallSeconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export const goalsOf = (speed: Speed) => ({
  events: atLeast("events per second of CPU time", speed.eventsPerSecond, 1_500_000),
  incident: atMost("seconds for an incident of 20 minutes", speed.wallSeconds, 5),
  branch: atMost("seconds for a branch of its last 10 minutes", speed.branchWallSeconds, 2.5),
  memory: atMost("bytes held at most by one flight", speed.peakBytes, 300e6),
});

export const textOf = (speed: Speed): string[] => [
  `${speed.requestsPerSecond} requests per second at the entry, ${speed.events.toLocaleString("en")} events`,
  `${(speed.eventsPerSecond / 1e6).toFixed(2)} million events per second of CPU time`,
  `${speed.wallSeconds.toFixed(2)} s for ${speed.incidentSeconds / 60} minutes, after ${speed.leadInWallSeconds.toFixed(2)} s for the lead-in (together ${speed.cpuSeconds.toFixed(2)} s of CPU time)`,
  `${speed.branchWallSeconds.toFixed(2)} s for a branch of the last ${speed.branchSeconds / 60} (${speed.branchCpuSeconds.toFixed(2)} s)`,
  `${speed.snapshotMs.toFixed(1)} ms and ${(speed.snapshotBytes / 1e6).toFixed(1)} MB for a snapshot at the end`,
  `${(speed.peakBytes / 1e6).toFixed(0)} MB held at most by one flight, ${(speed.peakWithBranchesBytes / 1e6).toFixed(0)} with its branches`,
];
