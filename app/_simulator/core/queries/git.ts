import type { QueryOf } from "../flight/query";
import { named } from "../named";
import type { Release } from "../production/system";
import type { World } from "../production/world";

// The history of one deployment's software: a commit for each release, oldest first, tagged with its version. Releases
// have no time of their commit, so that no date is shown.

type Commit = { version: string; release: Release };

const historyOf = ({ system }: World, deployment: string): Commit[] =>
  Object.entries(named(system.deployments, deployment)?.releases ?? {}).map(([version, release]) => ({
    version,
    release,
  }));

const placeOf = (history: readonly Commit[], revision: string): number =>
  history.findIndex(({ version, release }) => version === revision || release.commit.hash === revision);

const unknown = (revision: string): string =>
  `fatal: ambiguous argument '${revision}': unknown revision or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'`;

/** `git log --oneline` */
export function gitLog(world: World, { deployment }: QueryOf<"gitLog">): string {
  const history = historyOf(world, deployment);
  if (history.length === 0) return unknown(deployment);
  return history
    .map(({ release: { commit }, version }) => `${commit.hash} (tag: ${version}) ${commit.message}`)
    .reverse()
    .join("\n");
}

/** `git show --format=short --abbrev-commit` */
export function gitShow(world: World, { deployment, revision }: QueryOf<"gitShow">): string {
  const history = historyOf(world, deployment);
  const commit = history[placeOf(history, revision)];
  if (commit === undefined) return unknown(revision);
  const { author, hash, message } = commit.release.commit;
  const head = `commit ${hash} (tag: ${commit.version})\nAuthor: ${author}\n\n    ${message}`;
  return commit.release.diff === "" ? head : `${head}\n\n${commit.release.diff.trimEnd()}`;
}

/** `git diff FROM..TO`; towards an older one it shows what would be taken back. */
export function gitDiff(world: World, { deployment, from, to }: QueryOf<"gitDiff">): string {
  const history = historyOf(world, deployment);
  const [first, last] = [placeOf(history, from), placeOf(history, to)];
  if (first < 0 || last < 0) return unknown(`${from}..${to}`);
  const between = history.slice(Math.min(first, last) + 1, Math.max(first, last) + 1);
  const diffs = between.map(({ release }) => release.diff.trimEnd()).filter((diff) => diff !== "");
  return first <= last ? diffs.join("\n") : diffs.reverse().map(reversed).join("\n");
}

/** A diff read backwards: what was added is removed. Removed lines come before added ones, as git puts them. */
function reversed(diff: string): string {
  const lines: string[] = [];
  let added: string[] = [];
  for (const line of diff.split("\n")) {
    const isFileName = line.startsWith("+++") || line.startsWith("---");
    if (line.startsWith("-") && !isFileName) {
      added.push(`+${line.slice(1)}`);
    } else if (line.startsWith("+") && !isFileName) {
      lines.push(`-${line.slice(1)}`);
    } else {
      lines.push(...added, line.replace(/^@@ -(\S+) \+(\S+) @@/, "@@ -$2 +$1 @@"));
      added = [];
    }
  }
  return [...lines, ...added].join("\n");
}
