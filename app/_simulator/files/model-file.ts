import { type FileLimits, readJson } from "./json-file";
import { type Checked, checkModel } from "./model-schema";

/** A model is no deeper than services.NAME.calls[0].backoff.kind. */
const limits: FileLimits = { what: "The model", at: [], bytes: 1_000_000, values: 50_000, depth: 8 };

export async function readModel(file: string): Promise<Checked> {
  const read = await readJson(file, limits);
  return read.ok ? checkModel(read.value) : read;
}
