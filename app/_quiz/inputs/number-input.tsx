import { decimalOf } from "../kinds/decimal";
import type { NumberResponse, ShownNumber } from "../kinds/number";
import type { InputProps, Readiness } from "./input";

/** A text field for the amount, for a number field would drop what it does not understand, and the unit beside it. */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownNumber, NumberResponse>) {
  const { unit, units } = shown;
  const amountId = `${id}-amount`;
  const unitId = `${id}-unit`;
  const hintId = `${id}-amount-hint`;
  const typed = value ?? { amount: "", unit };
  const isKey =
    answerKey?.unit === typed.unit && answerKey !== null && decimalOf(typed.amount) === decimalOf(answerKey.amount);
  return (
    <fieldset className="number-answer" data-right={isKey || undefined}>
      <legend className="visually-hidden">{units ? "Amount and unit" : "Amount"}</legend>
      <div>
        <label htmlFor={amountId}>Amount</label>
        <input
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          id={amountId}
          name={amountId}
          maxLength={32}
          value={typed.amount}
          aria-describedby={unit === null ? hintId : `${unitId} ${hintId}`}
          onChange={({ currentTarget }) => onChange?.({ ...typed, amount: currentTarget.value })}
        />
      </div>
      {unit !== null && (
        <p className="unit" id={unitId}>
          {unit}
        </p>
      )}
      {units && (
        <div>
          <label htmlFor={unitId}>Unit</label>
          <select
            className="input"
            id={unitId}
            name={unitId}
            value={typed.unit ?? ""}
            onChange={({ currentTarget }) => onChange?.({ ...typed, unit: currentTarget.value || null })}
          >
            <option value="">Choose…</option>
            {units.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="hint" id={hintId}>
        Decimals after a point: 0.5.
      </p>
      {answerKey && (
        <p className="holds">
          {answerKey.amount}
          {answerKey.unit !== null && ` ${answerKey.unit}`} holds
        </p>
      )}
    </fieldset>
  );
}

export function readiness(value: NumberResponse | null, shown: ShownNumber): Readiness {
  const typed = value?.amount.trim() ?? "";
  if (typed === "") return { missing: "Write the amount first." };
  if (decimalOf(typed) === null) {
    return {
      missing: typed.includes(",")
        ? "Write the number with a point, for example 0.5."
        : "Write a number in digits only, for example 1200 or 0.5.",
    };
  }
  return shown.units && (value?.unit ?? null) === null ? { missing: "Choose the unit, too." } : "whole";
}
