import { normalText } from "../kinds/plain-typing";
import type { ShownText } from "../kinds/text";
import type { InputProps, Readiness } from "./input";

/** A text field that leaves what is typed as it is. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownText, string>) {
  const field = `${id}-response`;
  const isKey = answerKey !== null && answerKey !== undefined && normalText(value ?? "") === answerKey;
  return (
    <div className="text-answer" data-right={isKey || undefined}>
      <label htmlFor={field}>Your answer</label>
      <div className="line">
        {shown.prompt !== null && (
          <span className="prompt" aria-hidden="true">
            {shown.prompt}
          </span>
        )}
        <input
          className="input"
          type="text"
          id={field}
          name={field}
          value={value ?? ""}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
        />
      </div>
      {answerKey !== null && answerKey !== undefined && (
        <p className="holds">
          <code>{answerKey}</code> holds
        </p>
      )}
    </div>
  );
}

export function readiness(value: string | null): Readiness {
  return value === null || value.trim() === "" ? { missing: "Type an answer first." } : "whole";
}
