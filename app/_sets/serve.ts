import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { catalog, type Lesson } from "@/app/_course/catalog";
import { ownProgress, ownWords } from "@/app/_progress/queries";
import type { VersionedItem } from "@/app/_quiz/item";
import { reviewOf } from "@/app/_review/own";
import { calendarDateOf } from "@/app/_ui/calendar-date";
import { diagnosticItems } from "./diagnostic";
import { handedInSets, openSet, ownSet, putAway, type ServedItem, type StoredSet, storeSet } from "./queries";
import { daysAgoWords } from "./set-words";
import { type SetUse, type SetView, viewOf } from "./view";

export type Served = { kind: "served"; view: SetView } | { kind: "nothing"; reason: string };

/**
 * The learner's open set of this use, or a new one, stored before it is shown. A set that was served under questions
 * which have changed since, or a review of another day, is put away.
 */
export async function serve(
  learner: Learner,
  { id, use, lesson }: { id: string; use: SetUse; lesson: string | null },
): Promise<Served> {
  const { lessons } = await catalog();
  const find = finder(lessons);
  const open = await openSet(learner, use, lesson);
  if (open && isAnswerable(open, find, learner)) return { kind: "served", view: await ownView(learner, open.id) };
  if (open) await putAway(learner, open.id);

  const items = await itemsFor(learner, use, lesson, lessons);
  if (typeof items === "string") return { kind: "nothing", reason: items };
  const stored = await storeSet(learner, { id, use, lesson, items });
  if (!stored) return { kind: "nothing", reason: "These questions were put away just now. Try again." };
  return { kind: "served", view: await ownView(learner, stored.id) };
}

/** One of the learner's own sets; null for anybody else's. */
export async function view(learner: Learner, id: string): Promise<SetView | null> {
  const found = await ownSet(learner, id);
  if (!found) return null;
  const [{ lessons }, progress, words] = await Promise.all([
    catalog(),
    ownProgress(learner),
    ownWords(
      learner,
      found.events.map(({ id: event }) => event),
    ),
  ]);
  const today = calendarDateOf(new Date(), learner.timeZone);
  const agoOf = (moment: Date) => daysAgoWords(calendarDateOf(moment, learner.timeZone), today);
  return viewOf(found.set, found.events, finder(lessons), { progress, words, agoOf });
}

/** The set of this use that was handed in last, with what came of it; null where none was. */
export async function lastHandedIn(learner: Learner, use: SetUse, lesson: string | null): Promise<SetView | null> {
  const last = (await handedInSets(learner, use, lesson)).at(-1);
  return last ? view(learner, last.id) : null;
}

async function ownView(learner: Learner, id: string): Promise<SetView> {
  const found = await view(learner, id);
  if (!found) throw new Error(`the set ${id} was there a moment ago`);
  return found;
}

function finder(lessons: readonly Lesson[]) {
  const byId = new Map(lessons.flatMap((lesson) => lesson.items.map((item) => [item.id, { item, lesson }] as const)));
  return (item: string) => byId.get(item) ?? null;
}

function isAnswerable(set: StoredSet, find: ReturnType<typeof finder>, { timeZone }: Learner): boolean {
  const isCurrent = set.items.every(({ item, version }) => find(item)?.item.version === version);
  if (set.use !== "review") return isCurrent;
  return isCurrent && calendarDateOf(set.servedAt, timeZone) === calendarDateOf(new Date(), timeZone);
}

/** What this use asks now, or in a sentence why it asks nothing. */
async function itemsFor(
  learner: Learner,
  use: SetUse,
  slug: string | null,
  lessons: readonly Lesson[],
): Promise<ServedItem[] | string> {
  switch (use) {
    case "check": {
      const items = lessons.find((lesson) => lesson.slug === slug)?.items.filter((item) => item.use === "check") ?? [];
      if (items.length === 0) return "This lesson has no check.";
      const times = (await handedInSets(learner, use, slug)).length;
      return items.map((item) => served(item, times));
    }
    case "before":
    case "after": {
      const times = (await handedInSets(learner, use, null)).length;
      if (use === "before" && times > 0) return "You have taken this test already; it is taken once.";
      const items = diagnosticItems(lessons, use);
      if (items.length === 0) return "There are no questions for this yet.";
      return items.map((item) => served(item, times));
    }
    case "review": {
      const items = await reviewOf(learner, lessons);
      return items.length > 0 ? items.map(({ item, attempts }) => served(item, attempts)) : "Nothing is due today.";
    }
  }
}

/** The next variant each time, so that what comes back is not recognised by its wording. */
const served = ({ id, version, variants }: VersionedItem, times: number): ServedItem => ({
  item: id,
  version,
  variant: times % variants.length,
});
