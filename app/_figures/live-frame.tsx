"use client";

import type { ReactNode } from "react";
import { useNear } from "@/app/_ui/near";
import type { LiveFigureName } from "./names";

/** Holds the still figure, and loads the code of this one figure when it comes near the viewport. */
export function LiveFrame({ name, children }: { name: LiveFigureName; children: ReactNode }) {
  const { watch, loaded, hasFailed } = useNear(() => import("./moving").then(({ movingOf }) => movingOf(name)));
  return (
    <div className="live-figure" ref={watch} data-live={loaded ? "moving" : "still"}>
      {loaded ? <loaded.Moving /> : children}
      {hasFailed && (
        <p className="error">
          The controls of this figure could not be loaded. What it shows stands above. Click on the figure when you are
          online; if that does not help, reload the page.
        </p>
      )}
    </div>
  );
}
