import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./run-command.mjs";

/** What the Prisma clients are made from. The lock file stands for Prisma's version. */
export const clientSources = () => [
  "prisma/schema.prisma",
  "app/_database/generate.mjs",
  "app/_database/postgresql-schema.mjs",
  "package-lock.json",
];

/** What Next's build is made from: the folders it reads and its own configuration, without tests, benches and notes. */
export function buildSources() {
  const configuration = readdirSync(root).filter(
    (name) => /\.(ts|tsx|mjs)$/.test(name) && !/^(vitest|playwright|prisma)\.config\./.test(name),
  );
  const folders = ["app", "content", "public"].filter((folder) => existsSync(join(root, folder)));
  return [
    ...clientSources(),
    "tsconfig.json",
    ...configuration,
    ...folders.flatMap((folder) => filesIn(join(root, folder))),
  ].filter((name) => name !== "next-env.d.ts" && !/\.test\.tsx?$|\.md$|^app\/_(bench|guards)\//.test(name));
}

export function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [relative(root, path)];
  });
}
