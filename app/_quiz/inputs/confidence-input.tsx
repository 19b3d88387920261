import { type Confidence, confidences } from "../verdict";

const words = { guessing: "Guessing", leaning: "Leaning", sure: "Sure" } as const satisfies Record<Confidence, string>;

type ConfidenceInputProps = {
  id: string;
  value: Confidence | null;
  onChange?: (value: Confidence) => void;
  isDisabled?: boolean;
};

/** Asked before the verdict. After a hint there is nothing to ask: an answer counts as a guess. */
export function ConfidenceInput({ id, value, onChange, isDisabled = false }: ConfidenceInputProps) {
  return (
    <fieldset className="field" disabled={isDisabled}>
      <legend className="lab">How sure are you?</legend>
      <div className="segmented">
        {confidences.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-confidence`}
              value={each}
              checked={each === value}
              onChange={() => onChange?.(each)}
              readOnly={!onChange}
            />
            {words[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
