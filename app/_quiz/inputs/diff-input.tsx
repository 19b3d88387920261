import type { ShownDiff } from "../kinds/diff";
import type { InputProps, Readiness } from "./input";
import { toggled } from "./toggled";

const signs = { added: "+", removed: "−", same: "" } as const;

/** The lines of a diff: those added or removed as checkboxes, the others as plain text between them. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownDiff, number[]>) {
  const picked = value ?? [];
  return (
    <fieldset className="diff">
      <legend>{shown.file}</legend>
      {shown.lines.map(({ text, change }, index) => {
        const number = index + 1;
        if (change === "same") {
          return (
            <p key={number}>
              <i className="number">{number}</i>
              <code>{text}</code>
            </p>
          );
        }
        const isRight = answerKey?.includes(number);
        return (
          <label key={number} className={change} data-right={isRight || undefined}>
            <input
              type="checkbox"
              name={`${id}-response`}
              checked={picked.includes(number)}
              onChange={() => onChange?.(toggled(picked, number))}
              readOnly={!onChange}
            />
            <i className="number">
              <span className="visually-hidden">Line </span>
              {number}
            </i>
            <b className="sign">
              <span aria-hidden="true">{signs[change]}</span>
              <span className="visually-hidden">{change}: </span>
            </b>
            <code>{text}</code>
            {isRight && <span className="holds">to pick</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

export function readiness(value: number[] | null): Readiness {
  return value === null || value.length === 0 ? { missing: "Pick at least one line first." } : "whole";
}
