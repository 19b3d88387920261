import { NONE, VISITOR } from "../attempts";
import { keyHigh, keyLow } from "../chance";
import { sample } from "../distributions";
import { eventKind } from "../event-queue";
import { count, suffer } from "../flight/truth";
import type { ServicePlan } from "../plan";
import { LEAVE, nextPage, thinkMs } from "./journey";
import { SeenPages } from "./pages";
import { drawOf, drawOnPage, each, once } from "./visitors";
import type { World } from "./world";

/** How long somebody waits before they try a failed page again by hand: this at least, and at most twice as long. */
const AGAIN_MS = 2000;
/** A version's pages send a click's request at most so often; keeps the keys of a page's requests apart. */
const MOST_SENT = 4;

/**
 * What visitors do: ask for a page, wait as long as they have patience, look at it, go on to another, pay, leave. When a
 * page fails they try again by hand a few times and leave. All their choices are drawn from their own key, so that after
 * a branch the same people still want the same.
 */
export class Visiting {
  private readonly pages: SeenPages;
  private readonly entry: ServicePlan;

  constructor(private readonly world: World) {
    this.pages = new SeenPages(world);
    this.entry = world.programs.serviceOf(world.system.entry);
  }

  /** A visitor comes. */
  arrive(low: number, high: number): void {
    const { visitors, journey } = this.world;
    const visitor = visitors.add(low, high);
    count(this.world, "visits");
    this.ask(visitor, journey.start);
  }

  /** The event that a visitor has looked at a page for long enough, or is going to try it again. */
  act(visitor: number): void {
    const { visitors, journey } = this.world;
    const page = visitors.page[visitor] ?? 0;
    if ((visitors.tries[visitor] ?? 0) > 0) {
      this.ask(visitor, page);
      return;
    }
    const step = visitors.step[visitor] ?? 0;
    const next = nextPage(journey, page, drawOnPage(visitors, visitor, step, each.next));
    visitors.step[visitor] = step + 1;
    if (next === LEAVE) this.leave(visitor);
    else this.ask(visitor, next);
  }

  /** Sends the request for a page, more than once where the pages that the visitor sees do so. */
  private ask(visitor: number, page: number): void {
    const { behaviour, journey, visitors } = this.world;
    const step = visitors.step[visitor] ?? 0;
    visitors.page[visitor] = page;
    visitors.product[visitor] = this.world.products.choose(drawOnPage(visitors, visitor, step, each.product));
    const sent = this.pages.sent(visitors.version[visitor] ?? NONE, page);
    const low = visitors.keyLow[visitor] ?? 0;
    const high = visitors.keyHigh[visitor] ?? 0;
    for (let nth = sent - 1; nth >= 0; nth -= 1) {
      const number = (visitors.requests[visitor] ?? 0) * MOST_SENT + nth;
      const requestLow = keyLow(low, high, number);
      const isWaitedFor = nth === 0;
      const caller = isWaitedFor ? VISITOR : NONE;
      const attempt = behaviour.arrive(this.entry, page, caller, visitor, requestLow, keyHigh(low, number, requestLow));
      if (attempt === NONE) {
        if (isWaitedFor) this.fail(visitor);
        continue;
      }
      if (!isWaitedFor) continue;
      behaviour.limit(attempt, sample(journey.patience, drawOnPage(visitors, visitor, step, each.patience)));
    }
    visitors.requests[visitor] = (visitors.requests[visitor] ?? 0) + 1;
  }

  /** A request that a visitor waits for has been answered. */
  answered(visitor: number, hasSucceeded: boolean): void {
    if (!hasSucceeded) {
      this.fail(visitor);
      return;
    }
    const { clock, events, journey, visitors } = this.world;
    const page = visitors.page[visitor] ?? 0;
    const step = visitors.step[visitor] ?? 0;
    visitors.tries[visitor] = 0;
    if (page === journey.pay) {
      this.leave(visitor);
      return;
    }
    const version = visitors.version[visitor] ?? NONE;
    const isConfused =
      this.pages.sent(version, page) > 1 && drawOf(visitors, visitor, once.doubt) < this.pages.confuses(version);
    if (isConfused) {
      if (this.wouldBuy(visitor)) suffer(this.world, visitor, "keptFromBuying");
      this.world.counters.ticket();
      this.leave(visitor);
      return;
    }
    const pause = thinkMs(journey, page, drawOnPage(visitors, visitor, step, each.think));
    visitors.event[visitor] = events.schedule(clock.nowMs + pause, eventKind.visitorActs, visitor);
  }

  /** Somebody has waited longer than they have patience; the request goes on without them. */
  runOutOfPatience(visitor: number): void {
    suffer(this.world, visitor, "gaveUp");
    this.fail(visitor);
  }

  private fail(visitor: number): void {
    const { clock, events, journey, visitors } = this.world;
    const tries = visitors.tries[visitor] ?? 0;
    if (tries >= journey.triesByHand) {
      suffer(this.world, visitor, "failed");
      this.leave(visitor);
      return;
    }
    visitors.tries[visitor] = tries + 1;
    const step = visitors.step[visitor] ?? 0;
    const pause = AGAIN_MS * (1 + drawOnPage(visitors, visitor, step + tries, each.again));
    visitors.event[visitor] = events.schedule(clock.nowMs + pause, eventKind.visitorActs, visitor);
  }

  private leave(visitor: number): void {
    const { visitors } = this.world;
    visitors.hasGone[visitor] = 1;
    visitors.event[visitor] = NONE;
  }

  /** Whether they would have come to pay, had nothing kept them: their choices are drawn already. */
  private wouldBuy(visitor: number): boolean {
    const { journey, visitors } = this.world;
    let page = visitors.page[visitor] ?? 0;
    for (let step = visitors.step[visitor] ?? 0; page !== LEAVE; step += 1) {
      if (page === journey.pay) return true;
      page = nextPage(journey, page, drawOnPage(visitors, visitor, step, each.next));
    }
    return false;
  }
}
