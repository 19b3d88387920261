"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { loadPersonal, recordOpened, recordSection, usePersonal } from "@/app/_progress/personal-store";
import type { Section } from "./catalog";

/** Asks for what is personal, tells the server what is being read, and offers the place where reading stopped. */
export function Reading({ lesson, sections }: { lesson: string; sections: readonly Section[] }) {
  const personal = usePersonal();
  const isHere = personal?.lesson?.slug === lesson;
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);

  useEffect(() => {
    void loadPersonal(lesson);
  }, [lesson]);

  const begin = useEffectEvent(() => {
    // An address with a place in it was meant.
    if (!location.hash) setStoppedAt(personal?.lesson?.lastSection ?? null);
    recordOpened(lesson);
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

  const section = sections.find(({ id }) => id === stoppedAt);
  if (!section || section === sections[0]) return null;
  return (
    <span className="stopped-at">
      You stopped at {section.number}. <a href={`#${section.id}`}>Continue there</a>
    </span>
  );
}
