"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Command } from "../../_simulator/core/flight/command";
import type { Armed } from "../frame";
import { secondsArmed } from "./disarm-timer";
import { isNarrow } from "./narrow";

type ArmingProps = {
  arm: (command: Command) => Promise<Armed>;
  give: (command: Command) => void;
  /** Time of day in the flight: "14:14:10". */
  clock: () => string;
  /** So that the page can make the rest inert while the sheet is open. */
  onArmedChange?: ((isArmed: boolean) => void) | undefined;
};

type ArmedNow = Armed & { clock: string; atMs: number };

export type Arming = {
  armed: ArmedNow | null;
  /** Whole seconds until it disarms itself. */
  secondsLeft: number;
  /** What a screen reader is told. */
  said: string;
  ask: (command: Command) => void;
  confirm: () => void;
  disarm: () => void;
};

/** One act at a time is armed in the whole cockpit: asked for once more, with what it takes, undoes and leaves. */
export function useArming({ arm, clock, give, onArmedChange }: ArmingProps): Arming {
  const [armed, setArmed] = useState<ArmedNow | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [said, setSaid] = useState("");
  const cameFrom = useRef<HTMLElement | null>(null);
  // Of two that were asked for, the later one counts.
  const asked = useRef(0);

  const close = useCallback(
    (says: string) => {
      asked.current += 1;
      setArmed(null);
      setSaid(says);
      onArmedChange?.(false);
      if (history.state?.[MARK] === true) history.back();
      // Once it is drawn: what is inert takes no focus.
      requestAnimationFrame(() => cameFrom.current?.focus());
    },
    [onArmedChange],
  );

  const ask = useCallback(
    async (command: Command) => {
      asked.current += 1;
      const number = asked.current;
      const from = document.activeElement;
      const answer = await arm(command);
      if (number !== asked.current) return;
      if (from instanceof HTMLElement && from.closest("[data-armed]") === null) cameFrom.current = from;
      const atMs = performance.now();
      setArmed({ ...answer, clock: clock(), atMs });
      setSecondsLeft(secondsArmed(atMs, atMs));
      setSaid(answer.problem === null ? `Armed: ${answer.title}` : `Not possible now: ${answer.title}`);
      onArmedChange?.(true);
      // The back gesture disarms: it needs somewhere to go back from.
      if (isNarrow() && history.state?.[MARK] !== true) history.pushState({ [MARK]: true }, "");
    },
    [arm, clock, onArmedChange],
  );

  const atMs = armed?.atMs ?? null;
  useEffect(() => {
    if (atMs === null) return;
    const timer = setInterval(() => {
      const left = secondsArmed(atMs, performance.now());
      setSecondsLeft(left);
      if (left === 0) close("Disarmed itself. Nothing has changed.");
    }, 250);
    const onPopState = () => close("Disarmed. Nothing has changed.");
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close("Disarmed. Nothing has changed.");
    };
    addEventListener("popstate", onPopState);
    addEventListener("keydown", onKey);
    return () => {
      clearInterval(timer);
      removeEventListener("popstate", onPopState);
      removeEventListener("keydown", onKey);
    };
  }, [atMs, close]);

  return useMemo(
    () => ({
      armed,
      secondsLeft,
      said,
      ask: (command) => void ask(command),
      confirm() {
        if (armed === null || armed.problem !== null) return;
        close(`Given: ${armed.title}`);
        give(armed.command);
      },
      disarm: () => close("Disarmed. Nothing has changed."),
    }),
    [armed, secondsLeft, said, ask, close, give],
  );
}

const MARK = "preflightArmed";
