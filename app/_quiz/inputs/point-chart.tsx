import type { ShownPoint } from "../kinds/point";

const WIDTH = 600;
const HEIGHT = 180;
/** So that the line and the dot are not cut off. */
const MARGIN = 12;

type PointChartProps = {
  shown: ShownPoint;
  chosen: number | null;
  right: number | null;
  onPick?: ((index: number) => void) | undefined;
};

/**
 * The line through the points. Stretched to the width of the page, so words stand around it and not in it, and a point
 * is a stroke of no length with round ends: a circle would become an ellipse.
 */
export function PointChart({ shown: { points, marks }, chosen, right, onPick }: PointChartProps) {
  const values = points.map(({ value }) => value);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const slot = WIDTH / points.length;
  const x = (index: number) => Number(((index + 0.5) * slot).toFixed(1));
  const y = (value: number) => Number((HEIGHT - MARGIN - ((value - least) / span) * (HEIGHT - 2 * MARGIN)).toFixed(1));
  const dot = (index: number | null) => {
    const point = index === null ? undefined : points[index];
    return index === null || !point ? null : `M${x(index)} ${y(point.value)}h0`;
  };
  const chosenDot = dot(chosen);
  const rightDot = dot(right);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="grid" d={`M0 ${MARGIN}H${WIDTH}M0 ${HEIGHT - MARGIN}H${WIDTH}`} />
      {marks.map(({ at }) => (
        <path key={at} className="mark" d={`M${x(at)} 0V${HEIGHT}`} />
      ))}
      <polyline points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(" ")} />
      {chosen !== null && chosenDot && <path className="at" d={`M${x(chosen)} 0V${HEIGHT}`} />}
      {chosenDot && <path className="dot" d={chosenDot} />}
      {rightDot && <path className="dot right" d={rightDot} />}
      {onPick &&
        points.map(({ at }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only; the list below takes the same choice by keyboard.
          <rect key={at} x={index * slot} y="0" width={slot} height={HEIGHT} onClick={() => onPick(index)} />
        ))}
    </svg>
  );
}
