"use client";

import { useState } from "react";
import { LastResult } from "@/app/_sets/last-result";
import { ask } from "@/app/_sets/set-requests";
import { SetRunner } from "@/app/_sets/set-runner";
import type { SetView } from "@/app/_sets/view";
import type { OwnGain } from "./gain-of";
import { GainView, gainId } from "./gain-view";

type ShortTestProps = {
  use: "before" | "after";
  /** What was handed in already. */
  first: SetView | null;
  firstGain: OwnGain | null;
};

/** The short test before the course, which is taken once, or the one after it. */
export function ShortTest({ use, first, firstGain }: ShortTestProps) {
  const [last, setLast] = useState(first);
  const [gain, setGain] = useState(firstGain);
  const [isBegun, setIsBegun] = useState(false);
  const [isAsking, setIsAsking] = useState(false);

  async function handedIn(view: SetView) {
    setLast(view);
    setIsAsking(false);
    if (use !== "after") return;
    const found = await ask<{ gain: OwnGain | null }>("/api/v1/review/gain");
    if (!("gain" in found)) return;
    setGain(found.gain);
    requestAnimationFrame(() => document.getElementById(gainId)?.focus());
  }

  const isTaken = last !== null && !isAsking;
  return (
    <>
      {gain && isTaken && <GainView gain={gain} />}
      {(isBegun || last) && <h2 className="visually-hidden">Questions</h2>}
      {!isBegun && last && <LastResult view={last} />}
      {isBegun && (
        <SetRunner
          use={use}
          lesson={null}
          known={first?.id ?? null}
          focusFirst
          onHandedIn={(view) => void handedIn(view)}
        />
      )}
      {!(isBegun || (use === "before" && last)) && (
        <p className="review-end">
          <button
            type="button"
            className={last ? "button" : "button primary"}
            onClick={() => {
              setIsBegun(true);
              setIsAsking(true);
            }}
          >
            {last ? "Take it again" : "Begin the test"}
          </button>
        </p>
      )}
    </>
  );
}
