"use client";

import Link from "next/link";
import { useState } from "react";
import { ask, type NotAsked } from "@/app/_sets/set-requests";
import { SetRunner } from "@/app/_sets/set-runner";
import { Trouble } from "@/app/_sets/trouble";
import type { ReviewSummary } from "./summary";
import { NothingDue, ReviewDone, summaryId } from "./summary-view";

/** A day's review: its questions, and when they are answered what came of them. */
export function ReviewDay({ first }: { first: ReviewSummary }) {
  const [summary, setSummary] = useState(first);
  const [isRunning, setIsRunning] = useState(first.isOpen || (first.due > 0 && first.today === null));
  const [trouble, setTrouble] = useState<NotAsked | null>(null);
  const [round, setRound] = useState(0);

  async function finish() {
    setTrouble(null);
    const found = await ask<ReviewSummary>("/api/v1/review");
    if ("kind" in found) return setTrouble(found);
    setSummary(found);
    setIsRunning(false);
    requestAnimationFrame(() => document.getElementById(summaryId)?.focus());
  }

  const head = (
    <>
      <h1>Review</h1>
      <p className="deck">
        {summary.day}. Up to ten questions you have met before; the ones you were surest about and missed come first.
      </p>
    </>
  );
  if (isRunning) {
    return (
      <>
        <SetRunner
          key={round}
          use="review"
          lesson={null}
          known={null}
          focusFirst={round > 0}
          onEnd={() => void finish()}
        >
          {head}
          <h2 className="visually-hidden">Questions of today</h2>
        </SetRunner>
        {trouble && <Trouble trouble={trouble} onRetry={() => void finish()} isDone />}
      </>
    );
  }
  const { today, due, coming } = summary;
  return (
    <>
      <div className="set-head">{head}</div>
      {today ? <ReviewDone summary={summary} today={today} /> : <NothingDue coming={coming} />}
      <p className="review-end">
        <Link className="button primary" href="/">
          Back to home
        </Link>
        {due > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              setRound(round + 1);
              setIsRunning(true);
            }}
          >
            {due >= 10 ? "Ten more" : due === 1 ? "One more" : `${due} more`}
          </button>
        )}
      </p>
    </>
  );
}
