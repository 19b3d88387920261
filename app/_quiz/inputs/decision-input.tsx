import { Html } from "../html";
import type { RevealedDecision, ShownSituation } from "../kinds/decision";
import type { InputProps, Readiness } from "./input";

/** What was decided before as text, with what came of it; then the options of the situation that followed. */
export function Input(props: InputProps<ShownSituation, number[], RevealedDecision>) {
  const { shown, id, value, onChange, answerKey, revealed } = props;
  const taken = revealed?.taken ?? [];
  const { situation, options } = revealed?.next ?? shown;
  const path = taken.map(({ option }) => option);
  const step = path.length;
  const isOnKey = path.every((option, index) => option === answerKey?.[index]);
  return (
    <div className="decision">
      {taken.length > 0 && (
        <ol className="taken">
          {taken.map((before) => (
            <li key={before.situation}>
              <Html className="situation" html={before.situation} />
              <p className="chose">
                You chose: <Html as="span" html={before.html} />
              </p>
              <Html className="consequence" html={before.consequence} />
            </li>
          ))}
        </ol>
      )}
      <fieldset>
        <legend>
          Step {step + 1}
          {step > 0 && ", after what came of it"}
        </legend>
        <Html className="situation" html={situation} />
        {options.map(({ html }, index) => {
          const isRight = isOnKey && index === answerKey?.[step];
          return (
            <label key={html} data-right={isRight || undefined}>
              <input
                type="radio"
                // A name of its own for every step: the browser would keep the last choice checked in a new group.
                name={`${id}-step-${step}`}
                checked={index === value?.[step]}
                onChange={() => onChange?.([...path, index])}
                readOnly={!onChange}
              />
              <Html as="span" className="text" html={html} />
              {isRight && <span className="holds">on the best way</span>}
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}

export function readiness(value: number[] | null, shown: ShownSituation, revealed: RevealedDecision | null): Readiness {
  const { options } = revealed?.next ?? shown;
  const option = options[value?.[revealed?.taken.length ?? 0] ?? -1];
  if (!option) return { missing: "Decide first what to do." };
  return option.leads === "on" ? "step" : "whole";
}
