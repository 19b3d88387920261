import { describe, expect, test } from "vitest";
import { type Case, cases } from "./cases";
import { brokenPromises, declaredOf, trapsThatHarm } from "./promises";
import { show } from "./shown";

// `npm run bench -- scenarios` flies all of it for every variant on twenty seeds. Here the first variant of a scenario has
// two seeds and its traps; each solution is broken once, though several variants may share it.

const isFirst = ({ scenario, variant }: Case) => Object.keys(scenario.variants)[0] === variant;

const solutionOf = ({ solution, variant }: Case) => JSON.stringify(solution.commands[variant]);
const isNew = (one: Case) => cases.find((other) => solutionOf(other) === solutionOf(one)) === one;
/** Milliseconds; many times what it takes, since other tests run at the same time. */
const enough = { timeout: 600_000 };

/** Holds all variants of a scenario to what it promises: the test that stands beside every scenario. */
export function provesItself(slug: string): void {
  const own = cases.filter(({ scenario }) => scenario.slug === slug);
  if (own.length === 0) throw new RangeError(`the course has no scenario ${slug}`);
  describe.each(own)("$name", (one) => prove(one));
}

function prove(one: Case): void {
  const seeds = isFirst(one) ? [1, 2] : [1];
  const traps = isFirst(one);

  test("keeps its promises, and every command of the solution is needed", enough, () => {
    const shown = seeds.map((seed) => show(one, seed, { traps, mutations: seed === 1 && isNew(one) }));
    for (const each of shown) expect(brokenPromises(declaredOf(one), each), `seed ${each.seed}`).toEqual([]);
    for (const [trap, share] of Object.entries(trapsThatHarm(shown))) expect(share, trap).toBeGreaterThanOrEqual(0.9);
  });

  test("evidence is in two different places", () => {
    const [here, there] = one.scenario.evidence;
    expect(here.place).not.toBe(there.place);
  });
}
