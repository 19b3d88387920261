"use client";

import type { ReactNode } from "react";
import { useNear } from "@/app/_ui/near";
import type { ShownItem } from "./hide";

export type AnswerFormProps = {
  lesson: string;
  question: ShownItem;
  /** Of the heading with the question. */
  titleId: string;
};

/** Holds a question made on the server. What answers it is loaded when the question comes near the viewport. */
export function AnswerForm({ children, ...asked }: AnswerFormProps & { children: ReactNode }) {
  const { watch, loaded, hasFailed, start } = useNear(() =>
    import("./answering").then((module) => module.answeringOf(asked.question)),
  );
  if (loaded) return <loaded.Answering {...asked} />;
  return (
    // method="dialog" outside a dialog sends nothing anywhere: pressed before this script runs, the page stays as it is.
    <form
      ref={watch}
      method="dialog"
      aria-labelledby={asked.titleId}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div className="check-body">
        {children}
        {hasFailed && <p className="error">This could not be loaded. Press again when you are online.</p>}
      </div>
    </form>
  );
}
