"use client";

import { memo, useEffect, useRef, useState } from "react";
import type { ChartReading, MessageView, PersonView } from "./frame";

/** The most often that a summary is read out. */
const SUMMARY_MS = 10_000;

type AnnouncerProps = {
  kpi: ChartReading | undefined;
  messages: readonly MessageView[];
  people: readonly PersonView[];
};

/** How it stands, for a screen reader that does not ask: every ten seconds at most. The alert strip tells alerts at once. */
export const Announcer = memo(function Announcer({ kpi, messages, people }: AnnouncerProps) {
  const last = messages.findLast(({ from }) => from !== "you");
  const who = people.find(({ id }) => id === last?.from)?.name;
  const summary = [
    kpi === undefined || kpi.value === null ? "" : `Paid orders ${Math.round(kpi.value)} per minute, ${kpi.says}.`,
    last === undefined ? "" : `${who ?? last.from}: ${last.text}`,
  ].join(" ");
  return (
    <p className="visually-hidden" role="status">
      {useSlowly(summary)}
    </p>
  );
});

/** A text that changes every so often at most: the newest wins. */
function useSlowly(text: string): string {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(0);
  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, saidAt.current + SUMMARY_MS - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said]);
  return said;
}
