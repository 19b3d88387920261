import "server-only";
import { waysIn } from "@/app/_account/queries";
import { supervisedTeams } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { type Catalog, catalog, type Lesson, lessonBySlug } from "@/app/_course/catalog";
import { changedSince } from "@/app/_course/lesson-lock";
import { ownWorksheets } from "@/app/_dossier/queries";
import { ownHelpRequests } from "@/app/_help/queries";
import { gradeAnswer, revealStep } from "@/app/_quiz/grade";
import type { VersionedItem } from "@/app/_quiz/item";
import { blockHtml } from "@/app/_quiz/markdown";
import type { Verdict } from "@/app/_quiz/verdict";
import { calendarDateOf } from "@/app/_ui/calendar-date";
import { lastBegun } from "./begun";
import { stillOpen } from "./completion";
import { type ItemState, type OpenAttempt, openAttempt, type Progress, stateOf } from "./progress";
import { ownFlown, ownProgress, ownTeamWords, ownWords } from "./queries";
import { placeOf } from "./recording/candidate";

/** Everything personal that a static page needs, in one answer: of the course, and of one lesson where it is asked for. */
export async function personalState(learner: Learner, slug: string | null) {
  const [progress, flown, teams, ways, course, lesson] = await Promise.all([
    ownProgress(learner),
    ownFlown(learner),
    supervisedTeams(learner),
    waysIn(learner),
    catalog(),
    slug ? lessonBySlug(slug) : null,
  ]);
  return {
    person: { id: learner.personId, name: learner.name },
    teamAccess: teams.length > 0,
    needsWayIn: !ways.some,
    lessons: Object.fromEntries(
      [...progress.lessons].map(([lessonSlug, { finishedAt }]) => [
        lessonSlug,
        finishedAt ? ("finished" as const) : ("open" as const),
      ]),
    ),
    /** Slugs of scenarios. */
    flown,
    stoppedAt: stoppedAt(course, progress),
    lesson: lesson ? await lessonState(learner, lesson, progress) : null,
  };
}

/** The lesson that was begun last among those not finished, and where reading stopped in it; null for none. */
function stoppedAt(course: Catalog, progress: Progress): { lesson: string; section: string | null } | null {
  const last = lastBegun(course, progress);
  return last && { lesson: last.lesson.slug, section: last.section?.id ?? null };
}

export type Personal = Awaited<ReturnType<typeof personalState>>;

async function lessonState(learner: Learner, lesson: Lesson, progress: Progress) {
  const asked = lesson.items.filter(({ use }) => use === "practice");
  const [teamWords, worksheets, help, words] = await Promise.all([
    ownTeamWords(learner, calendarDateOf(new Date(), learner.timeZone)),
    ownWorksheets(learner, lesson.worksheets),
    ownHelpRequests(learner, lesson.slug),
    ownWords(learner, eventsInOwnWords(asked, progress)),
  ]);
  const state = progress.lessons.get(lesson.slug);
  return {
    slug: lesson.slug,
    sections: [...(state?.sections ?? [])],
    lastSection: state?.lastSection ?? null,
    finished: Boolean(state?.finishedAt),
    /** Since it was opened last. */
    changed: state && lesson.locked ? changedSince(lesson.locked, state.revision) : null,
    teamWords,
    open: stillOpen(lesson, progress),
    items: Object.fromEntries(
      asked.flatMap((item) => {
        const kept = keptOf(item, lesson, progress, words);
        return kept ? [[item.id, kept] as const] : [];
      }),
    ),
    worksheets,
    help: help.map(({ id, section, answeredAt }) => ({ id, section, answered: answeredAt !== null })),
  };
}

function eventsInOwnWords(items: readonly VersionedItem[], progress: Progress): string[] {
  return items.flatMap((item) => {
    const events = [stateOf(progress, item)?.lastEvent, progress.open.get(item.id)?.lastStep];
    return events.filter((id) => id !== undefined && id !== null);
  });
}

/** What is kept of one question: the last answer with its explanation, what was begun, and what has changed since. */
export type Kept = {
  version: number;
  answer: KeptAnswer | null;
  /** Hints and steps taken since the last answer. */
  begun: { variant: number; hints: string[]; taken: unknown[]; revealed: unknown } | null;
  /** Answered before the question was changed. */
  changed: boolean;
  /** What its author says has changed. */
  what: string | null;
};
type KeptAnswer = {
  variant: number;
  response: unknown;
  confidence: ItemState["lastConfidence"];
  /** Null where the answer can no longer be explained. */
  verdict: Verdict | null;
};

function keptOf(
  item: VersionedItem,
  lesson: Lesson,
  progress: Progress,
  words: ReadonlyMap<string, unknown>,
): Kept | null {
  const state = stateOf(progress, item);
  const open = progress.open.get(item.id);
  const begun = open && openAttempt(progress, { item: item.id, version: item.version, variant: open.variant });
  const changed = !state && [...progress.items.values()].some((other) => other.item === item.id);
  if (!(state || begun || changed)) return null;
  return {
    version: item.version,
    answer: state ? answerOf(item, lesson, state, words) : null,
    begun: begun ? begunOf(item, begun, words) : null,
    changed,
    what: changed ? item.changed : null,
  };
}

function answerOf(item: VersionedItem, lesson: Lesson, state: ItemState, words: ReadonlyMap<string, unknown>) {
  const { lastVariant: variant, lastConfidence: confidence, lastEvent } = state;
  const response = words.get(lastEvent) ?? state.lastResponse;
  return { variant, confidence, response, verdict: verdictOf(item, lesson, variant, response, confidence) };
}

function verdictOf(
  item: VersionedItem,
  lesson: Lesson,
  variant: number,
  response: unknown,
  confidence: ItemState["lastConfidence"],
) {
  const graded = gradeAnswer(item, variant, response, confidence, placeOf(item, lesson));
  return graded.ok ? graded.verdict : null;
}

function begunOf(item: VersionedItem, open: OpenAttempt, words: ReadonlyMap<string, unknown>) {
  const taken = open.steps.map((step) => (step === null && open.lastStep ? (words.get(open.lastStep) ?? null) : step));
  const hints = item.variants[open.variant]?.hints ?? [];
  return {
    variant: open.variant,
    hints: hints.slice(0, open.hints).map(blockHtml),
    taken,
    revealed: taken.length > 0 ? revealStep(item, open.variant, taken) : null,
  };
}
