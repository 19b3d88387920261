"use client";

import { useEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "./draft";
import type { ShownItem } from "./hide";
import type { KindName, Response } from "./item";
import type { Confidence } from "./verdict";

/** What is chosen in one question, kept as a draft, with the time since it was first seen. */
export function useAsking<Name extends KindName>(question: ShownItem<Name>, whose: string | null) {
  const [value, setValue] = useState<Response<Name> | null>(null);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const seenAt = useRef<number | null>(null);
  const watched = useRef<HTMLDivElement | null>(null);
  const { item, version, variant } = question;

  // A draft belongs to a person, and who that is comes after the page.
  useEffect(() => {
    if (whose === null) return;
    const draft = readDraft<Response<Name>>(whose, { item, version, variant });
    if (!draft) return;
    setValue((before) => before ?? draft.value);
    setConfidence((before) => before ?? draft.confidence);
  }, [whose, item, version, variant]);

  useEffect(() => {
    if (!watched.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seenAt.current ??= performance.now();
        observer.disconnect();
      },
      { threshold: 0.5 },
    );
    observer.observe(watched.current);
    return () => observer.disconnect();
  }, []);

  function keep(next: { value: Response<Name> | null; confidence: Confidence | null }) {
    setValue(next.value);
    setConfidence(next.confidence);
    if (whose !== null) keepDraft(whose, { item, version, variant }, next.value === null ? null : next);
  }

  return {
    value,
    confidence,
    /** Of the element that has to be in view for the time to run. */
    watched,
    choose: (chosen: Response<Name>) => keep({ value: chosen, confidence }),
    sayHowSure: (sure: Confidence) => keep({ value, confidence: sure }),
    /** Shows an answer that is known to the server. */
    restore: (known: { value: Response<Name> | null; confidence: Confidence | null }) => {
      setValue(known.value);
      setConfidence(known.confidence);
    },
    forgetDraft: () => whose !== null && keepDraft(whose, { item, version, variant }, null),
    /** Milliseconds since the question came into view; null where that is not known. */
    took: () => (seenAt.current === null ? null : Math.round(performance.now() - seenAt.current)),
  };
}
