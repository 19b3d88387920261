import type { Interval } from "@/app/_statistics/interval";
import { signed } from "./number-words";

type NumberRangeProps = {
  name: string;
  value: number;
  /** 95 %. */
  interval: Interval | null;
  /** The axis runs from minus this to plus this; what lies beyond is drawn at its end, and said in numbers. */
  furthest: number;
  /** What its two ends are called. */
  ends: readonly [string, string];
};

/** A number with its range on one axis around nought. Attributes only: the pages' policy allows no inline styles. */
export function NumberRange({ name, value, interval, furthest, ends }: NumberRangeProps) {
  const place = (at: number) => 50 + (50 * Math.max(-furthest, Math.min(furthest, at))) / furthest;
  const percent = (at: number) => `${at.toFixed(2)}%`;
  const between = interval ? `, between ${spoken(interval.low)} and ${spoken(interval.high)}` : "";
  return (
    <div className="number-range">
      <svg width="100%" height="28" role="img" aria-label={`${name} ${spoken(value)}${between}`}>
        <line className="axis" x1="0" x2="100%" y1="14" y2="14" />
        {interval && (
          <rect
            className="interval"
            x={percent(place(interval.low))}
            y="8.5"
            width={percent(place(interval.high) - place(interval.low))}
            height="11"
          />
        )}
        <line className="zero" x1="50%" x2="50%" y1="4" y2="24" />
        <svg x={percent(place(value))} y="14" overflow="visible" aria-hidden="true">
          <path className="point" d="M0-7 7 0 0 7-7 0z" />
        </svg>
      </svg>
      <p className="range-ends" aria-hidden="true">
        <span>
          −{furthest} {ends[0]}
        </span>
        <span>0</span>
        <span>
          {ends[1]} +{furthest}
        </span>
      </p>
    </div>
  );
}

/** A screen reader passes over a sign. */
const spoken = (value: number) => signed(value).replace("−", "minus ").replace("+", "plus ");
