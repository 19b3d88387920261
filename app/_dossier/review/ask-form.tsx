"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/app/_form/action-form";
import { SubmitButton } from "@/app/_form/submit-button";
import { Status } from "@/app/_ui/status";
import { askForReview } from "./actions";
import { ClientIdInput } from "./client-id-input";

type AskFormProps = {
  label: string;
  send: string;
  /** The fingerprint of the dossier that this page shows. */
  shown: string;
  isPrimary?: boolean;
  children: ReactNode;
};

/** Sends the dossier as it is shown. `children`: to whom. The button stays, so that the keyboard goes on from it. */
export function AskForm({ label, send, shown, isPrimary = false, children }: AskFormProps) {
  return (
    <ActionForm action={askForReview} label={label} className="ask-form">
      {({ problems, values }, isBusy) => (
        <>
          {children}
          <input type="hidden" name="shown" value={shown} />
          <ClientIdInput key={values["saved"] ?? "first"} name="id" />
          {problems["who"] && (
            <p className="error" role="alert">
              {problems["who"]}
            </p>
          )}
          <div className="dossier-acts">
            <SubmitButton className={isPrimary ? "button primary" : "button dense"} busy="Sending">
              {send}
            </SubmitButton>
            {/* Empty while it is sent, so that the same words are announced once more. */}
            <span role="status">
              {!isBusy && values["revision"] && <Status kind="done">Revision {values["revision"]} is sent</Status>}
            </span>
          </div>
        </>
      )}
    </ActionForm>
  );
}
