// How often one person may send. Kept in memory: it guards this process against a script or a broken page, and what it
// turns away waits in the browser's outbox and comes again. Rarer acts are limited in the database (_account/throttle.ts).

/** The one line in the log. */
export const tooFastLine = (personId: string) =>
  `${personId} sends faster than the limit; further lines are left out for a minute`;

/** Requests that may come at once, and how many a second become free again. */
const burst = 60;
const perSecond = 5;

/** People remembered at most; who is forgotten has a full allowance again. */
const mostPeople = 20_000;

type Allowance = { left: number; at: number; toldAt: number };

const allowances = new Map<string, Allowance>();

export type Pace = { ok: true } | { ok: false; retryAfterSeconds: number; isFirst: boolean };

/**
 * Takes one request of this person's allowance. `now` is in ms. `isFirst` says that nobody has been told for a minute, so
 * that a flood leaves one line in the log and not thousands.
 */
export function takeTurn(personId: string, now: number): Pace {
  const before = allowances.get(personId) ?? { left: burst, at: now, toldAt: Number.NEGATIVE_INFINITY };
  const left = Math.min(burst, before.left + ((now - before.at) / 1000) * perSecond);
  const isAllowed = left >= 1;
  const isFirst = !isAllowed && now - before.toldAt > 60_000;
  // Set anew, so that the one seen longest ago is the first to be forgotten.
  allowances.delete(personId);
  allowances.set(personId, { left: isAllowed ? left - 1 : left, at: now, toldAt: isFirst ? now : before.toldAt });
  if (allowances.size > mostPeople)
    for (const oldest of allowances.keys()) {
      allowances.delete(oldest);
      break;
    }
  return isAllowed ? { ok: true } : { ok: false, retryAfterSeconds: Math.ceil((1 - left) / perSecond), isFirst };
}
