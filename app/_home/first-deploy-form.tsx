"use client";

import { ActionForm } from "@/app/_form/action-form";
import { SubmitButton } from "@/app/_form/submit-button";
import { Field } from "@/app/_ui/field";
import { changeFirstDeploy } from "./actions";

/** A disclosure, so that the date is one press away and otherwise out of the way. */
export function FirstDeployForm({ teamId, date }: { teamId: string; date: string | null }) {
  return (
    <details className="mt-3 text-[13px]">
      <summary className="cursor-pointer text-accent underline underline-offset-2">
        {date ? "Change the date" : "Set the date"}
      </summary>
      <ActionForm action={changeFirstDeploy} label="First deploy" className="mt-3 grid gap-3">
        {({ problems }) => (
          <>
            <input type="hidden" name="teamId" value={teamId} />
            <Field
              label="Day of your first deploy"
              hint="Your lead sees it. Leave it empty while it is open."
              name="date"
              type="date"
              defaultValue={date ?? ""}
              error={problems["date"]}
            />
            <p>
              <SubmitButton className="button dense" busy="Saving">
                Save the date
              </SubmitButton>
            </p>
          </>
        )}
      </ActionForm>
    </details>
  );
}
