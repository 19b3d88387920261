import { Html } from "../html";
import type { ShownChoice } from "../kinds/choice";
import type { InputProps, Readiness } from "./input";

/** Native radio buttons, with a letter before each. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownChoice, number>) {
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Options</legend>
      {shown.options.map(({ letter, html, response }) => (
        <label key={letter} data-right={response === answerKey || undefined}>
          <input
            type="radio"
            name={`${id}-response`}
            value={response}
            checked={response === value}
            onChange={() => onChange?.(response)}
            readOnly={!onChange}
          />
          <b className="letter">
            <span className="visually-hidden">Option </span>
            {letter}
          </b>
          <Html as="span" className="text" html={html} />
        </label>
      ))}
    </fieldset>
  );
}

export function readiness(value: number | null): Readiness {
  return value === null ? { missing: "Choose an answer first." } : "whole";
}
