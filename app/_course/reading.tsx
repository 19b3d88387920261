"use client";

import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import { loadLesson, recordOpened, recordSection, usePersonal } from "@/app/_progress/personal-store";
import type { ReadingNewsProps } from "./reading-news";

type ReadingProps = Omit<ReadingNewsProps, "stoppedAt"> & { lesson: string };

/** Asks for what is personal, tells the server what is being read, and gets the news for who has been here before. */
export function Reading({ lesson, ...shown }: ReadingProps) {
  const personal = usePersonal();
  const isHere = personal?.lesson?.slug === lesson;
  const [news, setNews] = useState<{ News: ComponentType<ReadingNewsProps>; stoppedAt: string | null } | null>(null);

  useEffect(() => {
    // The rail scrolls in itself, so that the lesson is in view in it whatever comes before.
    const here = document.querySelector<HTMLElement>(".rail [aria-current]");
    here?.offsetParent?.scrollTo(0, here.offsetTop - innerHeight / 3);
    void loadLesson(lesson);
  }, [lesson]);

  const begin = useEffectEvent(() => {
    const own = personal?.lesson;
    recordOpened(lesson, shown.revision);
    if (!(own?.lastSection || own?.changed)) return;
    // An address with a place in it was meant.
    const stoppedAt = location.hash ? null : own.lastSection;
    void import("./reading-news").then(({ ReadingNews: News }) => setNews({ News, stoppedAt }));
  });
  useEffect(() => {
    if (!isHere) return;
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
  }, [isHere, lesson]);

  return news && <news.News {...shown} stoppedAt={news.stoppedAt} />;
}
