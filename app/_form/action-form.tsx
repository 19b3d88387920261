"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Icon } from "@/app/_ui/icon";
import { fillAgain } from "./fill-again";
import { type FormState, untouched } from "./form-state";
import { keeping } from "./keeping";

type ActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  children: (state: FormState, isBusy: boolean) => ReactNode;
  className?: string;
  label?: string;
};

/**
 * A form that works without JavaScript too. After a refusal everything typed is still there, and the first field in question
 * has the focus.
 */
export function ActionForm({ action, children, className, label }: ActionFormProps) {
  const sent = useRef<{ form: FormData; hasArrived: boolean } | null>(null);
  function send(before: FormState, values: FormData) {
    const sending = { form: values, hasArrived: true };
    sent.current = sending;
    return keeping(action, () => {
      sending.hasArrived = false;
    })(before, values);
  }
  // Drawn on the server, the form holds the action itself, which a browser without JavaScript sends it to.
  const [state, submit, isBusy] = useActionState(typeof window === "undefined" ? action : send, untouched);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state === untouched) return;
    const isRefused = state.message !== null || Object.keys(state.problems).length > 0;
    if (form.current && sent.current && isRefused) fillAgain(form.current, sent.current.form, !sent.current.hasArrived);
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (first ?? form.current?.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [state]);

  return (
    <form ref={form} action={submit} className={className} aria-label={label} noValidate>
      {children(state, isBusy)}
      {state.message && (
        <p className="error" role="alert" tabIndex={-1}>
          <Icon name="sq" className="shape" />
          {state.message}
        </p>
      )}
    </form>
  );
}
