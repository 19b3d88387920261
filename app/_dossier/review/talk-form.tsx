"use client";

import { useId } from "react";
import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Icon } from "@/app/_ui/icon";
import { ClientIdInput } from "./client-id-input";

type TalkFormProps = {
  action: FormAction;
  /** Sent along as they are. */
  fields: Readonly<Record<string, string>>;
  /** "Answer Marta Lindqvist" */
  label: string;
  send: string;
};

/** A few words in a thread. The button stays when they are sent, so that the keyboard goes on from it. */
export function TalkForm({ action, fields, label, send }: TalkFormProps) {
  const id = useId();
  return (
    <ActionForm action={action} label={label} className="talk-form">
      {({ problems, values }, isBusy) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ClientIdInput key={`id-${values["saved"]}`} name="id" />
          <textarea
            key={`text-${values["saved"]}`}
            className="input"
            name="text"
            rows={2}
            maxLength={2000}
            aria-label={label}
            placeholder={label}
            defaultValue={values["text"]}
            aria-invalid={problems["text"] ? true : undefined}
            aria-describedby={problems["text"] ? id : undefined}
          />
          {problems["text"] && (
            <p className="error" id={id}>
              <Icon name="sq" className="shape" />
              {problems["text"]}
            </p>
          )}
          <SubmitButton className="button dense" busy="Sending">
            {send}
          </SubmitButton>
          <span role="status" className="visually-hidden">
            {/* Empty while it is sent, so that the same word is announced once more. */}
            {!isBusy && values["saved"] && "Sent."}
          </span>
        </>
      )}
    </ActionForm>
  );
}

type SettleFormProps = { action: FormAction; fields: Readonly<Record<string, string>>; label: string };

export function SettleForm({ action, fields, label }: SettleFormProps) {
  return (
    <ActionForm action={action} label={`Settle ${label}`}>
      {() => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton className="button quiet dense" busy="Settling">
            Settle<span className="visually-hidden"> {label}</span>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
