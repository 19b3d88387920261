import { Html } from "../html";
import type { ExplanationResponse, RevealedExplanation, ShownExplanation } from "../kinds/explanation";
import type { InputProps, Readiness } from "./input";

type Props = InputProps<ShownExplanation, ExplanationResponse, RevealedExplanation>;

/** First a field to explain in; then one's own words above the model, and a checkbox for each of its points. */
export function Input({ shown, id, value, onChange, revealed }: Props) {
  const text = value?.[0] ?? "";
  const found = value?.[1] ?? [];
  if (revealed) return <Compared {...{ id, text, found, revealed, onChange }} />;
  const field = `${id}-text`;
  return (
    <div className="explanation">
      <label htmlFor={field}>Your explanation</label>
      <textarea
        className="input"
        id={field}
        name={field}
        rows={6}
        maxLength={shown.atMost}
        value={text}
        aria-describedby={`${field}-count`}
        onChange={({ currentTarget }) => onChange?.([currentTarget.value])}
      />
      <p className="count" id={`${field}-count`}>
        {text.trim().length} of {shown.atMost} characters, at least {shown.atLeast}. A model comes after it.
      </p>
    </div>
  );
}

type ComparedProps = Pick<Props, "id" | "onChange"> & {
  text: string;
  found: readonly boolean[];
  revealed: RevealedExplanation;
};

function Compared({ id, text, found, revealed: { model, points }, onChange }: ComparedProps) {
  const isFound = points.map((_, index) => found[index] === true);
  return (
    <div className="explanation">
      <section aria-labelledby={`${id}-yours`}>
        <h4 id={`${id}-yours`}>Yours</h4>
        <p className="yours">{text}</p>
      </section>
      <section aria-labelledby={`${id}-model`}>
        <h4 id={`${id}-model`}>A model</h4>
        <Html className="model" html={model} />
      </section>
      <fieldset>
        <legend>What a good explanation mentions: tick what yours says</legend>
        {points.map((point, index) => (
          <label key={point}>
            <input
              type="checkbox"
              name={`${id}-found`}
              checked={isFound[index] === true}
              onChange={() => onChange?.([text, isFound.with(index, !isFound[index])])}
              readOnly={!onChange}
            />
            <span>
              <Html as="span" className="text" html={point} />
              <span className="says">Mine says this</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export function readiness(
  value: ExplanationResponse | null,
  { atLeast }: ShownExplanation,
  revealed: RevealedExplanation | null,
): Readiness {
  if (revealed) return "whole";
  const missing = atLeast - (value?.[0] ?? "").trim().length;
  if (missing <= 0) return "step";
  if (missing === atLeast) return { missing: "Explain it in your own words first." };
  return { missing: `Write ${missing} more ${missing === 1 ? "character" : "characters"} first.` };
}
