import { open } from "node:fs/promises";
import { fieldPath, printable } from "./field-path";
import { type Checked, checkModel } from "./model-schema";

const largestBytes = 1_000_000;
/** A model is no deeper than services.NAME.calls[0].backoff.kind. */
const deepest = 8;
const mostValues = 50_000;

const reasons: Record<string, string> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder",
  ENOTDIR: "does not exist",
  EACCES: "must not be read by this user",
  ENAMETOOLONG: "does not exist",
  ELOOP: "is a link to itself",
};

export async function readModel(file: string): Promise<Checked> {
  const named = printable(file);
  const read = await beginning(file);
  if (typeof read === "string")
    return { ok: false, problem: `${named} ${reasons[read] ?? `cannot be read (${read})`}` };
  if (read.length > largestBytes) return { ok: false, problem: `${named} is larger than ${largestBytes} bytes` };
  return parseModel(read, named);
}

/**
 * Reads no more than a model may hold, so that neither a huge file nor an endless one is ever in memory. The code of the
 * error where there is nothing to read.
 */
async function beginning(file: string): Promise<Buffer | string> {
  if (file.includes("\0")) return "ENOENT";
  try {
    const handle = await open(file);
    try {
      const bytes = Buffer.alloc(largestBytes + 1);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "for a reason unknown";
  }
}

function parseModel(bytes: Uint8Array, named: string): Checked {
  if (bytes.length === 0) return { ok: false, problem: `${named} is empty` };
  const text = textOf(bytes);
  if (text === null) return { ok: false, problem: `${named} is not text in UTF-8` };
  const parsed = jsonOf(text);
  if (!parsed) return { ok: false, problem: `${named} is not JSON` };
  const problem = shapeProblem(parsed.value);
  return problem ? { ok: false, problem } : checkModel(parsed.value);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null for what is no JSON, and for nesting that a parser gives up on. */
function jsonOf(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

type Place = { value: unknown; key: string | number; depth: number; parent: Place | null };

/** What a checker that recurses, or that loses keys, must not see. Walks without recursion. */
function shapeProblem(whole: unknown): string | null {
  const open: Place[] = [{ value: whole, key: "", depth: 0, parent: null }];
  let values = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    values += 1;
    if (values > mostValues) return `The model holds more than ${mostValues} values`;
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepest) return `${fieldPath(pathOf(place))} is nested too deeply`;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const child = { value: inner, key: isList ? Number(key) : key, depth: depth + 1, parent: place };
      if (key === "__proto__") return `${fieldPath(pathOf(child))} cannot be used as a name`;
      open.push(child);
    }
  }
  return null;
}

function pathOf(place: Place): (string | number)[] {
  const path = [];
  for (let here = place; here.parent; here = here.parent) path.unshift(here.key);
  return path;
}
