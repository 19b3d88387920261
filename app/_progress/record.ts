import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { itemById, lessonBySlug } from "@/app/_course/catalog";
import { gradeAnswer } from "@/app/_quiz/grade";
import type { Verdict } from "@/app/_quiz/verdict";
import { type IncomingEvent, type LoggedEvent, readEvent } from "./event";
import { applyEvent, meetsFinish, type Progress } from "./progress";
import { appendEvents, giveSequences, inTransaction, knownEvents, loadProgress, saveProgress } from "./queries";

export type Recorded =
  | { id: string; kind: "recorded" }
  | { id: string; kind: "graded"; verdict: Verdict }
  | { id: string; kind: "refused"; reason: string };

type Ready = { id: string; clientTime: Date; event: LoggedEvent; verdict: Verdict | null };

/**
 * Records what a learner's browser reports, in one transaction: the log and the progress derived from it. An event
 * that makes no sense is refused with its reason and leaves nothing; one that came before is answered as it was then.
 */
export async function recordEvents(learner: Learner, incoming: readonly IncomingEvent[]): Promise<Recorded[]> {
  return (await recordAndFinish(learner, incoming)).results;
}

/** As `recordEvents`, and names the lessons that these events finished. */
export async function recordAndFinish(learner: Learner, incoming: readonly IncomingEvent[]) {
  const checked = await Promise.all(incoming.map(check));
  const ready = checked.filter((outcome) => "event" in outcome);
  const { conflicts, finished } = ready.length > 0 ? await inTransaction((tx) => write(tx, learner, ready)) : nothing;
  const results = checked.map((outcome): Recorded => {
    if (!("event" in outcome)) return outcome;
    const { id, verdict } = outcome;
    if (conflicts.has(id)) {
      return { id, kind: "refused", reason: "This id belongs to another event. Send it under a new one." };
    }
    return verdict ? { id, kind: "graded", verdict } : { id, kind: "recorded" };
  });
  return { results, finished };
}

type Written = {
  /** Ids that another event has already. */ conflicts: ReadonlySet<string>;
  finished: readonly string[];
};

const nothing: Written = { conflicts: new Set(), finished: [] };

async function check(incoming: IncomingEvent): Promise<Ready | (Recorded & { kind: "refused" })> {
  const { id, lesson: slug } = incoming;
  const refused = (reason: string) => ({ id, kind: "refused" as const, reason });
  const lesson = await lessonBySlug(slug);
  if (!lesson) return refused("There is no such lesson.");
  const ready = (event: LoggedEvent, verdict: Verdict | null = null): Ready => ({
    id,
    clientTime: new Date(incoming.at),
    event,
    verdict,
  });
  const at = new Date();
  switch (incoming.kind) {
    case "lessonOpened":
      return ready({ kind: "lessonOpened", lesson: slug, at, payload: {} });
    case "sectionReached": {
      const { section } = incoming;
      if (!lesson.sections.some((known) => known.id === section)) return refused("This lesson has no such section.");
      return ready({ kind: "sectionReached", lesson: slug, at, payload: { section } });
    }
    case "answerGiven": {
      const { item: itemId, version, variant, response, confidence } = incoming;
      const found = await itemById(itemId);
      if (found?.lesson.slug !== slug) return refused("This lesson has no such question.");
      if (found.version !== version) {
        return refused("This question has changed since you opened the page. Reload the page to see it as it is now.");
      }
      const graded = gradeAnswer(found.item, variant, response, confidence);
      if (!graded.ok) return refused(graded.reason);
      const payload = { item: itemId, version, variant, response, confidence, correct: graded.verdict.correct };
      return ready({ kind: "answerGiven", lesson: slug, at, payload }, graded.verdict);
    }
  }
}

type Transaction = Parameters<typeof appendEvents>[0];

async function write(tx: Transaction, learner: Learner, ready: readonly Ready[]): Promise<Written> {
  const ids = ready.map(({ id }) => id);
  const known = new Map((await knownEvents(tx, ids)).map((row) => [row.id, row]));
  const conflicts = new Set<string>();
  const fresh = new Map<string, Ready>();
  for (const one of ready) {
    const earlier = known.get(one.id);
    const twin = fresh.get(one.id);
    if (earlier ? !isSame(earlier, learner, one) : twin && !sameEvent(twin.event, one.event)) conflicts.add(one.id);
    else if (!earlier) fresh.set(one.id, one);
  }
  for (const id of conflicts) fresh.delete(id);
  const news = [...fresh.values()];
  if (news.length === 0) return { conflicts, finished: [] };

  const lessons = [...new Set(news.map(({ event }) => event.lesson))];
  const first = await giveSequences(tx, learner, news.length);
  const before = await loadProgress(tx, learner, lessons);
  let after = news.reduce((progress, { event }) => applyEvent(progress, event), before);
  const finished = await finishedNow(lessons, after);
  for (const { event } of finished) after = applyEvent(after, event);
  if (finished.length > 0) await giveSequences(tx, learner, finished.length);
  await appendEvents(tx, learner, first, [
    ...news,
    ...finished.map((one) => ({ ...one, id: finishId(learner, one.event.lesson) })),
  ]);
  await saveProgress(tx, learner, before, after);
  return { conflicts, finished: finished.map(({ event }) => event.lesson) };
}

async function finishedNow(lessons: readonly string[], progress: Progress) {
  const at = new Date();
  const finished: { clientTime: Date; event: LoggedEvent }[] = [];
  for (const slug of lessons) {
    const lesson = await lessonBySlug(slug);
    if (lesson && !progress.lessons.get(slug)?.finishedAt && meetsFinish(lesson, progress)) {
      finished.push({ clientTime: at, event: { kind: "lessonFinished", lesson: slug, at, payload: {} } });
    }
  }
  return finished;
}

/** A lesson is finished once by each person, so its event's id follows from both. */
const finishId = ({ personId }: Learner, lesson: string) => `finished:${personId}:${lesson}`;

type KnownRow = Awaited<ReturnType<typeof knownEvents>>[number];

function isSame(row: KnownRow, { personId }: Learner, { event }: Ready): boolean {
  return row.personId === personId && sameEvent(readEvent(row), event);
}

function sameEvent(a: LoggedEvent, b: LoggedEvent): boolean {
  return a.kind === b.kind && a.lesson === b.lesson && JSON.stringify(a.payload) === JSON.stringify(b.payload);
}
