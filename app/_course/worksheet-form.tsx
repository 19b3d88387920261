"use client";

import { type ReactNode, useCallback, useState } from "react";
import { useNear } from "@/app/_ui/near";

type WorksheetFormProps = { lesson: string; worksheet: string; children: ReactNode };

/** Holds the fields made on the server. What saves them is loaded when the worksheet comes near the viewport. */
export function WorksheetForm({ lesson, worksheet, children }: WorksheetFormProps) {
  const { watch, loaded, hasFailed } = useNear(async () => {
    const { WorksheetSaving, fieldsOf } = await import("./worksheet-saving");
    return { WorksheetSaving, fields: await fieldsOf(worksheet) };
  });
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const ref = useCallback(
    (element: HTMLFormElement | null) => {
      setForm(element);
      return watch(element);
    },
    [watch],
  );
  return (
    <form ref={ref} method="dialog" onSubmit={(event) => event.preventDefault()}>
      {children}
      <div className="worksheet-foot">
        {loaded && form && <loaded.WorksheetSaving {...{ form, lesson, worksheet }} fields={loaded.fields} />}
        {hasFailed && (
          <p className="error">
            Saving could not be loaded. Click into a field when you are online. If that does not help, copy what you
            wrote and reload the page.
          </p>
        )}
      </div>
    </form>
  );
}
