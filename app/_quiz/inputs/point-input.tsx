import type { ShownPoint } from "../kinds/point";
import type { InputProps, Readiness } from "./input";
import { PointChart } from "./point-chart";

/**
 * A chart, and its points as radio buttons: the same choice in two forms, and each shows what was chosen in the other.
 * All numbers of the chart are in the list.
 */
export function Input({ shown, id, value, onChange, answerKey }: InputProps<ShownPoint, number>) {
  const { label, unit, xLabel, points, marks } = shown;
  const values = points.map((point) => point.value);
  return (
    <div className="point">
      <figure>
        <figcaption>
          <b>{label}</b>, {unit}
        </figcaption>
        <p className="scale">{Math.max(...values)}</p>
        <PointChart shown={shown} chosen={value} right={answerKey ?? null} onPick={onChange} />
        <p className="scale">{Math.min(...values)}</p>
        <p className="ends">
          <span>{points[0]?.at}</span>
          <span>{xLabel}</span>
          <span>{points.at(-1)?.at}</span>
        </p>
        {marks.length > 0 && (
          <ul className="marks">
            {marks.map(({ at, text }) => (
              <li key={at}>
                Dashed line at {points[at]?.at}: {text}
              </li>
            ))}
          </ul>
        )}
      </figure>
      <fieldset>
        <legend>{xLabel} of the point</legend>
        {points.map((point, index) => (
          <label key={point.at} data-right={index === answerKey || undefined}>
            <input
              type="radio"
              name={`${id}-response`}
              checked={index === value}
              onChange={() => onChange?.(index)}
              readOnly={!onChange}
            />
            <span>
              <b>{point.at}</b> — {point.value} {unit}
            </span>
            {index === answerKey && <span className="holds">holds</span>}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export function readiness(value: number | null): Readiness {
  return value === null ? { missing: "Choose a point first, in the chart or in the list." } : "whole";
}
