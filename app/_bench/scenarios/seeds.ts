import { type Case, cases } from "@/app/_simulator/proof/cases";
import { brokenPromises, declaredOf, trapsThatHarm } from "@/app/_simulator/proof/promises";
import { show } from "@/app/_simulator/proof/shown";
import { atLeast, atMost } from "./goal";

export type Seeds = ReturnType<typeof seedsOf>;

/** Every variant of every scenario of the course, flown on so many seeds: what it promises, and how far from the edge. */
export function seedsOf(seeds: number, say: (line: string) => void) {
  return cases.map((one) => {
    const row = rowOf(one, seeds);
    say(lineOf(row));
    return row;
  });
}

function rowOf(one: Case, seeds: number) {
  const shown = Array.from({ length: seeds }, (_, place) => show(one, place + 1, { traps: true, mutations: true }));
  const found = shown.flatMap(({ evidenceFoundAt }) => evidenceFoundAt.filter((at) => at !== null));
  const needless = shown.flatMap((each) => Object.values(each.needless).map(({ score }) => each.idle.score - score));
  return {
    name: one.name,
    idle: {
      harmed: rangeOf(shown.map(({ idle }) => idle.usersHarmed)),
      outcomes: tally(shown.map(({ idle }) => idle.outcome)),
    },
    solution: {
      harmed: rangeOf(shown.map(({ solution }) => solution.usersHarmed)),
      score: rangeOf(shown.map(({ solution }) => solution.score)),
      outcomes: tally(shown.map(({ solution }) => solution.outcome)),
    },
    /** On which share of the seeds each trap harms more than doing nothing. */
    traps: trapsThatHarm(shown),
    /** Points that acts cost which a sound release did not need. */
    needlessCost: rangeOf(needless),
    mutations: shown.reduce((count, { mutations }) => count + Object.keys(mutations).length, 0),
    evidenceFoundAt: rangeOf(found),
    broken: shown.flatMap((each) =>
      brokenPromises(declaredOf(one), each).map((sentence) => `seed ${each.seed}: ${sentence}`),
    ),
  };
}

type Range = { least: number; most: number } | null;

const rangeOf = (values: readonly number[]): Range =>
  values.length > 0 ? { least: Math.min(...values), most: Math.max(...values) } : null;

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export const goalsOf = (rows: Seeds) => ({
  promises: atMost(
    "promises broken",
    rows.reduce((sum, { broken }) => sum + broken.length, 0),
    0,
  ),
  traps: atLeast("least share of the seeds on which a trap harms", Math.min(...rows.flatMap(sharesOf)), 0.9),
});

const sharesOf = ({ traps }: Seeds[number]): number[] => Object.values(traps);

export const textOf = (rows: Seeds): string[] =>
  rows.flatMap((row) => [lineOf(row), ...row.broken.map((one) => `  ${one}`)]);

function lineOf({ name, idle, solution, traps, needlessCost, mutations, evidenceFoundAt }: Seeds[number]): string {
  const shares = Object.entries(traps).map(([trap, share]) => `${trap} ${Math.round(100 * share)} %`);
  return [
    name,
    `idle ${wordsOf(idle.outcomes)}, ${span(idle.harmed)} harmed`,
    `solution ${wordsOf(solution.outcomes)}, ${span(solution.harmed)} harmed, score ${span(solution.score)}`,
    ...(shares.length > 0 ? [`traps worse than idle: ${shares.join(", ")}`] : []),
    ...(needlessCost ? [`needless acts cost ${span(needlessCost)}`] : []),
    ...(evidenceFoundAt ? [`evidence at ${span(evidenceFoundAt)} s`] : []),
    `${mutations} mutations`,
  ].join("; ");
}

const wordsOf = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(", ");

const span = (range: Range): string => (range === null ? "-" : `${range.least} to ${range.most}`);
