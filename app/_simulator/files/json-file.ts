import { open } from "node:fs/promises";
import { fieldPath, printable } from "./field-path";

/** What a file may hold at most, what to call the whole of it, and how the path to a field of it begins. */
export type FileLimits = { what: string; at: readonly string[]; bytes: number; values: number; depth: number };

type Read = { ok: true; value: unknown } | { ok: false; problem: string };

const reasons: Record<string, string> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder",
  ENOTDIR: "does not exist",
  EACCES: "must not be read by this user",
  ENAMETOOLONG: "does not exist",
  ELOOP: "is a link to itself",
};

/** What a file holds that somebody gave us: JSON of a size and a shape that a checker can be trusted with. */
export async function readJson(file: string, limits: FileLimits): Promise<Read> {
  const named = printable(file);
  const read = await beginning(file, limits.bytes + 1);
  if (typeof read === "string") return refused(`${named} ${reasons[read] ?? `cannot be read (${read})`}`);
  if (read.length > limits.bytes) return refused(`${named} is larger than ${limits.bytes} bytes`);
  if (read.length === 0) return refused(`${named} is empty`);
  const text = textOf(read);
  if (text === null) return refused(`${named} is not text in UTF-8`);
  const parsed = jsonOf(text);
  if (!parsed) return refused(`${named} is not JSON`);
  const problem = shapeProblem(parsed.value, limits);
  return problem ? refused(problem) : { ok: true, value: parsed.value };
}

const refused = (problem: string): Read => ({ ok: false, problem });

/**
 * Reads no more than so many bytes, so that neither a huge file nor an endless one is ever in memory. The code of the
 * error where there is nothing to read.
 */
async function beginning(file: string, most: number): Promise<Buffer | string> {
  if (file.includes("\0")) return "ENOENT";
  try {
    const handle = await open(file);
    try {
      const bytes = Buffer.alloc(most);
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
function shapeProblem(whole: unknown, limits: FileLimits): string | null {
  const open: Place[] = [{ value: whole, key: "", depth: 0, parent: null }];
  let values = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    values += 1;
    if (values > limits.values) return `${limits.what} holds more than ${limits.values} values`;
    if (typeof value !== "object" || value === null) continue;
    if (depth > limits.depth) return `${fieldPath([...limits.at, ...pathOf(place)])} is nested too deeply`;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const child = { value: inner, key: isList ? Number(key) : key, depth: depth + 1, parent: place };
      if (key === "__proto__") return `${fieldPath([...limits.at, ...pathOf(child)])} cannot be used as a name`;
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
