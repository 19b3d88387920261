import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

type Ran = { code: number; stdout: string; stderr: string };

/** A copy of the project for commands that read and write content: no test writes into the real one. */
export function projectCopy() {
  const folder = mkdtempSync(join(tmpdir(), "preflight-copy-"));
  for (const name of ["app", "content", "package.json", "tsconfig.json"])
    cpSync(join(process.cwd(), name), join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));

  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  return {
    read,
    exists: (file: string) => existsSync(join(folder, file)),
    /** Changes a file, and gives back what changes it back. */
    change(file: string, to: (text: string) => string) {
      const before = read(file);
      writeFileSync(join(folder, file), to(before));
      return () => writeFileSync(join(folder, file), before);
    },
    /** Runs Node as the scripts of package.json do. */
    run(parameters: readonly string[], mode: "development" | "production" | "test" = "test"): Promise<Ran> {
      const all = ["--conditions=react-server", "--import", "tsx", ...parameters];
      const env = { ...process.env, NODE_ENV: mode };
      return promisify(execFile)(process.execPath, all, { cwd: folder, env, maxBuffer: 64e6 }).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr }),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
