"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Field } from "@/app/_ui/field";
import { Status } from "@/app/_ui/status";
import { ExperienceInput } from "./experience-input";

type ProfileFormProps = {
  action: FormAction;
  profile: { name: string; email: string; experience: "never" | "helped" | "alone"; timeZone: string };
  timeZones: readonly string[];
};

export function ProfileForm({ action, profile, timeZones }: ProfileFormProps) {
  return (
    <ActionForm action={action} label="Profile" className="grid gap-4">
      {({ problems, values }) => (
        <>
          <Field
            label="Your name"
            name="name"
            autoComplete="name"
            required
            defaultValue={values["name"] ?? profile.name}
            error={problems["name"]}
          />
          <Field
            label="Work email"
            name="email"
            type="email"
            autoComplete="email"
            required
            defaultValue={values["email"] ?? profile.email}
            error={problems["email"]}
          />
          <div className="field">
            <label htmlFor="time-zone">Time zone</label>
            <select className="input" id="time-zone" name="timeZone" defaultValue={profile.timeZone}>
              {timeZones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </select>
          </div>
          <ExperienceInput
            legend="Have you deployed to production before? Only you see this."
            chosen={values["experience"] ?? profile.experience}
          />
          <p className="flex items-center gap-4">
            <SubmitButton className="button" busy="Saving">
              Save profile
            </SubmitButton>
            <span role="status">{values["saved"] && <Status kind="done">Saved</Status>}</span>
          </p>
        </>
      )}
    </ActionForm>
  );
}

type PasswordFormProps = { action: FormAction; email: string; hasPassword: boolean; shortest: number };

export function PasswordForm({ action, email, hasPassword, shortest }: PasswordFormProps) {
  return (
    <ActionForm action={action} label="Password" className="grid gap-4">
      {({ problems }) => (
        <>
          {/* Tells a password manager whose password this is. */}
          <input type="text" className="hidden" autoComplete="username" defaultValue={email} readOnly tabIndex={-1} />
          {hasPassword && (
            <Field
              label="Current password"
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
              error={problems["currentPassword"]}
            />
          )}
          <Field
            label={hasPassword ? "New password" : "Password"}
            hint={`At least ${shortest} characters; a short sentence works well. Other devices are signed out.`}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            error={problems["password"]}
          />
          <p>
            <SubmitButton className="button" busy="Saving">
              {hasPassword ? "Change password" : "Set a password"}
            </SubmitButton>
          </p>
        </>
      )}
    </ActionForm>
  );
}

/** One button that acts on one thing, such as a device. */
export function ActOn({
  action,
  id,
  children,
  label,
}: {
  action: FormAction;
  id?: string;
  children: string;
  label?: string;
}) {
  return (
    <ActionForm action={action} label={label ?? children}>
      {() => (
        <>
          {id && <input type="hidden" name="id" value={id} />}
          <SubmitButton className="button dense">{children}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
