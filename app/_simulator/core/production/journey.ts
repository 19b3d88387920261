import { type Sampler, sample, samplerOf } from "../distributions";
import type { Distribution } from "../model";
import type { Journey } from "./system";

/** Where a visit ends. */
export const LEAVE = -1;

/** A journey made ready: pages are numbers, the places of the entry's endpoints. */
export type JourneyPlan = {
  start: number;
  basket: number;
  pay: number;
  pages: { think: Sampler; meanThinkMs: number; to: number[]; until: number[] }[];
  patience: Sampler;
  triesByHand: number;
  expected: ExpectedVisit;
};

/**
 * What a visit comes to when nothing goes wrong: the share of visitors who pay, the mean time from their arrival to that,
 * and the mean number of requests.
 */
type ExpectedVisit = { pays: number; payAfterMs: number; requests: number };

/** Throws a RangeError for a page that the entry does not have, and for chances that do not add up to 1. */
export function planJourney(journey: Journey, endpoints: readonly string[]): JourneyPlan {
  const placeOf = (page: string) => {
    const place = endpoints.indexOf(page);
    if (place < 0 && page !== "leave") throw new RangeError(`there is no page ${page}`);
    return page === "leave" ? LEAVE : place;
  };
  const plan = {
    start: placeOf(journey.start),
    basket: placeOf(journey.basket),
    pay: placeOf(journey.pay),
    pages: endpoints.map((page) => {
      const { think, next } = journey.pages[page] ?? { think: nothing, next: { leave: 1 } };
      let sum = 0;
      const until = Object.values(next).map((chance) => {
        sum += chance;
        return sum;
      });
      if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`the chances of page ${page} add up to ${sum}`);
      return { think: samplerOf(think), meanThinkMs: meanOf(think), to: Object.keys(next).map(placeOf), until };
    }),
    patience: samplerOf(journey.patience),
    triesByHand: journey.triesByHand,
  };
  return { ...plan, expected: expectedVisit(plan) };
}

const meanOf = (think: Distribution): number =>
  think.distribution === "uniform" ? (think.minMs + think.maxMs) / 2 : think.meanMs;

const nothing = { distribution: "constant", meanMs: 0 } as const;

/** The page after this one, for a number drawn between 0 and 1. */
export function nextPage({ pages }: JourneyPlan, page: number, drawn: number): number {
  const { to, until } = pages[page] ?? { to: [], until: [] };
  let place = 0;
  while (place < to.length - 1 && drawn >= (until[place] ?? 1)) place += 1;
  return to[place] ?? LEAVE;
}

/** How long somebody looks at a page, in ms. */
export function thinkMs({ pages }: JourneyPlan, page: number, drawn: number): number {
  const think = pages[page]?.think;
  return think === undefined ? 0 : sample(think, drawn);
}

/** From the expected visits of each page of an absorbing Markov chain, step by step until next to nobody is left. */
function expectedVisit(plan: Omit<JourneyPlan, "expected">): ExpectedVisit {
  let here = plan.pages.map((_, page) => ({ share: page === plan.start ? 1 : 0, ms: 0 }));
  let requests = 0;
  let pays = 0;
  let payMs = 0;
  for (let step = 0; step < 500; step += 1) {
    const there = plan.pages.map(() => ({ share: 0, ms: 0 }));
    for (const [page, { share, ms }] of here.entries()) {
      requests += share;
      if (page === plan.pay) {
        pays += share;
        payMs += ms;
        continue;
      }
      const { to = [], until = [], meanThinkMs = 0 } = plan.pages[page] ?? {};
      for (const [place, next] of to.entries()) {
        const chance = (until[place] ?? 0) - (until[place - 1] ?? 0);
        const reached = there[next];
        if (reached === undefined) continue;
        reached.share += share * chance;
        // `ms` is the time so far, weighted by the share of those who are here.
        reached.ms += (ms + share * meanThinkMs) * chance;
      }
    }
    here = there;
  }
  return { pays, payAfterMs: pays === 0 ? 0 : payMs / pays, requests };
}
