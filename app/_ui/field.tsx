import type { ComponentProps } from "react";
import { Icon } from "./icon";

type FieldProps = ComponentProps<"input"> & {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
};

/** A labelled text field with its hint and, in words, what is wrong with what was typed. */
export function Field({ label, hint, error, id = `field-${label}`.replace(/\W+/g, "-"), ...input }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="sq" className="shape" />
          {error}
        </p>
      )}
    </div>
  );
}
