import type { Catalog, Lesson } from "@/app/_course/catalog";
import { type ItemState, type Progress, stateOf } from "@/app/_progress/progress";
import { isRight } from "@/app/_quiz/verdict";

/** Where to go on: the lesson touched last among the open ones, else the first not yet opened; null when all is done. */
export function nextLesson({ lessons }: Catalog, progress: Progress) {
  const open = lessons
    .flatMap((lesson) => {
      const state = progress.lessons.get(lesson.slug);
      return state && !state.finishedAt ? [{ lesson, state }] : [];
    })
    .sort((a, b) => b.state.updatedAt.getTime() - a.state.updatedAt.getTime())[0];
  if (open) return { ...open, section: open.lesson.sections.find(({ id }) => id === open.state.lastSection) ?? null };
  const unopened = lessons.find(({ slug }) => !progress.lessons.has(slug));
  return unopened ? { lesson: unopened, state: null, section: null } : null;
}

export function isFinished(progress: Progress, { slug }: Pick<Lesson, "slug">): boolean {
  return Boolean(progress.lessons.get(slug)?.finishedAt);
}

type Reason = { order: number; text: string };

/** Questions worth another look: sure and not right first, then what was not right, then lucky guesses. Three at most. */
export function worthAnotherLook({ lessons }: Catalog, progress: Progress) {
  return lessons
    .flatMap((lesson) =>
      lesson.items.flatMap((item) => {
        const state = stateOf(progress, item);
        const reason = state && reasonFor(state);
        return reason ? [{ lesson, item: { id: item.id, title: item.title }, ...reason }] : [];
      }),
    )
    .sort((a, b) => a.order - b.order)
    .slice(0, 3);
}

function reasonFor({ sureAndWrong, lastMark, lastConfidence }: ItemState): Reason | null {
  if (sureAndWrong) return { order: 0, text: "you were sure, and it was another answer" };
  if (!isRight(lastMark)) return { order: 1, text: "it was another answer" };
  if (lastConfidence === "guessing") return { order: 2, text: "right, but you said you were guessing" };
  return null;
}
