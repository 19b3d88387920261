"use client";

import { usePersonal } from "@/app/_progress/personal-store";
import { Status } from "@/app/_ui/status";
import type { Section } from "./catalog";

type LessonEndProps = { sections: readonly Section[]; items: readonly string[] };

/** Finished by rule, never by claim: the rule stands there, with what is still open. */
export function LessonEnd({ sections, items }: LessonEndProps) {
  const lesson = usePersonal()?.lesson;
  const unread = sections.filter(({ id }) => lesson && !lesson.sections.includes(id)).map(({ number }) => number);
  const unanswered = items.flatMap((id, index) => (lesson && !lesson.items[id] ? [index + 1] : []));
  const isFinished = lesson && (lesson.finished || (unread.length === 0 && unanswered.length === 0));
  return (
    <p className="lesson-end" role="status">
      {isFinished ? (
        <Status kind="done">
          <b>Lesson finished</b>
        </Status>
      ) : (
        <span>A lesson is finished when every section has been reached and every question answered.</span>
      )}
      {lesson && !isFinished && <span> Still open: {openParts(unread, unanswered)}.</span>}
    </p>
  );
}

function openParts(unread: readonly string[], unanswered: readonly number[]): string {
  const parts = [
    unread.length > 0 && `section ${unread.join(", ")}`,
    unanswered.length > 0 && `question ${unanswered.join(", ")}`,
  ];
  return parts.filter(Boolean).join(" and ");
}
