import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { simulate } from "./sim";

const folder = mkdtempSync(join(tmpdir(), "preflight-sim-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of its own for every model; what is no text or bytes is written as JSON. */
export function modelFile(content: unknown): string {
  files += 1;
  const file = join(folder, `model-${files}.json`);
  writeFileSync(file, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

export async function outcomeOf(...argv: string[]) {
  const texts = { out: "", err: "" };
  const into = (name: "out" | "err") => ({
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const exit = await simulate(argv, into("out"), into("err"));
  return { exit, ...texts };
}
