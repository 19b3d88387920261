import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the project to edit, in a folder with a space in its name, with what is installed. */
export function copyProject(): { root: string; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), "a path with a space "));
  const root = join(parent, "preflight");
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "" && existsSync(file));
  for (const file of files) cpSync(file, join(root, file));
  copyModules(root);
  return { root, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Beside it what was built and generated from the same sources, so that the copy starts without building anew. */
export function copyBuild(root: string) {
  for (const made of [".next", "prisma/generated"]) cpSync(made, join(root, made), { recursive: true });
}

/** Hard links where the temporary folder is on the same disk, a copy elsewhere. */
function copyModules(root: string) {
  const to = join(root, "node_modules");
  if (spawnSync("cp", ["-al", "node_modules", to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  cpSync("node_modules", to, { recursive: true, verbatimSymlinks: true });
}
