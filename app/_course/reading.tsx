"use client";

import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from "react";
import { loadLesson, recordOpened, recordSection, usePersonal } from "@/app/_progress/personal-store";
import type { ReadingNewsProps } from "./reading-news";

type ReadingProps = Omit<ReadingNewsProps, "stoppedAt" | "changed"> & { lesson: string };

type Visit = Pick<ReadingNewsProps, "stoppedAt" | "changed"> & {
  reader: string;
  News: ComponentType<ReadingNewsProps>;
};

/** Asks for what is personal, tells the server what is being read, and gets the news for who has been here before. */
export function Reading({ lesson, ...shown }: ReadingProps) {
  const personal = usePersonal();
  /** Id of who reads, once what is kept of this lesson has come. */
  const reader = personal?.lesson?.slug === lesson ? personal.person.id : null;
  const [visit, setVisit] = useState<Visit | null>(null);
  const visitor = useRef<string>(null);

  useEffect(() => {
    // The rail scrolls in itself, so that the lesson is in view in it whatever comes before.
    const here = document.querySelector<HTMLElement>(".rail [aria-current]");
    here?.offsetParent?.scrollTo(0, here.offsetTop - innerHeight / 3);
    void loadLesson(lesson);
  }, [lesson]);

  const begin = useEffectEvent(() => {
    const own = personal?.lesson;
    recordOpened(lesson, shown.revision);
    // A page that comes back asks again, and by then nothing has changed: what the visit began with stays.
    if (reader === null || visitor.current === reader) return;
    visitor.current = reader;
    if (!(own?.lastSection || own?.changed)) return;
    // An address with a place in it was meant.
    const stoppedAt = location.hash ? null : own.lastSection;
    const { changed } = own;
    void import("./reading-news").then(({ ReadingNews: News }) => setVisit({ reader, News, stoppedAt, changed }));
  });
  useEffect(() => {
    if (reader === null) return;
    begin();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          recordSection(lesson, target.id);
        }
      },
      // A section is reached when its top has come up to the middle of the window.
      { rootMargin: "0px 0px -45% 0px" },
    );
    for (const section of document.querySelectorAll("[data-section]")) observer.observe(section);
    return () => observer.disconnect();
  }, [reader, lesson]);

  // Somebody else may have signed in since.
  if (visit === null || visit.reader !== personal?.person.id) return null;
  const { News, stoppedAt, changed } = visit;
  return <News {...shown} {...{ stoppedAt, changed }} />;
}
