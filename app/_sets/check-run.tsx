"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { changeLesson, loadPersonal, personalNow } from "@/app/_progress/personal-store";
import { LastResult } from "./last-result";
import { loadLast } from "./set-requests";
import type { SetRunner } from "./set-runner";
import type { SetView } from "./view";

type CheckRunProps = {
  lesson: string;
  /** Once the check has begun. */
  runner: { SetRunner: typeof SetRunner } | null;
};

/** The check of a lesson: what came of it last, and another go at it. */
export function CheckRun({ lesson, runner }: CheckRunProps) {
  const [last, setLast] = useState<SetView | null | undefined>(undefined);
  const [round, setRound] = useState({ number: 0, isDone: false });
  const load = useEffectEvent(async () => {
    await loadPersonal();
    setLast((await personalNow()) ? await loadLast("check", lesson) : null);
  });
  useEffect(() => void load(), []);

  if (last === undefined) return runner ? <p className="set-note">Loading the questions.</p> : null;
  if (!runner) return last && <LastResult view={last} />;
  return (
    <>
      <runner.SetRunner
        key={round.number}
        use="check"
        lesson={lesson}
        known={last?.id ?? null}
        focusFirst
        onHandedIn={(view) => {
          setLast(view);
          settleQuestions(lesson, view);
          setRound(({ number }) => ({ number, isDone: true }));
        }}
      />
      {round.isDone && (
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => setRound(({ number }) => ({ number: number + 1, isDone: false }))}
          >
            Take it again
          </button>
        </p>
      )}
    </>
  );
}

/** The page knows what is still open in its lesson; the server has just said that these questions are not. */
function settleQuestions(lesson: string, { cards }: SetView) {
  const settled = new Set(cards.map(({ question }) => question.item));
  changeLesson(lesson, (own) => ({
    ...own,
    open: { ...own.open, items: own.open.items.filter((id) => !settled.has(id)) },
  }));
}
