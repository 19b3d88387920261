"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/app/_form/action-form";
import { SubmitButton } from "@/app/_form/submit-button";
import { Status } from "@/app/_ui/status";
import { askForReview } from "./actions";
import { ClientIdInput } from "./client-id-input";

type AskFormProps = { label: string; send: string; isPrimary?: boolean; children: ReactNode };

/** Sends the dossier as it is saved now. `children`: to whom. */
export function AskForm({ label, send, isPrimary = false, children }: AskFormProps) {
  return (
    <ActionForm action={askForReview} label={label} className="ask-form">
      {({ problems, values }) => (
        <div key={values["saved"] ?? "first"}>
          {children}
          <ClientIdInput name="id" />
          {problems["who"] && (
            <p className="error" role="alert">
              {problems["who"]}
            </p>
          )}
          <div className="dossier-acts">
            <SubmitButton className={isPrimary ? "button primary" : "button dense"} busy="Sending">
              {send}
            </SubmitButton>
            <span role="status">
              {values["revision"] && <Status kind="done">Revision {values["revision"]} is sent</Status>}
            </span>
          </div>
        </div>
      )}
    </ActionForm>
  );
}
