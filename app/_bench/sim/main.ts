import { parseArgs } from "node:util";
import { sim } from "../sim";

// The bench alone: node --import tsx app/_bench/sim/main.ts [--json] [--quick]

const { values } = parseArgs({ options: { json: { type: "boolean" }, quick: { type: "boolean" } } });
const size = values.quick ? { rounds: 3, thousands: 200, millions: 5 } : {};
const { report, text } = await sim.run(size, { say: (line) => process.stderr.write(`${line}\n`) });
process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : text}\n`);
