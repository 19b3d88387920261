"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { send } from "@/app/_progress/outbox";
import { loadPersonal, personalNow } from "@/app/_progress/personal-store";
import { ReviewRun } from "./review-run";
import { type CardParts, cardPartsOf } from "./set-cards";
import { beginSet, loadLast, type NotAsked } from "./set-requests";
import { resultId, SetResult } from "./set-result";
import { SheetRun } from "./sheet-run";
import { Trouble } from "./trouble";
import type { SetUse, SetView } from "./view";

type Phase =
  | { kind: "loading" }
  | { kind: "trouble"; trouble: NotAsked }
  | { kind: "nothing"; reason: string }
  | { kind: "running"; view: SetView; parts: ReadonlyMap<string, CardParts>; whose: string }
  | { kind: "handedIn"; view: SetView; parts: ReadonlyMap<string, CardParts>; notice: string | null };

type SetRunnerProps = {
  use: SetUse;
  /** Slug, for the check of a lesson. */
  lesson: string | null;
  /** A set that is known to be handed in; a later one was handed in elsewhere, and is shown. */
  known: string | null;
  /** The focus goes to the first question, since what was pressed to get here is gone. */
  focusFirst?: boolean;
  /** When a review is over, or has nothing to ask. */
  onEnd?: () => void;
  /** When any other set is handed in, here or elsewhere. */
  onHandedIn?: (view: SetView) => void;
  /** The heading of the page, where the set is the page. */
  children?: ReactNode;
};

/** Asks a set of questions that counts: begins it on the server, or goes on with it. */
export function SetRunner({ use, lesson, known, focusFirst = false, onEnd, onHandedIn, children }: SetRunnerProps) {
  const [phase, setPhase] = useState<Phase>({ kind: "loading" });
  const begin = useEffectEvent(async () => setPhase(await begun({ use, lesson, known })));
  useEffect(() => void begin(), []);

  const isOver = phase.kind === "nothing" && use === "review";
  const over = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (isOver) over();
  }, [isOver]);

  const result = phase.kind === "handedIn" ? phase.view : null;
  const handedIn = useEffectEvent((view: SetView) => onHandedIn?.(view));
  useEffect(() => {
    if (!result) return;
    document.getElementById(resultId)?.focus();
    handedIn(result);
  }, [result]);

  if (phase.kind === "running") {
    const { view, parts, whose } = phase;
    const run = { view, parts, whose, focusFirst, head: children };
    if (use === "review") return <ReviewRun {...run} onEnd={() => onEnd?.()} />;
    return (
      <SheetRun {...run} onHandedIn={(found, notice) => setPhase({ kind: "handedIn", view: found, parts, notice })} />
    );
  }
  return (
    <>
      {children && <div className="set-head">{children}</div>}
      {phase.kind === "loading" && (
        <p className="set-note" role="status">
          Loading the questions.
        </p>
      )}
      {phase.kind === "trouble" && (
        <Trouble
          trouble={phase.trouble}
          onRetry={async () => {
            setPhase({ kind: "loading" });
            setPhase(await begun({ use, lesson, known }));
          }}
        />
      )}
      {phase.kind === "nothing" && !isOver && (
        <p className="set-note" role="status">
          {phase.reason}
        </p>
      )}
      {phase.kind === "handedIn" && <SetResult view={phase.view} parts={phase.parts} notice={phase.notice} />}
    </>
  );
}

type Beginning = { use: SetUse; lesson: string | null; known: string | null };

async function begun({ use, lesson, known }: Beginning): Promise<Phase> {
  const offline: Phase = { kind: "trouble", trouble: { kind: "offline" } };
  await loadPersonal();
  const whose = (await personalNow())?.person.id;
  // What was handed in here while offline comes first: else it would be asked again.
  if (whose !== undefined) await send(whose);
  const last = use === "review" || whose === undefined ? null : await loadLast(use, lesson);
  try {
    if (last && last.id !== known) {
      const notice = "This was handed in before, from this device or in another tab.";
      return { kind: "handedIn", view: last, parts: await cardPartsOf(last), notice };
    }
    const served = await beginSet(use, lesson);
    if (served.kind === "nothing") return served;
    if (served.kind !== "served") return { kind: "trouble", trouble: served };
    // Served, and yet nobody is known: what belongs to the person could not be loaded.
    if (whose === undefined) return offline;
    return { kind: "running", view: served.view, parts: await cardPartsOf(served.view), whose };
  } catch {
    // The code of an input could not be loaded.
    return offline;
  }
}
