"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Icon } from "@/app/_ui/icon";

type AnswerProps = { action: FormAction; team: string; review: string; revision: number };

/** A lead signs one revision off or says not yet, with a sentence either way. */
export function SignOffForm({ action, team, review, revision }: AnswerProps) {
  return (
    <ActionForm action={action} label={`Sign-off of revision ${revision}`} className="sign-off-form">
      {({ problems, values }) => (
        <>
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="review" value={review} />
          <div className="field">
            <label htmlFor="sentence">A sentence with it</label>
            <p className="hint" id="sentence-hint">
              What you sign, or what is missing. The engineer reads it, and it stays with revision {revision}.
            </p>
            <textarea
              className="input"
              id="sentence"
              name="sentence"
              rows={2}
              maxLength={300}
              defaultValue={values["sentence"]}
              aria-invalid={problems["sentence"] ? true : undefined}
              aria-describedby={problems["sentence"] ? "sentence-hint sentence-error" : "sentence-hint"}
            />
            {problems["sentence"] && (
              <p className="error" id="sentence-error">
                <Icon name="sq" className="shape" />
                {problems["sentence"]}
              </p>
            )}
          </div>
          <div className="dossier-acts">
            <SubmitButton busy="Saving" name="answer" value="signedOff">
              Sign off revision {revision}
            </SubmitButton>
            <SubmitButton className="button" busy="Saving" name="answer" value="notYet">
              Not yet
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

export function ReadForm({ action, team, review, revision }: AnswerProps) {
  return (
    <ActionForm action={action} label={`Reading of revision ${revision}`}>
      {() => (
        <>
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="review" value={review} />
          <div className="dossier-acts">
            <SubmitButton busy="Saving">Mark revision {revision} as read</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
