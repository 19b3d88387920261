"use client";

import { ExperienceInput } from "@/app/_account/experience-input";
import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { TimeZoneInput } from "@/app/_form/time-zone-input";
import { Field } from "@/app/_ui/field";

/** `expires`: what the link allows, in words, already written for this reader. */
export function JoinForm({ action, expires }: { action: FormAction; expires: string }) {
  return (
    <ActionForm action={action} label="Join">
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
            hint={`For your lead’s list, and to sign in again later. ${expires}`}
            name="email"
            type="email"
            autoComplete="email"
            required
            defaultValue={values["email"]}
            error={problems["email"]}
          />
          <ExperienceInput legend="Have you deployed to production before?" chosen={values["experience"]} />
          <TimeZoneInput />
          <SubmitButton busy="Joining">Join and start reading</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function JoinSignedInForm({ action, team }: { action: FormAction; team: string }) {
  return (
    <ActionForm action={action} label={`Join ${team}`}>
      {() => <SubmitButton busy="Joining">Join {team}</SubmitButton>}
    </ActionForm>
  );
}
