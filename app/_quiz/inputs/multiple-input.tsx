import { Html } from "../html";
import type { ShownMultiple } from "../kinds/multiple";
import type { InputProps, Readiness } from "./input";
import { toggled } from "./toggled";

/** Native checkboxes in a list. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownMultiple, number[]>) {
  const chosen = value ?? [];
  return (
    <fieldset className="multiple">
      <legend className="visually-hidden">Options, of which several may hold</legend>
      {shown.options.map((html, index) => (
        <label key={html} data-right={answerKey?.includes(index) || undefined}>
          <input
            type="checkbox"
            name={`${id}-response`}
            checked={chosen.includes(index)}
            onChange={() => onChange?.(toggled(chosen, index))}
            readOnly={!onChange}
          />
          <Html as="span" className="text" html={html} />
        </label>
      ))}
    </fieldset>
  );
}

export function readiness(value: number[] | null): Readiness {
  return value === null || value.length === 0 ? { missing: "Choose at least one line first." } : "whole";
}
