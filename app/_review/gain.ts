import { groupSizes } from "@/app/_privacy/contract";
import type { Interval } from "@/app/_statistics/interval";
import { mean } from "@/app/_statistics/moments";
import { pairedDifference } from "@/app/_statistics/paired-difference";
import { capitalised, counted, sideOf, signed } from "./number-words";

// What the short tests before and after the course show, and what so few answers cannot.

/** One learner's first marks, from 0 to 1, on the items about an objective before the course and after it. */
export type FirstMarks = { objective: string; before: readonly number[]; after: readonly number[] };

/** A pair of means from 0 to 1, and the difference after − before. */
export type ObjectiveGain = { objective: string; before: number; after: number; difference: number };

/** The mean difference of `n` pairs, in marks from −1 to 1, with its 95 % interval by Student's t (null under two). */
export type Gain = { n: number; difference: number | null; interval: Interval | null };

/** Objectives answered both before and after, in the order given; the others have nothing to compare. */
export function gainByObjective(marks: readonly FirstMarks[]): ObjectiveGain[] {
  return marks
    .filter(({ before, after }) => before.length > 0 && after.length > 0)
    .map(({ objective, ...pair }) => {
      const [before, after] = [mean(pair.before), mean(pair.after)];
      return { objective, before, after, difference: after - before };
    });
}

/** One learner's gain: a pair per objective. */
export function ownGain(marks: readonly FirstMarks[]): Gain {
  return pairedDifference(gainByObjective(marks));
}

/**
 * A team's gain: a pair per person, the means over that person's objectives. Null under five people with something to
 * compare, so that no average gives one person away.
 */
export function teamGain(people: readonly (readonly FirstMarks[])[]): Gain | null {
  const pairs = people
    .map(gainByObjective)
    .filter((objectives) => objectives.length > 0)
    .map((objectives) => ({
      before: mean(objectives.map(({ before }) => before)),
      after: mean(objectives.map(({ after }) => after)),
    }));
  return pairs.length < groupSizes.average ? null : pairedDifference(pairs);
}

/**
 * Under six pairs even a gain in each of them happens by luck more often than one time in twenty (two-sided sign test:
 * 2 × 0.5⁵ = 0.063, 2 × 0.5⁶ = 0.031), while Student's t on a few equal differences would claim certainty.
 */
const enoughPairs = 6;

/** What a learner's gain can show, in a sentence or two. */
export function ownGainWords(gain: Gain): string {
  return words(gain, "pair", "pairs", "Nothing to compare yet: no objective was answered both before and after.");
}

/** What a team's gain can show; `null` is a team too small to be told about. */
export function teamGainWords(gain: Gain | null): string {
  const few = `Shown from ${counted(groupSizes.average, "person", "people")} on who took both tests.`;
  return gain ? words(gain, "person", "people", few) : few;
}

function words({ n, difference, interval }: Gain, one: string, many: string, none: string): string {
  if (difference === null) return none;
  const pairs = counted(n, one, many);
  const cannotTell = `${capitalised(pairs)} cannot tell a gain from luck`;
  const side = interval ? sideOf(interval) : "none";
  if (!interval || (side === "none" && n < enoughPairs)) return `${cannotTell}.`;
  if (side === "none")
    return `The difference is ${signed(difference)} for each of ${pairs}: alike, so there is no range.`;
  const range = `${signed(interval.low)} to ${signed(interval.high)}`;
  if (n < enoughPairs || side === "around") return `${cannotTell}: the 95 % range runs from ${range}.`;
  const claim =
    side === "above"
      ? `More was right after than before, as far as ${pairs} show. The 95 % range, ${range}, stays above zero.`
      : `Less was right after than before, as far as ${pairs} show. The 95 % range, ${range}, stays below zero.`;
  return `${claim} What made the difference, it does not say.`;
}
