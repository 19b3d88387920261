import { draw, purpose } from "../chance";
import { lengthen } from "../saved";

/** What keeps a visitor from what they came for; its place in the list is the number in the column `harm`. */
export const harms = ["none", "gaveUp", "failed", "chargedWrongly", "keptFromBuying"] as const;
export type Harm = (typeof harms)[number];

/** What a visitor draws once in a visit. */
export const once = { flag: 0, canary: 1, doubt: 2 } as const;
/** What a visitor draws on each page. */
export const each = { next: 0, think: 1, patience: 2, again: 3, product: 4, confused: 5 } as const;
const ONCE = 8;
const EACH = 8;

/** Visitors, one row for each who ever came, in the order of their arrival: the same number is the same person in every run of one seed. */
export class Visitors {
  count = 0;
  keyLow = new Int32Array(64);
  keyHigh = new Int32Array(64);
  /** The page they are on or wait for, and how many they have asked for before. */
  page = new Int32Array(64);
  step = new Int32Array(64);
  /** How often they tried the page again by hand. */
  tries = new Uint8Array(64);
  requests = new Int32Array(64);
  product = new Int32Array(64);
  /** Which version's pages they see, by its place among the releases; -1 before the first. */
  version = new Int32Array(64);
  /** 1 when the visit is over. */
  hasGone = new Uint8Array(64);
  charges = new Uint8Array(64);
  /** When the database's replica knows all that they have written. */
  replicatedAtMs = new Float64Array(64);
  orders = new Uint8Array(64);
  /** See `harms`; when it first happened, or -1. */
  harm = new Uint8Array(64);
  harmedAtMs = new Float64Array(64);
  /** Sequence number of the event at which they act next. */
  event = new Float64Array(64);

  /** Returns the number of the one who comes. */
  add(low: number, high: number): number {
    const visitor = this.count;
    if (visitor === this.keyLow.length) lengthen(this);
    this.count += 1;
    this.keyLow[visitor] = low;
    this.keyHigh[visitor] = high;
    this.version[visitor] = -1;
    this.harmedAtMs[visitor] = -1;
    return visitor;
  }

  /** The first harm counts. True if this is it. */
  suffer(visitor: number, harm: Harm, nowMs: number): boolean {
    if ((this.harm[visitor] ?? 0) !== 0) return false;
    this.harm[visitor] = harms.indexOf(harm);
    this.harmedAtMs[visitor] = nowMs;
    return true;
  }
}

/** A visitor's own number between 0 and 1 for something that is drawn once in a visit. */
export function drawOf({ keyLow, keyHigh }: Visitors, visitor: number, what: number): number {
  return draw(keyLow[visitor] ?? 0, keyHigh[visitor] ?? 0, purpose.visitor + ONCE * what);
}

/** The same for something that is drawn on each page. */
export function drawOnPage({ keyLow, keyHigh }: Visitors, visitor: number, step: number, what: number): number {
  return draw(keyLow[visitor] ?? 0, keyHigh[visitor] ?? 0, purpose.visitor + ONCE * (EACH * (step + 1) + what));
}
