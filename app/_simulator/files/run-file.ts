import { writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Given } from "../core/flight/command";
import type { FlownRun } from "../core/flight/flown-run";
import { commands } from "./command-schema";
import { printable } from "./field-path";
import { type FileLimits, readJson } from "./json-file";
import { PlanSchema } from "./plan-schema";
import { schemaProblem } from "./schema-problem";

z.config({ jitless: true });

/** Nothing is deeper than commands[0].command.pods[0]. */
const limits: Omit<FileLimits, "what" | "at"> = { bytes: 4_000_000, values: 200_000, depth: 6 };

const text = z.string().max(200);

const run = z.strictObject({
  scenario: text,
  scenarioHash: text,
  variant: text,
  engineVersion: z.int(),
  seed: z.int().min(0),
  plan: PlanSchema.nullable(),
  commands,
}) satisfies z.ZodType<FlownRun>;

type Checked<Value> = { ok: true; value: Value } | { ok: false; problem: string };

/** A run as far as it can be checked without its scenario. */
export async function readRun(file: string): Promise<Checked<FlownRun>> {
  const read = await readJson(file, { what: "The run", at: [], ...limits });
  if (!read.ok) return read;
  const parsed = run.safeParse(read.value, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: schemaProblem(parsed.error, "The run") };
}

/** Commands in a list of their own, as far as they can be checked without a scenario. */
export async function readCommands(file: string): Promise<Checked<Given[]>> {
  const read = await readJson(file, { what: "The list of commands", at: ["commands"], ...limits });
  if (!read.ok) return read;
  const parsed = z.object({ commands }).safeParse({ commands: read.value }, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data.commands }
    : { ok: false, problem: schemaProblem(parsed.error, "commands") };
}

/** Null once it is written. */
export async function writeRun(file: string, flown: FlownRun): Promise<string | null> {
  // What is written can be read: a kind of command that the schema does not know does not compile here.
  const written: z.input<typeof run> = flown;
  try {
    if (file.includes("\0")) return `${printable(file)} cannot be written (ENOENT)`;
    await writeFile(file, `${JSON.stringify(written, null, 2)}\n`);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "for a reason unknown";
    return `${printable(file)} cannot be written (${code})`;
  }
}
