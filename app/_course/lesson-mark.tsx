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
  return <Mark icon={icon} word={personal && word} />;
}

export function FlightMark({ slug }: { slug: string }) {
  const personal = usePersonal();
  const isFlown = personal?.flown.includes(slug);
  return <Mark icon={isFlown ? "diaf" : "dia"} word={personal && (isFlown ? "flown" : "not flown")} />;
}

function Mark({ icon, word }: { icon: Parameters<typeof Icon>[0]["name"]; word: string | null | undefined }) {
  return (
    <span className="lesson-mark">
      <Icon name={icon} className="shape" />
      {word && <span className="visually-hidden">{word}: </span>}
    </span>
  );
}

/** Of one part, once it is known: "2/4". Its place is kept. */
export function PartProgress({ slugs }: { slugs: readonly string[] }) {
  const lessons = usePersonal()?.lessons;
  if (!lessons) return <span className="part-done" />;
  const done = slugs.filter((slug) => lessons[slug] === "finished").length;
  return (
    <span className="part-done">
      {done}/{slugs.length}
      <span className="visually-hidden"> lessons finished</span>
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
