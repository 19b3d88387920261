"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Icon } from "@/app/_ui/icon";
import { type FormState, untouched } from "./form-state";

type ActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  children: (state: FormState, isBusy: boolean) => ReactNode;
  className?: string;
  label?: string;
};

/** A form that works without JavaScript too. After a refusal the first field in question has the focus. */
export function ActionForm({ action, children, className, label }: ActionFormProps) {
  const [state, submit, isBusy] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state === untouched) return;
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
