"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Field } from "@/app/_ui/field";
import type { TeamWordName } from "@/content/team-words";

type WordFormProps = {
  action: FormAction;
  team: string;
  name: TeamWordName;
  label: string;
  hint: string;
  /** What stands there for a team that says nothing. */
  general: string;
  saved: { text: string; revision: number };
};

export function WordForm({ action, team, name, label, hint, general, saved }: WordFormProps) {
  return (
    <ActionForm action={action} label={label} className="word-form">
      {({ problems, values }) => (
        <>
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="base" value={values["base"] ?? saved.revision} />
          <Field
            label={label}
            hint={hint}
            name="text"
            maxLength={200}
            autoComplete="off"
            placeholder={general}
            defaultValue={values["text"] ?? saved.text}
            error={problems["text"]}
          />
          <p className="word-save">
            <SubmitButton className="button" busy="Saving">
              Save
            </SubmitButton>
            <span role="status">{values["saved"] && "Saved. Members read it from their next page on."}</span>
          </p>
        </>
      )}
    </ActionForm>
  );
}
