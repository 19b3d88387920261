import type { ShownLines } from "../kinds/lines";
import type { InputProps, Readiness } from "./input";

/** The lines of a file as radio buttons; those that only hold the file together are plain text between them. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownLines, number>) {
  return (
    <fieldset className="lines">
      <legend>{shown.file}</legend>
      {shown.lines.map(({ text, canBePicked }, index) => {
        const number = index + 1;
        return canBePicked ? (
          <label key={number} data-right={number === answerKey || undefined}>
            <input
              type="radio"
              name={`${id}-response`}
              checked={number === value}
              onChange={() => onChange?.(number)}
              readOnly={!onChange}
            />
            <i className="number">
              <span className="visually-hidden">Line </span>
              {number}
            </i>
            <code>{text}</code>
          </label>
        ) : (
          <p key={number}>
            <i className="number">{number}</i>
            <code>{text}</code>
          </p>
        );
      })}
    </fieldset>
  );
}

export function readiness(value: number | null): Readiness {
  return value === null ? { missing: "Choose a line first." } : "whole";
}
