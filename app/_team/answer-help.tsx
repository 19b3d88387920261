"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormState } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Status } from "@/app/_ui/status";
import { TakesFocus } from "./takes-focus";

type Send = (state: FormState, form: FormData) => Promise<FormState>;
type AnswerHelpProps = { action: Send; team: string; id: string; label: string; answered: string | null };

export function AnswerHelp({ action, team, id, label, answered }: AnswerHelpProps) {
  return (
    <ActionForm action={action} label={label} className="answer-help">
      {({ values }) =>
        answered ? (
          <TakesFocus when={values["saved"] === "yes"}>
            <Status kind="done">{answered}</Status>
          </TakesFocus>
        ) : (
          <>
            <input type="hidden" name="team" value={team} />
            <input type="hidden" name="id" value={id} />
            <Status kind="caution">waits for an answer</Status>
            <SubmitButton className="button dense" busy="Saving">
              Mark as answered
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
