import type { SimReport } from "./report";

const millions = (perSecond: number) => (perSecond / 1e6).toFixed(2).padStart(8);

export function textOf({ machine, speeds, memory, goals }: SimReport): string {
  return [
    `${machine.cpus} x ${machine.cpu}, Node ${machine.node}, load ${machine.load.map((one) => one.toFixed(1)).join(" ")}`,
    "",
    "pending          kernel   yardstick   ratio   mean wait (theory)     million events per second of CPU time",
    ...speeds.map(
      (speed) =>
        `${speed.pending.toLocaleString("en").padStart(7)} ${speed.kind.padEnd(8)}${millions(speed.kernelPerSecond)}` +
        `    ${millions(speed.yardstickPerSecond)}   ${speed.ratio.toFixed(3)}   ${speed.kernelMeanWaitMs.toFixed(2)}, ` +
        `${speed.yardstickMeanWaitMs.toFixed(2)} (${speed.theoryMeanWaitMs.toFixed(0)}) ms`,
    ),
    "",
    ...memory.map(
      ({ events, bytes }) => `${(bytes / 1e6).toFixed(2)} MB held after ${events.toLocaleString("en")} events`,
    ),
    "",
    ...Object.values(goals).map(
      ({ goal, bound, value, met }) => `${met ? "met   " : "MISSED"} ${goal}: ${value.toFixed(4)} (${bound})`,
    ),
  ].join("\n");
}
