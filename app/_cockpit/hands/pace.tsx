"use client";

import { memo, useCallback } from "react";
import type { Frame } from "../frame";
import { useSingleKeys } from "./single-keys";

const paces = [
  { value: 0, word: "Pause" },
  { value: 1, word: "1×" },
  { value: 4, word: "4×" },
] as const;

type PaceProps = {
  pace: number;
  pausedBy: Frame["pausedBy"];
  /** Somebody waits for an answer: nobody is made to wait four times as long. */
  isAwaited: boolean;
  keysOn: boolean;
  onPace: (pace: number) => void;
};

export const Pace = memo(function Pace({ isAwaited, keysOn, onPace, pace, pausedBy }: PaceProps) {
  const onKey = useCallback(
    (key: string) => {
      if (key.toLowerCase() !== "p") return false;
      onPace(pace === 0 ? 1 : 0);
      return true;
    },
    [onPace, pace],
  );
  useSingleKeys(keysOn, onKey);
  const says =
    pace === 0 && pausedBy !== null
      ? `Paused: ${pausedBy === "alert" ? "an alert" : "a message"}`
      : isAwaited
        ? "4× waits for your answer"
        : null;
  return (
    <div className="status-bar-pace">
      <span className="label" id="pace-says" role="status">
        {says ?? "Speed"}
      </span>
      <fieldset>
        <legend className="visually-hidden">Speed</legend>
        <div className="segmented">
          {paces.map(({ value, word }) => {
            const isOff = value === 4 && isAwaited;
            return (
              <label
                key={value}
                className={isOff ? "off" : undefined}
                title={isOff ? "Somebody waits for you" : undefined}
              >
                <input
                  type="radio"
                  name="pace"
                  checked={pace === value}
                  aria-disabled={isOff}
                  aria-describedby={isOff ? "pace-says" : undefined}
                  onChange={() => !isOff && onPace(value)}
                />
                {word}
                {value === 0 && keysOn && <kbd>P</kbd>}
              </label>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
});
