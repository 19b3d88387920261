import { Html } from "../html";
import type { ShownMatch } from "../kinds/match";
import type { InputProps, Readiness } from "./input";

type Value = (number | null)[];

/** A native select for every entry, labelled by it. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownMatch, Value>) {
  const chosen = shown.entries.map((_, index) => value?.[index] ?? null);
  return (
    <fieldset className="match">
      <legend className="visually-hidden">Lines to match</legend>
      <ul>
        {shown.entries.map((html, index) => {
          const select = `${id}-response-${index}`;
          const right = answerKey?.[index] ?? null;
          const isRight = right !== null && chosen[index] === right;
          return (
            <li key={html} data-right={isRight || undefined}>
              <label htmlFor={select}>
                <Html as="span" html={html} />
              </label>
              <select
                className="input"
                id={select}
                name={select}
                value={chosen[index] ?? ""}
                onChange={({ currentTarget }) =>
                  onChange?.(chosen.with(index, currentTarget.value === "" ? null : Number(currentTarget.value)))
                }
              >
                <option value="">Choose…</option>
                {shown.targets.map((target, place) => (
                  <option key={target} value={place}>
                    {target}
                  </option>
                ))}
              </select>
              {right !== null && (
                <span className="holds">{isRight ? "holds" : `${shown.targets[right] ?? ""} holds`}</span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

export function readiness(value: Value | null, shown: ShownMatch): Readiness {
  const open = shown.entries.filter((_, index) => (value?.[index] ?? null) === null).length;
  if (open === 0) return "whole";
  if (open === shown.entries.length) return { missing: "Match each line with one first." };
  return { missing: open === 1 ? "Match the last line first." : `Match the other ${open} lines first.` };
}
