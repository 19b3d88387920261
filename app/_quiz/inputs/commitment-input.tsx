import type { CommitmentResponse, ShownCommitment } from "../kinds/commitment";
import type { InputProps, Readiness } from "./input";

/** Two text fields that make one sentence. */
export function Input({ shown, id, value, onChange }: InputProps<ShownCommitment, CommitmentResponse>) {
  const written = value ?? { cue: "", act: "" };
  return (
    <fieldset className="commitment">
      <legend className="visually-hidden">Your plan</legend>
      {(
        [
          ["cue", "If …"],
          ["act", "then I …"],
        ] as const
      ).map(([part, begins]) => {
        const field = `${id}-${part}`;
        const { label, hint } = shown[part];
        return (
          <div key={part}>
            <label htmlFor={field}>
              <b>{begins}</b> {label}
            </label>
            <p className="hint" id={`${field}-hint`}>
              {hint}
            </p>
            <textarea
              className="input"
              id={field}
              name={field}
              rows={2}
              maxLength={shown.atMost}
              value={written[part]}
              aria-describedby={`${field}-hint`}
              onChange={({ currentTarget }) => onChange?.({ ...written, [part]: currentTarget.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

export function readiness(value: CommitmentResponse | null, { atLeast }: ShownCommitment): Readiness {
  const isWritten = (text: string | undefined) => (text ?? "").trim().length >= atLeast;
  if (!isWritten(value?.cue)) return { missing: "Write first what you would see: the “if”." };
  return isWritten(value?.act) ? "whole" : { missing: "Write what you do then, too." };
}
