"use client";

import { type ReactNode, useCallback, useState } from "react";
import { useNear } from "@/app/_ui/near";

type HelpFormProps = { lesson: string; section: string; children: ReactNode };

/** Holds the field made on the server. What sends it is loaded when it is opened. */
export function HelpForm({ lesson, section, children }: HelpFormProps) {
  const { watch, loaded, hasFailed, start } = useNear(() => import("./help-asking"));
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  /** Counts presses, so that one made before the code was there is not lost. */
  const [presses, setPresses] = useState(0);
  const ref = useCallback(
    (element: HTMLFormElement | null) => {
      setForm(element);
      return watch(element);
    },
    [watch],
  );
  return (
    <form
      ref={ref}
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        setPresses((count) => count + 1);
        start();
      }}
    >
      {children}
      <div className="ask-help-foot">
        <button type="submit" className="button dense">
          Ask for help
        </button>
        {loaded && form && <loaded.HelpAsking {...{ form, lesson, section, presses }} />}
        {hasFailed && <p className="error">This could not be loaded. Press again when you are online.</p>}
      </div>
    </form>
  );
}
