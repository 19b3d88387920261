"use client";

import { useState } from "react";
import { useNear } from "@/app/_ui/near";

/** The button of a check. What came of it last is loaded when it comes near; what asks its questions, when it is pressed. */
export function CheckShell({ lesson }: { lesson: string }) {
  const [isBegun, setIsBegun] = useState(false);
  const { watch, loaded, hasFailed, start } = useNear(() => import("./check-run"));
  const runner = useNear(() => import("./set-runner"));
  return (
    <div ref={watch}>
      {!(isBegun && loaded && runner.loaded) && (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            setIsBegun(true);
            start();
            runner.start();
          }}
        >
          Begin the check
        </button>
      )}
      {(hasFailed || runner.hasFailed) && (
        <p className="error">This could not be loaded. Press again when you are online.</p>
      )}
      {loaded && <loaded.CheckRun lesson={lesson} runner={isBegun ? runner.loaded : null} />}
    </div>
  );
}
