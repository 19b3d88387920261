"use client";

import { useState } from "react";
import type { CardParts } from "./set-cards";
import type { SetResult } from "./set-result";
import { scoreWords } from "./set-words";
import type { SetView } from "./view";

type Shown = { SetResult: typeof SetResult; resultId: string; parts: ReadonlyMap<string, CardParts> };

/** What shows every answer: most look at the line alone. */
async function load(view: SetView): Promise<Shown> {
  const [result, cards] = await Promise.all([import("./set-result"), import("./set-cards")]);
  return { SetResult: result.SetResult, resultId: result.resultId, parts: await cards.cardPartsOf(view) };
}

/** In a line, and in full when asked for. */
export function LastResult({ view }: { view: SetView }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  if (shown) return <shown.SetResult view={view} parts={shown.parts} notice={null} />;
  return (
    <div className="set-last">
      <p>Last time: {view.use === "before" ? "handed in" : scoreWords(view.cards)}.</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setNotice(null);
          load(view).then(
            (found) => {
              setShown(found);
              // The button that was pressed is gone; reading goes on at what it showed.
              requestAnimationFrame(() => document.getElementById(found.resultId)?.focus());
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
