"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/app/_form/action-form";
import type { FormState } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Field } from "@/app/_ui/field";
import { Status } from "@/app/_ui/status";

type Send = (state: FormState, form: FormData) => Promise<FormState>;

type ChangeProps = {
  action: Send;
  team: string;
  id: string;
  label: string;
  /** What it is now, in words. */
  now: string;
};

/** One line that opens into one field. */
function Change({
  action,
  team,
  id,
  label,
  now,
  children,
}: ChangeProps & { children: (state: FormState) => ReactNode }) {
  return (
    <details className="change">
      <summary>
        {label}
        <span className="dots" />
        <span className="change-now">{now}</span>
      </summary>
      <ActionForm action={action} label={label} className="grid gap-3">
        {(state) => (
          <>
            <input type="hidden" name="team" value={team} />
            <input type="hidden" name="id" value={id} />
            {children(state)}
            <div className="flex flex-wrap items-center gap-3">
              <SubmitButton className="button dense" busy="Saving">
                Save
              </SubmitButton>
              <span role="status">{state.values["saved"] && <Status kind="done">Saved</Status>}</span>
            </div>
          </>
        )}
      </ActionForm>
    </details>
  );
}

export function ChangeFirstDeploy({ date, ...change }: ChangeProps & { date: string | null }) {
  return (
    <Change {...change}>
      {({ problems, values }) => (
        <Field
          key={date}
          label="Day of the first deploy"
          hint="Leave it empty while it is open."
          name="firstDeployOn"
          type="date"
          defaultValue={values["firstDeployOn"] ?? date ?? ""}
          error={problems["firstDeployOn"]}
        />
      )}
    </Change>
  );
}

type Choice = { value: string; words: string };
type ChangeChoiceProps = ChangeProps & { name: string; chosen: string; choices: readonly Choice[]; hint: string };

export function ChangeChoice({ name, chosen, choices, hint, ...change }: ChangeChoiceProps) {
  const field = `change-${name}`;
  return (
    <Change {...change}>
      {() => (
        <div className="field">
          <label htmlFor={field}>{change.label}</label>
          <p className="hint" id={`${field}-hint`}>
            {hint}
          </p>
          <select
            key={chosen}
            className="input"
            id={field}
            name={name}
            defaultValue={chosen}
            aria-describedby={`${field}-hint`}
          >
            {choices.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
    </Change>
  );
}
