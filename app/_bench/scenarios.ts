import { cpus, loadavg } from "node:os";
import type { Bench } from "./bench-kind";
import { lineOf } from "./scenarios/goal";
import { goalsOf, speedOf, textOf } from "./scenarios/speed";

export const scenarios = {
  summary: "how fast a whole shop flies through an incident, and what it holds",
  help: `
The first incident of the course, flown by nobody: twenty minutes after a lead-in of five, at many times the traffic and
with as many times the pods, with all metrics, logs, traces and the snapshots of every half minute. A branch flies the last
ten minutes again, from a snapshot. The first flight also pays for the compiler; figures are medians over the rounds.`,
  options: {
    rounds: { describes: "flights, each with a seed of its own; medians are taken", usually: 3 },
    requests: { describes: "requests per second at the entry, about", usually: 500 },
  },
  run: async ({ rounds = 3, requests = 500 }, { say }) => {
    say(`${rounds} flights at ${requests} requests per second`);
    const speed = speedOf(requests, rounds);
    const report = {
      bench: "scenarios",
      machine: { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cpus: cpus().length, load: loadavg() },
      rounds,
      speed,
      goals: { speed: goalsOf(speed) },
    };
    const { machine, goals } = report;
    const text = [
      `${machine.cpus} x ${machine.cpu}, Node ${machine.node}, load ${machine.load.map((one) => one.toFixed(1)).join(" ")}`,
      "",
      ...textOf(speed),
      "",
      ...Object.values(goals).flatMap((ofSection) => Object.values(ofSection).map(lineOf)),
    ].join("\n");
    return { report, text };
  },
} satisfies Bench;
