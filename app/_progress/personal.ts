import "server-only";
import { waysIn } from "@/app/_account/queries";
import { supervisedTeams } from "@/app/_account/session";
import type { Learner } from "@/app/_account/viewer";
import { itemById, lessonBySlug } from "@/app/_course/catalog";
import { ownWorksheets } from "@/app/_dossier/queries";
import { ownHelpRequests } from "@/app/_help/queries";
import { gradeAnswer } from "@/app/_quiz/grade";
import type { ItemState, Progress } from "./progress";
import { ownProgress } from "./queries";

/** Everything personal that a static page needs, in one answer: of the course, and of one lesson where it is asked for. */
export async function personalState(learner: Learner, slug: string | null) {
  const [progress, teams, ways, lesson] = await Promise.all([
    ownProgress(learner),
    supervisedTeams(learner),
    waysIn(learner),
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
    lesson: lesson ? await lessonState(learner, lesson, progress) : null,
  };
}

export type Personal = Awaited<ReturnType<typeof personalState>>;

type Lesson = NonNullable<Awaited<ReturnType<typeof lessonBySlug>>>;

async function lessonState(learner: Learner, lesson: Lesson, progress: Progress) {
  const [worksheets, help] = await Promise.all([
    ownWorksheets(learner, lesson.worksheets),
    ownHelpRequests(learner, lesson.slug),
  ]);
  const state = progress.lessons.get(lesson.slug);
  const answered = lesson.items.flatMap(({ id }) => {
    const item = progress.items.get(id);
    return item ? [{ id, item }] : [];
  });
  return {
    slug: lesson.slug,
    sections: [...(state?.sections ?? [])],
    lastSection: state?.lastSection ?? null,
    finished: Boolean(state?.finishedAt),
    items: Object.fromEntries(
      await Promise.all(answered.map(async ({ id, item }) => [id, await lastAnswer(id, item)] as const)),
    ),
    worksheets,
    help: help.map(({ id, section, answeredAt }) => ({ id, section, answered: answeredAt !== null })),
  };
}

/** The learner's last answer, with its explanation unless the question has changed since. */
async function lastAnswer(id: string, { lastVersion, lastVariant, lastResponse, lastConfidence }: ItemState) {
  const found = await itemById(id);
  const graded =
    found?.version === lastVersion ? gradeAnswer(found.item, lastVariant, lastResponse, lastConfidence) : null;
  return {
    version: lastVersion,
    variant: lastVariant,
    response: lastResponse,
    confidence: lastConfidence,
    verdict: graded?.ok ? graded.verdict : null,
  };
}
