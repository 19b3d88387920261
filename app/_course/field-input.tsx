import { useState } from "react";
import { measures, type Plan } from "@/app/_simulator/core/flight/plan";
import { measureWord, shownThreshold, unitOf } from "@/app/_simulator/plan-words";
import { idsIn, type PartOfSignal, partOfSignalIn, textOfIds, textOfSignal } from "./field-value";
import { TableInput } from "./table-input";
import type { ChoiceField, ChoicesField, SignalField, TextField, WorksheetField } from "./worksheet";

export type InputProps<Field> = {
  field: Field;
  /** Of the element; unique on the page. */
  id: string;
  text: string;
  onText: (text: string) => void;
};

/** A field to be filled in. What it holds is one text, of whatever kind. */
export function FieldInput({ field, ...props }: InputProps<WorksheetField>) {
  switch (field.kind) {
    case "table":
      return <TableInput field={field} {...props} />;
    case "signal":
      return <SignalInput field={field} {...props} />;
    case "choice":
      return <ChoiceInput field={field} {...props} />;
    case "choices":
      return <ChoicesInput field={field} {...props} />;
    default:
      return <TextInput field={field} {...props} />;
  }
}

function TextInput({ field, id, text, onText }: InputProps<TextField>) {
  return (
    <textarea
      className={field.mono ? "input command" : "input"}
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      rows={field.rows}
      maxLength={4000}
      spellCheck={!field.mono}
      autoComplete="off"
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  );
}

/** As it is typed: half a number is kept here while it is one. */
type Typed = { measure: string; is: string; threshold: string; minutes: string };

function typedOf({ measure, is, threshold, minutes }: PartOfSignal): Typed {
  return {
    measure: measure ?? "",
    is: is ?? "",
    threshold: threshold === undefined ? "" : String(measure ? shownThreshold(measure, threshold) : threshold),
    minutes: minutes === undefined ? "" : String(minutes),
  };
}

function textOfTyped({ measure: name, is: side, threshold, minutes }: Typed): string {
  const measure = measures.find((one) => one === name);
  const is = (["below", "above"] as const).find((one) => one === side);
  const part: PartOfSignal = {
    ...(measure && { measure }),
    ...(is && { is }),
    ...(threshold !== "" && measure && { threshold: Number((Number(threshold) / unitOf(measure).perOne).toFixed(6)) }),
    ...(minutes !== "" && { minutes: Number(minutes) }),
  };
  return textOfSignal(part);
}

const sides: Record<Plan["signal"]["is"], string> = { below: "is below", above: "is above" };

function SignalInput({ id, text, onText }: InputProps<SignalField>) {
  const [seen, setSeen] = useState(text);
  const [typed, setTyped] = useState(() => typedOf(partOfSignalIn(text)));
  if (text !== seen) {
    setSeen(text);
    // Another tab's text, or the one that was kept: not what is being typed here.
    if (textOfTyped(typed) !== text) setTyped(typedOf(partOfSignalIn(text)));
  }
  const change = (changed: Partial<Typed>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    onText(textOfTyped(next));
  };
  const measure = measures.find((one) => one === typed.measure);
  return (
    <div className="signal-input">
      <Select
        id={`${id}-measure`}
        label="Number"
        options={measures.map((one) => [one, measureWord(one)])}
        value={typed.measure}
        onValue={(value) => change({ measure: value })}
      />
      <Select
        id={`${id}-is`}
        label="Side"
        options={Object.entries(sides)}
        value={typed.is}
        onValue={(value) => change({ is: value })}
      />
      <label htmlFor={`${id}-threshold`}>
        Threshold{measure && `, ${unitOf(measure).unit}`}
        <input
          className="input"
          id={`${id}-threshold`}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={typed.threshold}
          onChange={({ target }) => change({ threshold: target.value })}
        />
      </label>
      <label htmlFor={`${id}-minutes`}>
        For, minutes
        <input
          className="input"
          id={`${id}-minutes`}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={typed.minutes}
          onChange={({ target }) => change({ minutes: target.value })}
        />
      </label>
    </div>
  );
}

type SelectProps = {
  id: string;
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  value: string;
  onValue: (value: string) => void;
};

function Select({ id, label, options, value, onValue }: SelectProps) {
  return (
    <label htmlFor={id}>
      {label}
      <select className="input" id={id} value={value} onChange={({ target }) => onValue(target.value)}>
        <option value="">Choose</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function ChoiceInput({ field, id, text, onText }: InputProps<ChoiceField>) {
  return (
    <div className="choice-input">
      {field.options.map((option) => (
        <label key={option.id}>
          <input type="radio" name={id} checked={option.id === text} onChange={() => onText(option.id)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}

function ChoicesInput({ field, text, onText }: InputProps<ChoicesField>) {
  const chosen = idsIn(text, field.options);
  return (
    <div className="choice-input">
      {field.options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onText(textOfIds(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id)))
            }
          />
          {label}
        </label>
      ))}
    </div>
  );
}
