"use client";

import { useNear } from "@/app/_ui/near";
import type { StillOpenProps } from "./still-open";

/** Finished by rule, never by claim: the rule stands there, with what is still open once that has been loaded. */
export function LessonEnd(props: StillOpenProps) {
  const { watch, loaded } = useNear(() => import("./still-open"));
  return (
    <p className="lesson-end" role="status" ref={watch}>
      {loaded ? <loaded.StillOpen {...props} /> : props.rule}
    </p>
  );
}
