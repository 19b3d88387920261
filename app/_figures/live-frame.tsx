"use client";

import { type ReactNode, useCallback, useRef } from "react";
import { useNear } from "@/app/_ui/near";
import type { LiveFigureName } from "./names";

/** Holds the still figure, and loads the code of this one figure when it comes near the viewport. */
export function LiveFrame({ name, children }: { name: LiveFigureName; children: ReactNode }) {
  const { watch, loaded, hasFailed } = useNear(() => import("./moving").then(({ movingOf }) => movingOf(name)));
  const left = useRef({ isOpen: false, hasFocus: false });

  // The code may come while somebody reads the table: it stays open, and its button keeps the focus.
  const carryOver = useCallback((figure: HTMLElement | null) => {
    const table = figure?.querySelector("details");
    const button = table?.querySelector("summary");
    if (table && left.current.isOpen) table.open = true;
    if (button && left.current.hasFocus) button.focus({ preventScroll: true });
    // React calls this before it takes the figure away.
    return () => {
      left.current = { isOpen: table?.open === true, hasFocus: button?.matches(":focus") === true };
    };
  }, []);

  return (
    <div className="live-figure" ref={watch} data-live={loaded ? "moving" : "still"}>
      <div key={loaded ? "moving" : "still"} ref={carryOver}>
        {loaded ? <loaded.Moving /> : children}
      </div>
      {hasFailed && (
        <p className="error">
          The controls of this figure could not be loaded. What it shows stands above. Click on the figure when you are
          online; if that does not help, reload the page.
        </p>
      )}
    </div>
  );
}
