import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FirstMarks, gainByObjective, ownGain, ownGainWords, teamGain, teamGainWords } from "./gain";

const objective = (name: string, before: number[], after: number[]): FirstMarks => ({ objective: name, before, after });

/** As many objectives as differences, each from nothing to its difference. */
const risesBy = (...differences: number[]) => differences.map((by, index) => objective(`o${index}`, [0], [by]));

test("an objective's gain is its mean mark after less its mean mark before, where it was answered both times", () => {
  const found = gainByObjective([
    objective("verify", [0, 1], [1, 0.5, 1]),
    objective("rollback", [1], [0]),
    objective("only-before", [1], []),
    objective("only-after", [], [1]),
  ]);
  expect(found.map(({ objective }) => objective)).toEqual(["verify", "rollback"]);
  expect(found[0]?.before).toBe(0.5);
  expect(found[0]?.after).toBeCloseTo(2.5 / 3, 14);
  expect(found[0]?.difference).toBeCloseTo(1 / 3, 14);
  expect(found[1]?.difference).toBe(-1);
});

test("a learner's gain worked by hand: differences 0, 0.5 and 1", () => {
  // Their mean is 0.5, s is 0.5, and t for two degrees is 4.3027.
  const { n, difference, interval } = ownGain(risesBy(0, 0.5, 1));
  expect([n, difference]).toEqual([3, 0.5]);
  expect(interval?.low).toBeCloseTo(0.5 - (4.3027 * 0.5) / Math.sqrt(3), 4);
  expect(interval?.high).toBeCloseTo(0.5 + (4.3027 * 0.5) / Math.sqrt(3), 4);
});

describe("in words, a learner's gain", () => {
  test("is nothing to compare without pairs", () => {
    const words = "Nothing to compare yet: no objective was answered both before and after.";
    expect(ownGainWords(ownGain([]))).toBe(words);
    expect(ownGainWords(ownGain([objective("only-before", [1], [])]))).toBe(words);
  });

  test("cannot be told from luck by few pairs, be they as good as can be", () => {
    expect(ownGainWords(ownGain(risesBy(1)))).toBe("One pair cannot tell a gain from luck.");
    expect(ownGainWords(ownGain(risesBy(1, 1)))).toBe("Two pairs cannot tell a gain from luck.");
    expect(ownGainWords(ownGain(risesBy(0.9, 1, 0.9, 1, 0.9)))).toMatch(
      /^Five pairs cannot tell a gain from luck: the 95 % range runs from \+0\.87 to \+1\.01\.$/,
    );
  });

  test("cannot be told from luck where the range holds zero, however many pairs", () => {
    expect(ownGainWords(ownGain(risesBy(-1, 1, -1, 1, -1, 1, 0.5)))).toMatch(
      /^Seven pairs cannot tell a gain from luck: /,
    );
  });

  test("is told with its range where that leaves out zero, and without a cause", () => {
    expect(ownGainWords(ownGain(risesBy(0.5, 1, 0.5, 1, 0.5, 1)))).toBe(
      "More was right after than before, as far as six pairs show. The 95 % range, +0.46 to +1.04, stays above zero. What made the difference, it does not say.",
    );
    expect(ownGainWords(ownGain(risesBy(-0.5, -1, -0.5, -1, -0.5, -1)))).toMatch(
      /^Less was right after than before, as far as six pairs show\. The 95 % range, −1\.04 to −0\.46, stays below zero\./,
    );
  });

  test("has no range where every pair differs alike", () => {
    expect(ownGainWords(ownGain(risesBy(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)))).toBe(
      "The difference is +0.50 for each of six pairs: alike, so there is no range.",
    );
  });
});

describe("a team's gain", () => {
  const people = (n: number) => Array.from({ length: n }, (_, index) => risesBy(index / 10, 0.5));

  test("is told of five people who took both tests, and of nobody under that", () => {
    expect(teamGain(people(4))).toBeNull();
    expect(teamGain([...people(4), [], [objective("only-before", [1], [])]])).toBeNull();
    expect(teamGain([...people(5), []])?.n).toBe(5);
    expect(teamGainWords(null)).toBe("Shown from five people on who took both tests.");
  });

  test("has one difference for each person, the mean over objectives, however many those are", () => {
    const all = [risesBy(1, 0), risesBy(1), risesBy(0.5, 0.5, 0.5), risesBy(0), risesBy(0.5)];
    const gain = teamGain(all);
    expect(gain?.difference).toBeCloseTo((0.5 + 1 + 0.5 + 0 + 0.5) / 5, 14);
    expect(teamGainWords(gain)).toMatch(/^Five people cannot tell a gain from luck: the 95 % range runs from /);
  });
});

const mark = fc.constantFrom(0, 0.25, 0.5, 1);
const marks = fc.array(mark, { maxLength: 4 });
const learner = fc.array(fc.record({ objective: fc.string(), before: marks, after: marks }), { maxLength: 8 });

test("before and after changed over, every gain is turned about; and words never speak of a range they lack", () => {
  fc.assert(
    fc.property(learner, (all) => {
      const gain = ownGain(all);
      const turned = ownGain(all.map(({ objective, before, after }) => ({ objective, before: after, after: before })));
      expect(turned.n).toBe(gain.n);
      expect(turned.difference ?? 0).toBeCloseTo(-(gain.difference ?? 0), 12);
      expect(ownGainWords(gain)).not.toMatch(/NaN|undefined|null/);
      expect(/95 %/.test(ownGainWords(gain)) && gain.interval === null).toBe(false);
    }),
  );
});
