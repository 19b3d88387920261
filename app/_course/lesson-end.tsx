"use client";

import { usePersonal } from "@/app/_progress/personal-store";
import { Status } from "@/app/_ui/status";
import type { Section } from "./catalog";

type LessonEndProps = {
  sections: readonly Section[];
  /** Ids of the questions in the text, in their order. */
  practice: readonly string[];
  /** How many questions the check at the end has. */
  check: number;
  worksheets: number;
};

/** Finished by rule, never by claim: the rule stands there, with what is still open. */
export function LessonEnd({ sections, practice, check, worksheets }: LessonEndProps) {
  const lesson = usePersonal()?.lesson;
  if (lesson?.finished) {
    return (
      <p className="lesson-end" role="status">
        <Status kind="done">
          <b>Lesson finished</b>
        </Status>
      </p>
    );
  }
  const rule = [
    "it is read to the end",
    practice.length > 0 && `${counted(practice.length, "question")} answered, rightly or not`,
    check > 0 && "its check handed in",
    worksheets > 0 && `${worksheets === 1 ? "its worksheet" : "each worksheet"} begun`,
  ];
  return (
    <p className="lesson-end" role="status">
      <span>This lesson is finished when {listed(rule)}.</span>
      {lesson && <span> Still open: {listed(stillOpen(lesson.open, sections, practice))}.</span>}
    </p>
  );
}

type Open = { sections: string[]; items: string[]; worksheets: string[] };

function stillOpen(open: Open, sections: readonly Section[], practice: readonly string[]) {
  const unread = sections.filter(({ id }) => open.sections.includes(id)).map(({ number }) => number);
  const unanswered = practice.flatMap((id, index) => (open.items.includes(id) ? [index + 1] : []));
  const isCheckOpen = open.items.some((id) => !practice.includes(id));
  return [
    unread.length > 0 && `section ${unread.join(", ")}`,
    unanswered.length > 0 && `question ${unanswered.join(", ")}`,
    isCheckOpen && "the check",
    open.worksheets.length > 0 && "the worksheet",
  ];
}

const counted = (count: number, noun: string) => (count === 1 ? `one ${noun}` : `${count} ${noun}s`);

function listed(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length < 2 ? (said[0] ?? "nothing") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}
