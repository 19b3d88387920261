import { scatter } from "../chance";
import type { QueryOf } from "../flight/query";
import type { Check, Release } from "../production/system";
import type { World } from "../production/world";
import { durationText, OLD_MS } from "./times";
import { releaseOf } from "./workloads";

// What GitHub knows of the build of a release, as `gh` of cli/cli prints it to a terminal, without its colours.

const marks = { passed: "✓", failed: "X", skipped: "-" } as const satisfies Record<Check["result"], string>;

/** `gh run list`: the builds of all deployments, the newest of each first; those on their way before the others. */
export function runList(world: World): string {
  const runs = Object.entries(world.system.deployments).flatMap(([deployment, { releases }]) =>
    Object.entries(releases)
      .reverse()
      .flatMap(([version, { checks, commit }]) =>
        checks === undefined
          ? []
          : [{ checks, commit, ageMs: world.clock.nowMs - pushedAtMs(world, deployment, version, checks) }],
      ),
  );
  if (runs.length === 0) return "no runs found";
  const rows = runs
    .sort((one, other) => one.ageMs - other.ageMs)
    .map(({ ageMs, checks, commit }) => [
      checks.some(({ result }) => result === "failed") ? marks.failed : marks.passed,
      commit.message,
      "deploy",
      "main",
      "push",
      `${runIdOf(commit.hash)}`,
      durationText(Math.max(...checks.map(({ seconds }) => seconds))),
      shortAgoText(ageMs),
    ]);
  return paddedRows([["STATUS", "TITLE", "WORKFLOW", "BRANCH", "EVENT", "ID", "ELAPSED", "AGE"], ...rows]).join("\n");
}

/** `gh run view ID` */
export function runView(world: World, { deployment, version }: QueryOf<"runView">): string {
  const release = releaseOf(world, deployment, version);
  const checks = release?.checks;
  if (release === undefined || checks === undefined)
    return "failed to get run: HTTP 404: Not Found (https://api.github.com/repos/tern/shop/actions/runs)";
  const hasFailed = checks.some(({ result }) => result === "failed");
  return [
    "",
    `${hasFailed ? "X" : "✓"} main deploy · ${runOf(release)}`,
    `Triggered via push ${agoText(world.clock.nowMs - pushedAtMs(world, deployment, version, checks))}`,
    "",
    "JOBS",
    ...checks.flatMap((check, place) => jobLines(check, runOf(release) + place + 1)),
    "",
    "For more information about a job, try: gh run view --job=<job-id>",
    `View this run on GitHub: https://github.com/tern/shop/actions/runs/${runOf(release)}`,
  ].join("\n");
}

function jobLines({ failedStep, name, result, seconds }: Check, job: number): string[] {
  const head = `${marks[result]} ${name} in ${durationText(seconds)} (ID ${job})`;
  return failedStep === undefined ? [head] : [head, "  ✓ Set up job", `  X ${failedStep}`];
}

/** `gh pr checks` */
export function prChecks(world: World, { deployment, version }: QueryOf<"prChecks">): string {
  const release = releaseOf(world, deployment, version);
  if (release === undefined) return `no pull requests found for branch "${deployment}-${version}"`;
  const { checks = [] } = release;
  if (checks.length === 0) return `no checks reported on the '${deployment}-${version}' branch`;
  const count = (wanted: Check["result"]) => checks.filter(({ result }) => result === wanted).length;
  const summary = count("failed") > 0 ? "Some checks were not successful" : "All checks were successful";
  const url = `https://github.com/tern/shop/actions/runs/${runOf(release)}/job`;
  const rows = checks
    .map(({ name, result, seconds }, place) => ({
      name,
      result,
      cells: [marks[result], name, "", durationText(seconds), `${url}/${runOf(release) + place + 1}`],
    }))
    .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
    .map(({ cells }) => cells);
  return [
    summary,
    `0 cancelled, ${count("failed")} failing, ${count("passed")} successful, ${count("skipped")} skipped, and 0 pending checks`,
    "",
    ...paddedRows([["", "NAME", "DESCRIPTION", "ELAPSED", "URL"], ...rows]),
  ].join("\n");
}

/** What failed comes first. */
const rank = ({ result }: Pick<Check, "result">): number => (result === "failed" ? 0 : 1);

/** Columns as wide as their widest cell, two blanks apart, as go-gh's table printer has them. */
function paddedRows(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "),
  );
}

/** A number for the run, of eleven digits as GitHub's are: it follows from the commit. */
export function runIdOf(commit: string): number {
  let hash = 0;
  for (let place = 0; place < commit.length; place += 1) hash = scatter(hash + commit.charCodeAt(place));
  return 19_000_000_000 + (hash >>> 0);
}

const runOf = ({ commit }: Release): number => runIdOf(commit.hash);

/** The build of what is shipped in this run ended when the pipeline began; older ones are of no known age. */
function pushedAtMs({ state }: World, deployment: string, version: string, checks: readonly Check[]): number {
  const { pipeline } = state;
  if (pipeline?.deployment !== deployment || pipeline.version !== version) return -OLD_MS;
  return pipeline.startedAtMs - 1000 * Math.max(...checks.map(({ seconds }) => seconds));
}

/** `FuzzyAgo` of cli/cli. */
function agoText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "less than a minute ago";
  if (minutes < 60) return about(minutes, "minute");
  if (minutes < 24 * 60) return about(Math.floor(minutes / 60), "hour");
  const days = Math.floor(minutes / (24 * 60));
  return days < 30 ? about(days, "day") : about(Math.floor(days / 30), "month");
}

const about = (count: number, unit: string): string => `about ${count} ${unit}${count === 1 ? "" : "s"} ago`;

/** As above, in as few letters as `gh run list` has room for. */
function shortAgoText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "less than a minute ago";
  if (minutes < 60) return `about ${minutes}m ago`;
  return minutes < 24 * 60 ? `about ${Math.floor(minutes / 60)}h ago` : `about ${Math.floor(minutes / (24 * 60))}d ago`;
}
