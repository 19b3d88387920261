"use client";

import { type ReactNode, useCallback, useState } from "react";
import { useNear } from "@/app/_ui/near";

export type AnswerFormProps = {
  lesson: string;
  item: string;
  version: number;
  variants: number;
  /** Of the heading with the question. */
  titleId: string;
  question: ReactNode;
  /** The confidence control. */
  children: ReactNode;
};

/** `checked` until something else is chosen. */
export type AnswerState = "open" | "busy" | "checked";

const buttonWords = { open: "Check answer", busy: "Checking", checked: "Checked" } as const;

/** Holds a question made on the server. What checks it is loaded when the question comes near the viewport. */
export function AnswerForm({ question, children, ...asked }: AnswerFormProps) {
  const { watch, loaded, hasFailed, start } = useNear(() => import("./answering"));
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [state, setState] = useState<AnswerState>("open");
  const [similar, setSimilar] = useState<ReactNode>(null);
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
    // method="dialog" outside a dialog sends nothing anywhere: pressed before this script runs, the page stays as it is.
    <form
      ref={ref}
      method="dialog"
      aria-labelledby={asked.titleId}
      data-state={state}
      onChange={() => setState("open")}
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== "open") return;
        setPresses((count) => count + 1);
        start();
      }}
    >
      <div className="check-body">
        {similar ?? question}
        <div className="check-foot">
          {children}
          <button type="submit" className="button primary" aria-disabled={state === "open" ? undefined : true}>
            {buttonWords[state]}
          </button>
        </div>
        {hasFailed && (
          <p className="error">What checks answers could not be loaded. Press again when you are online.</p>
        )}
      </div>
      {loaded && form && (
        <loaded.Answering
          {...asked}
          form={form}
          state={state}
          presses={presses}
          onState={setState}
          onSimilar={setSimilar}
        />
      )}
    </form>
  );
}
