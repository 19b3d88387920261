import { chanceOf } from "@/app/_statistics/calibration";
import type { Measure } from "./measure";
import { NumberRange } from "./number-range";
import { capitalised, marks, signed } from "./number-words";

type MeasureViewProps = {
  id: string;
  title: string;
  /** Of which answers. */
  of: string;
  measure: Measure;
  /** One box for each answer; of few answers only. */
  hasBins?: boolean;
  /** Below the numbers. */
  note?: string;
};

/** How sure somebody was, and how right: always with how many answers it is made of. */
export function MeasureView({ id, title, of, measure, hasBins = false, note }: MeasureViewProps) {
  const { n, bias, brier, words } = measure;
  return (
    <section className="measure" aria-labelledby={id}>
      <div className="measure-head">
        <h3 id={id}>{title}</h3>
        <span className="label">{of}</span>
      </div>
      {hasBins && <Bins bins={measure.bins} />}
      <div className="measure-numbers">
        <div>
          <h4>Bias</h4>
          {bias !== null && <Value value={signed(bias)} n={n} />}
          {bias !== null && (
            <NumberRange
              name="Bias"
              value={bias}
              interval={measure.biasInterval}
              furthest={0.5}
              ends={["too careful", "too sure"]}
            />
          )}
          <p>{words.bias}</p>
        </div>
        <div>
          <h4>Brier score</h4>
          {brier !== null && <Value value={brier.toFixed(2)} n={n} />}
          <p>{words.brier}</p>
        </div>
      </div>
      {note && <p className="measure-note">{note}</p>}
    </section>
  );
}

function Value({ value, n }: { value: string; n: number }) {
  return (
    <p className="measure-value">
      {value} <small>n = {n}</small>
    </p>
  );
}

function Bins({ bins }: { bins: Measure["bins"] }) {
  const chances = bins.map(({ confidence }) => chanceOf[confidence]);
  return (
    <>
      <ul className="bins">
        {bins.map(({ confidence, n, right }) => (
          <li key={confidence}>
            <b>{capitalised(confidence)}</b>
            <Boxes n={n} right={right} chance={chanceOf[confidence]} />
            <span>{n === 0 ? "none" : `${marks(right)} of ${n}`}</span>
          </li>
        ))}
      </ul>
      <p className="measure-note">
        One box for each answer, filled for what was right. Dashed: where the word stands if it fits exactly,{" "}
        {chances.slice(0, -1).join(", ")} and {chances.at(-1)}, which is a convention.
      </p>
    </>
  );
}

/** Pixels, of a box and of the step to the next one. */
const box = { width: 26, step: 30, height: 20 };

/** Narrower where there is no room: what counts is how many there are. */
function Boxes({ n, right, chance }: { n: number; right: number; chance: number }) {
  const width = Math.max(1, n * box.step - 2);
  const whole = Math.floor(chance * n);
  const part = chance * n - whole;
  const fit = whole * box.step + (part === 0 ? -2 : part * box.width);
  return (
    <svg
      className="boxes-of"
      width={width}
      height={box.height + 12}
      viewBox={`0 0 ${width} ${box.height + 12}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {Array.from({ length: n }, (_, index) => {
        const filled = Math.min(1, Math.max(0, right - index));
        const at = { x: index * box.step + 0.5, y: 6.5, height: box.height - 1 };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
          <g key={index}>
            {filled > 0 && <rect className="filled" {...at} width={(box.width - 1) * filled} />}
            <rect className="edge" {...at} width={box.width - 1} />
          </g>
        );
      })}
      {n > 0 && <line className="fit" x1={fit} x2={fit} y1="0" y2={box.height + 12} />}
    </svg>
  );
}
