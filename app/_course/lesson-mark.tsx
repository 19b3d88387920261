"use client";

import { usePersonal } from "@/app/_progress/personal-store";
import { Icon } from "@/app/_ui/icon";

const marks = {
  unread: ["ring", "not started"],
  open: ["half", "in progress"],
  finished: ["done", "finished"],
} as const;

/** Same size in every state, so that nothing moves when it becomes known. */
export function LessonMark({ slug }: { slug: string }) {
  const personal = usePersonal();
  const [icon, word] = marks[personal?.lessons[slug] ?? "unread"];
  return (
    <span className="lesson-mark">
      <Icon name={icon} className="shape" />
      {personal && <span className="visually-hidden">{word}: </span>}
    </span>
  );
}

/** Tick scale and, always beside it, the same in words. */
export function CourseProgress({ slugs, current }: { slugs: readonly string[]; current: string | null }) {
  const personal = usePersonal();
  const isFinished = (slug: string) => personal?.lessons[slug] === "finished";
  const lessons = slugs.length === 1 ? "1 lesson" : `${slugs.length} lessons`;
  return (
    <span className="course-progress">
      <span className="ticks" aria-hidden="true">
        {slugs.map((slug) => (
          <i key={slug} className={isFinished(slug) ? "on" : slug === current ? "now" : undefined} />
        ))}
      </span>
      <span>{personal ? `${slugs.filter(isFinished).length} of ${slugs.length} done` : lessons}</span>
    </span>
  );
}
