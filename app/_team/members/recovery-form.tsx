"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormState } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { CopyLink } from "@/app/_ui/copy-link";
import { TakesFocus } from "../takes-focus";

type Send = (state: FormState, form: FormData) => Promise<FormState>;
type RecoveryFormProps = { action: Send; team: string; id: string; name: string; baseUrl: string | null };

export function RecoveryForm({ action, team, id, name, baseUrl }: RecoveryFormProps) {
  return (
    <ActionForm action={action} label="Recovery link">
      {({ values }) => (
        <>
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="id" value={id} />
          {values["path"] && (
            <TakesFocus when>
              <p className="mb-2 font-bold text-ink">For {name}, one sign-in within 24 hours. It is shown this once.</p>
              <CopyLink label={`Recovery link for ${name}`} path={values["path"]} baseUrl={baseUrl} />
            </TakesFocus>
          )}
          <SubmitButton className="button dense" busy="Making the link">
            {values["path"] ? "Make another; it ends this one" : "Make a recovery link"}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
