import type { Interval } from "@/app/_statistics/interval";

type IntervalBarProps = { value: number; interval: Interval | null; from: number; to: number };

/**
 * A value with its 95 % interval on a scale. The sentence beside it says the same in numbers, so it is hidden from
 * screen readers. Attributes only: the pages' policy allows no inline styles.
 */
export function IntervalBar({ value, interval, from, to }: IntervalBarProps) {
  const place = (at: number) => (100 * (at - from)) / (to - from);
  const percent = (at: number) => `${at.toFixed(2)}%`;
  return (
    <div className="interval-bar" aria-hidden="true">
      <svg width="100%" height="20" role="presentation">
        <line className="axis" x1="0" x2="100%" y1="10" y2="10" />
        {interval && (
          <rect
            className="interval"
            x={percent(place(interval.low))}
            y="5.5"
            width={percent(place(interval.high) - place(interval.low))}
            height="9"
          />
        )}
        {from < 0 && <line className="zero" x1={percent(place(0))} x2={percent(place(0))} y1="2" y2="18" />}
        <svg x={percent(place(value))} y="10" overflow="visible" role="presentation">
          <path className="point" d="M0-6 6 0 0 6-6 0z" />
        </svg>
      </svg>
      <p>
        <span>{from < 0 ? `−${-from}` : from}</span>
        {from < 0 && <span>0</span>}
        <span>{to}</span>
      </p>
    </div>
  );
}
