"use client";

import { useEffect } from "react";
import { type OwnLesson, usePersonal } from "@/app/_progress/personal-store";
import type { Section } from "./catalog";
import { opening } from "./lesson-parts";
import "./reading-news.css";

export type ReadingNewsProps = {
  sections: readonly Section[];
  /** Of reading, by section. */
  minutes: Readonly<Record<string, number>>;
  revision: number;
  /** Id of the section where reading stopped; null where another place was asked for. */
  stoppedAt: string | null;
  /** Since it was opened last, as of the beginning of this visit: the visit itself opens it again. */
  changed: OwnLesson["changed"];
};

/** For who has been in this lesson before: what has changed since, where reading stopped, and how much is left. */
export function ReadingNews({ sections, minutes, revision, stoppedAt, changed }: ReadingNewsProps) {
  const own = usePersonal()?.lesson;
  const marked = changed?.sections.join(" ") ?? "";

  useEffect(() => {
    const found = marked.split(" ").flatMap((id) => {
      const element = id === opening ? document.querySelector(".lesson") : document.getElementById(id);
      return element ? [element] : [];
    });
    for (const element of found) element.classList.add("changed");
    return () => {
      for (const element of found) element.classList.remove("changed");
    };
  }, [marked]);

  const stopped = sections.find(({ id }, nth) => nth > 0 && id === stoppedAt);
  const unread = sections.filter(({ id }) => !own?.sections.includes(id));
  const left = Math.round(unread.reduce((sum, { id }) => sum + (minutes[id] ?? 0), 0));
  return (
    <>
      {changed && (
        <div className="news">
          <details>
            <summary>
              Revision {revision}, changed since you last read: {counted(changed.sections.length)}
            </summary>
            <p>{changed.what.join(" ")}</p>
          </details>
          {changed.sections.map((id) => (
            <a key={id} href={id === opening ? "#main" : `#${id}`}>
              {sections.find((section) => section.id === id)?.number ?? "its opening"}
            </a>
          ))}
        </div>
      )}
      {stopped && (
        <span className="stopped-at">
          You stopped at {stopped.number}. <a href={`#${stopped.id}`}>Continue there</a>
        </span>
      )}
      {left > 0 && <span className="minutes-left">about {left} min left</span>}
    </>
  );
}

const counted = (count: number) => (count === 1 ? "1 section" : `${count} sections`);
