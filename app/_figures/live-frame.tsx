"use client";

import type { ReactNode } from "react";
import { useNear } from "@/app/_ui/near";
import type { LiveFigureName } from "./names";

/** Holds the still figure, and loads the code of this one figure when it comes near the viewport. */
export function LiveFrame({ name, children }: { name: LiveFigureName; children: ReactNode }) {
  const { watch, loaded } = useNear(() => import("./moving").then(({ movingOf }) => movingOf(name)));
  return (
    <div className="live-figure" ref={watch} data-live={loaded ? "moving" : "still"}>
      {loaded ? <loaded.Moving /> : children}
    </div>
  );
}
