"use client";

import { useState } from "react";
import { type CardParts, cardPartsOf } from "./set-cards";
import { resultId, SetResult } from "./set-result";
import { scoreWords } from "./set-words";
import type { SetView } from "./view";

/** In a line, and in full when asked for. */
export function LastResult({ view }: { view: SetView }) {
  const [parts, setParts] = useState<ReadonlyMap<string, CardParts> | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  if (parts) return <SetResult view={view} parts={parts} notice={null} />;
  return (
    <div className="set-last">
      <p>Last time: {view.use === "before" ? "handed in" : scoreWords(view.cards)}.</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setNotice(null);
          cardPartsOf(view).then(
            (found) => {
              setParts(found);
              // The button that was pressed is gone; reading goes on at what it showed.
              requestAnimationFrame(() => document.getElementById(resultId)?.focus());
            },
            () => setNotice("It could not be loaded. Press again when you are online."),
          );
        }}
      >
        Show every answer
      </button>
      {notice && <p role="status">{notice}</p>}
    </div>
  );
}
