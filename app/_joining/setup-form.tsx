"use client";

import { useState } from "react";
import { usePasskeySupport } from "@/app/_account/use-passkey-support";
import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { TimeZoneInput } from "@/app/_form/time-zone-input";
import { Field } from "@/app/_ui/field";

export function SetUpForm({ action, shortestPassword }: { action: FormAction; shortestPassword: number }) {
  const passkeys = usePasskeySupport();
  const [way, choose] = useState("password");
  return (
    <ActionForm action={action} label="Set up">
      {({ problems, values }) => (
        <>
          <Field
            label="Your name"
            name="name"
            autoComplete="name"
            required
            defaultValue={values["name"]}
            error={problems["name"]}
          />
          <Field
            label="Work email"
            hint="To sign in. Nothing is sent to it."
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={values["email"]}
            error={problems["email"]}
          />
          <Field
            label="Your team"
            hint="As it is called in the company."
            name="team"
            required
            defaultValue={values["team"]}
            error={problems["team"]}
          />
          <fieldset className="field">
            <legend className="lab">How will you sign in?</legend>
            <div className="segmented">
              <label>
                <input
                  type="radio"
                  name="way"
                  value="password"
                  checked={way === "password"}
                  onChange={() => choose("password")}
                />
                Password
              </label>
              {passkeys && (
                <label>
                  <input
                    type="radio"
                    name="way"
                    value="passkey"
                    checked={way === "passkey"}
                    onChange={() => choose("passkey")}
                  />
                  Passkey
                </label>
              )}
            </div>
            <p className="hint mt-2">
              {!passkeys
                ? "Passkeys need HTTPS or localhost, which this address is not."
                : way === "passkey"
                  ? "The next page asks this device to make one."
                  : "A password manager will do well. A passkey can be added later."}
            </p>
          </fieldset>
          {way === "password" && (
            <Field
              label="Password"
              hint={`At least ${shortestPassword} characters; a short sentence works well.`}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              error={problems["password"]}
            />
          )}
          <TimeZoneInput />
          <SubmitButton busy="Setting up">Set up Preflight</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function RecoveryForm({
  action,
  email,
  shortestPassword,
}: {
  action: FormAction;
  email: string;
  shortestPassword: number;
}) {
  return (
    <ActionForm action={action} label="Choose a new password">
      {({ problems }) => (
        <>
          <input type="hidden" autoComplete="username" defaultValue={email} />
          <Field
            label="New password"
            hint={`At least ${shortestPassword} characters; a short sentence works well.`}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            error={problems["password"]}
          />
          <SubmitButton busy="Signing in">Save it and sign in</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
