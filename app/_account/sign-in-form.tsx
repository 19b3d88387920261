"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Field } from "@/app/_ui/field";

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action} label="Sign in">
      {({ problems, values }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <Field
            label="Work email"
            name="email"
            type="email"
            autoComplete="username webauthn"
            required
            defaultValue={values["email"]}
            error={problems["email"]}
          />
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={problems["password"]}
          />
          <SubmitButton busy="Signing in">Sign in</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
