"use client";

import { usePersonal } from "@/app/_progress/personal-store";
import { Status } from "@/app/_ui/status";
import type { Section } from "./catalog";
import { listed } from "./listed";

export type StillOpenProps = {
  sections: readonly Section[];
  /** Ids of the questions in the text, in their order. */
  practice: readonly string[];
  /** When the lesson is finished, in a sentence. */
  rule: string;
};

/** What the rule still asks for; once it is met, that it is. */
export function StillOpen({ sections, practice, rule }: StillOpenProps) {
  const lesson = usePersonal()?.lesson;
  if (lesson?.finished) {
    return (
      <Status kind="done">
        <b>Lesson finished</b>
      </Status>
    );
  }
  return (
    <>
      <span>{rule}</span>
      {lesson && <span> Still open: {listed(stillOpen(lesson.open, sections, practice))}.</span>}
    </>
  );
}

type Open = { sections: string[]; items: string[]; worksheets: string[] };

function stillOpen(open: Open, sections: readonly Section[], practice: readonly string[]) {
  const unread = sections.filter(({ id }) => open.sections.includes(id)).map(({ number }) => number);
  const unanswered = practice.flatMap((id, index) => (open.items.includes(id) ? [index + 1] : []));
  const isCheckOpen = open.items.some((id) => !practice.includes(id));
  return [
    unread.length > 0 && numbered("section", unread),
    unanswered.length > 0 && numbered("question", unanswered),
    isCheckOpen && "the check",
    open.worksheets.length > 0 && "the worksheet",
  ];
}

const numbered = (noun: string, numbers: readonly (number | string)[]) =>
  `${noun}${numbers.length > 1 ? "s" : ""} ${numbers.join(", ")}`;
