"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormState } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { TimeZoneInput } from "@/app/_form/time-zone-input";
import { Field } from "@/app/_ui/field";
import { Segmented } from "@/app/_ui/segmented";

type Send = (state: FormState, form: FormData) => Promise<FormState>;

const experiences = [
  { value: "never", label: "Never" },
  { value: "helped", label: "With help" },
  { value: "alone", label: "Alone" },
] as const;

/** `expires`: what the link allows, in words, already written for this reader. */
export function JoinForm({ action, expires }: { action: Send; expires: string }) {
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
          <Segmented
            legend="Have you deployed to production before?"
            name="experience"
            options={experiences}
            defaultValue={experiences.find(({ value }) => value === values["experience"])?.value ?? "never"}
          />
          <TimeZoneInput />
          <SubmitButton busy="Joining">Join and start reading</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function JoinSignedInForm({ action, team }: { action: Send; team: string }) {
  return (
    <ActionForm action={action} label={`Join ${team}`}>
      {() => <SubmitButton busy="Joining">Join {team}</SubmitButton>}
    </ActionForm>
  );
}
