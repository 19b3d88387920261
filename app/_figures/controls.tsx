import { useId } from "react";

// On the server there is nothing to call, and no handler may be given to an element.

type SliderProps = {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** The value as it is read: "80 %". */
  text: string;
  onChange?: ((value: number) => void) | undefined;
};

export function Slider({ label, min, max, step, value, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="live-control">
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        id={id}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        disabled={!onChange}
        onChange={onChange && (({ currentTarget }) => onChange(Number(currentTarget.value)))}
      />
      {/* The slider says its value itself. */}
      <output htmlFor={id} aria-live="off">
        {text}
      </output>
    </div>
  );
}

type ChoiceProps<Value extends string | number> = {
  legend: string;
  options: readonly Value[];
  /** An option as it is read. */
  words: (option: NoInfer<Value>) => string;
  value: NoInfer<Value>;
  onChange?: ((value: NoInfer<Value>) => void) | undefined;
};

export function Choice<Value extends string | number>({ legend, options, words, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="live-control" disabled={!onChange}>
      <legend>{legend}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              disabled={!onChange}
              onChange={onChange && (() => onChange(option))}
            />
            {words(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
