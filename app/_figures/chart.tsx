import "./chart.css";

const WIDTH = 640;
const HEIGHT = 220;
const TOP = 24;

type Series = { name: string; values: readonly number[] };

type ChartProps = {
  /** What is drawn. */
  label: string;
  unit: string;
  /** Labels of the points, as many as each series has values. */
  at: readonly string[];
  /** The first is what happened; a second is what it is compared with, drawn dashed. */
  series: readonly [Series] | readonly [Series, Series];
  /** A grey range, in the unit. */
  expected?: readonly [low: number, high: number];
  /** What the grey range is. */
  grey?: string;
  /** What happened at a point. */
  marks?: readonly { at: string; text: string }[];
  /** The same in a sentence or two, for those who do not see it. */
  summary: string;
};

/** A line over time, drawn on the server; its numbers stand in a table below it. */
export function Chart({ label, unit, at, series, expected, grey = "expected", marks = [], summary }: ChartProps) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values), expected?.[1] ?? 0) * 1.08;
  const x = (index: number) => (WIDTH * index) / Math.max(1, at.length - 1);
  const y = (value: number) => TOP + (HEIGHT - TOP) * (1 - value / most);
  const path = (values: readonly number[]) =>
    values.map((value, index) => `${index === 0 ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const step = niceStep(most / 3);
  const grid = [0, 1, 2, 3].map((nth) => nth * step).filter((value) => value < most);
  return (
    <div className="lesson-chart">
      <p className="artefact-head">
        <b>{label}</b>
        <span className="muted">{unit}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH + 56} ${HEIGHT + 28}`} role="img" aria-label={`${label}. ${summary}`}>
        {expected && (
          <rect className="expected" x="0" y={y(expected[1])} width={WIDTH} height={y(expected[0]) - y(expected[1])} />
        )}
        {grid.map((value) => (
          <g key={value}>
            <path className="grid" d={`M0 ${y(value)}H${WIDTH}`} />
            <text x={WIDTH + 8} y={y(value) + 4}>
              {value}
            </text>
          </g>
        ))}
        {marks.map(({ at: place, text }) => {
          const left = x(Math.max(0, at.indexOf(place)));
          const isRight = left > WIDTH * 0.7;
          return (
            <g key={place} className="mark">
              <path d={`M${left} ${TOP - 6}V${HEIGHT}`} />
              <text x={isRight ? left - 6 : left + 6} y={TOP - 8} textAnchor={isRight ? "end" : "start"}>
                {text}
              </text>
            </g>
          );
        })}
        {series.map(({ name, values }, nth) => (
          <path key={name} className={nth === 0 ? "actual" : "context"} d={path(values)} />
        ))}
        <text x="0" y={HEIGHT + 22}>
          {at[0]}
        </text>
        <text x={WIDTH} y={HEIGHT + 22} textAnchor="end">
          {at.at(-1)}
        </text>
      </svg>
      <p className="chart-key">
        Solid: {series[0].name}
        {series[1] && `; dashed: ${series[1].name}`}
        {expected && `; grey: ${grey}, ${expected[0]} to ${expected[1]}`}.
      </p>
      <details>
        <summary className="button dense">Show as table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">At</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {at.map((place, index) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{values[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** 1, 2 or 5 times a power of ten, at least `value`. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= value) ?? power;
}
