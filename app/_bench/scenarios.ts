import { cpus, loadavg } from "node:os";
import type { Bench } from "./bench-kind";
import * as canaries from "./scenarios/canary";
import { lineOf } from "./scenarios/goal";
import * as seeded from "./scenarios/seeds";
import { goalsOf, speedOf, textOf } from "./scenarios/speed";

export const scenarios = {
  summary: "how fast a whole shop flies through an incident, and whether all scenarios keep what they promise",
  help: `
Speed: the first incident of the course, flown by nobody: twenty minutes after a lead-in of five, at many times the traffic
and with as many times the pods, with all metrics, logs, traces and snapshots. A branch flies the last ten minutes again,
from a snapshot. The first flight also pays for the compiler; figures are medians over the rounds.

Seeds: every variant of every scenario, flown on many seeds by its solution, by nobody, through its traps, and with every
command of the solution left out or late.

Canary: how often the canary of S9 fails to show that fewer of its visitors buy, beside the power of the test.`,
  options: {
    rounds: { describes: "flights, each with a seed of its own; medians are taken", usually: 3 },
    requests: { describes: "requests per second at the entry, about", usually: 500 },
    seeds: { describes: "seeds of each variant; 0 leaves them out", usually: 20, least: 0 },
    "canary-seeds": { describes: "seeds of the canary; 0 leaves it out", usually: 1000, least: 0 },
  },
  run: async ({ rounds = 3, requests = 500, seeds = 20, "canary-seeds": canarySeeds = 1000 }, { say }) => {
    say(`${rounds} flights at ${requests} requests per second`);
    const speed = speedOf(requests, rounds);
    say(`${seeds} seeds of each variant`);
    const rows = seeds > 0 ? seeded.seedsOf(seeds, say) : [];
    say(`${canarySeeds} seeds of the canary`);
    const canary = canarySeeds > 0 ? canaries.canaryOf(canarySeeds) : null;
    const report = {
      bench: "scenarios",
      machine: { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cpus: cpus().length, load: loadavg() },
      rounds,
      speed,
      seeds: rows,
      canary,
      goals: {
        speed: goalsOf(speed),
        ...(rows.length > 0 && { seeds: seeded.goalsOf(rows) }),
        ...(canary && { canary: canaries.goalsOf(canary) }),
      },
    };
    const { machine, goals } = report;
    const text = [
      `${machine.cpus} x ${machine.cpu}, Node ${machine.node}, load ${machine.load.map((one) => one.toFixed(1)).join(" ")}`,
      "",
      ...textOf(speed),
      "",
      ...seeded.textOf(rows),
      ...(canary ? canaries.textOf(canary) : []),
      "",
      ...Object.values(goals).flatMap((ofSection) => Object.values(ofSection).map(lineOf)),
    ].join("\n");
    return { report, text };
  },
} satisfies Bench;
