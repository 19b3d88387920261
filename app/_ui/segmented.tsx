type SegmentedProps<Value extends string> = {
  legend: string;
  name: string;
  options: readonly { value: Value; label: string }[];
  defaultValue?: Value | undefined;
};

/** A radio group drawn as one control. The chosen one is inverted ink, so that it reads in greyscale. */
export function Segmented<Value extends string>({ legend, name, options, defaultValue }: SegmentedProps<Value>) {
  return (
    <fieldset className="field">
      <legend className="lab">{legend}</legend>
      <div className="segmented">
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
