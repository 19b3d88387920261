"use client";

import { useState } from "react";
import { useNear } from "@/app/_ui/near";

/** The button of a check. What asks its questions is loaded when it comes near, and asks when it is pressed. */
export function CheckShell({ lesson }: { lesson: string }) {
  const [isBegun, setIsBegun] = useState(false);
  const { watch, loaded, hasFailed, start } = useNear(() => import("./check-run"));
  return (
    <div ref={watch}>
      {!(isBegun && loaded) && (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            setIsBegun(true);
            start();
          }}
        >
          Begin the check
        </button>
      )}
      {hasFailed && <p className="error">The check could not be loaded. Press again when you are online.</p>}
      {loaded && <loaded.CheckRun lesson={lesson} isBegun={isBegun} />}
    </div>
  );
}
