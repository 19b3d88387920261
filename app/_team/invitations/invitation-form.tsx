"use client";

import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { CopyLink } from "@/app/_ui/copy-link";
import { Field } from "@/app/_ui/field";
import { Segmented } from "@/app/_ui/segmented";
import { TakesFocus } from "../takes-focus";

type InvitationFormProps = { action: FormAction; team: string; teamName: string; baseUrl: string | null };

const roles = [
  { value: "engineer", label: "Engineer" },
  { value: "senior", label: "Senior" },
  { value: "lead", label: "Lead" },
] as const;

export function InvitationForm({ action, team, teamName, baseUrl }: InvitationFormProps) {
  return (
    <ActionForm action={action} label="Make an onboarding link" className="grid gap-5">
      {({ problems, values }) => (
        <>
          {values["path"] && (
            <TakesFocus when>
              <div className="made-link">
                <p className="font-bold">The link is made. It is shown this once, so copy it now.</p>
                <CopyLink label={`Onboarding link for team ${teamName}`} path={values["path"]} baseUrl={baseUrl} />
                <p className="text-[13px] text-ink-2">
                  Pass it to whom it is for: whoever opens it can join. Lost it? Revoke it below and make another.
                </p>
              </div>
            </TakesFocus>
          )}
          <input type="hidden" name="team" value={team} />
          <Segmented
            legend="Whoever joins becomes"
            name="role"
            options={roles}
            defaultValue={roles.find(({ value }) => value === values["role"])?.value ?? "engineer"}
          />
          <div className="invitation-numbers">
            <Field
              label="For how many people"
              hint="1 to 50"
              name="maxUses"
              type="number"
              inputMode="numeric"
              min={1}
              max={50}
              required
              defaultValue={values["maxUses"] ?? "1"}
              error={problems["maxUses"]}
            />
            <Field
              label="For how many days"
              hint="1 to 30, then it expires"
              name="days"
              type="number"
              inputMode="numeric"
              min={1}
              max={30}
              required
              defaultValue={values["days"] ?? "7"}
              error={problems["days"]}
            />
            <Field
              label="First deploy"
              hint="Optional, for engineers"
              name="firstDeployOn"
              type="date"
              defaultValue={values["firstDeployOn"] ?? ""}
              error={problems["firstDeployOn"]}
            />
          </div>
          <p>
            <SubmitButton busy="Making the link">{values["path"] ? "Make another link" : "Make the link"}</SubmitButton>
          </p>
        </>
      )}
    </ActionForm>
  );
}
