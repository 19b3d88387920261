import type { FlightSeries } from "@/app/_flights/result";
import { sinceTakeOff } from "./duration";
import type { Told } from "./told";
import "./flown-chart.css";

const WIDTH = 1000;
const HEIGHT = 240;
const TOP = 38;
/** Closer than this, the numbers of two marks would lie on each other. */
const APART = 34;

type FlownChartProps = { series: FlightSeries; told: readonly Told[]; endSeconds: number };

/** Paid orders of each minute against what was expected, with the decisions; the same numbers as a table. */
export function FlownChart({ series, told, endSeconds }: FlownChartProps) {
  const minutes = series.minutes.filter(({ atSeconds }) => atSeconds <= Math.ceil(endSeconds / 60) * 60);
  const most = Math.max(1, ...minutes.map(({ paidOrders, expectedOrders }) => Math.max(paidOrders, expectedOrders)));
  const last = Math.max(60, minutes.at(-1)?.atSeconds ?? 60);
  const x = (seconds: number) => (WIDTH * Math.min(seconds, last)) / last;
  const y = (orders: number) => TOP + (HEIGHT - TOP) * (1 - orders / (most * 1.05));
  const line = (value: "paidOrders" | "expectedOrders") =>
    minutes.map(
      (minute, nth) => `${nth === 0 ? "M" : "L"}${x(minute.atSeconds).toFixed(1)} ${y(minute[value]).toFixed(1)}`,
    );
  const lowest = minutes.reduce((low, minute) => (minute.paidOrders < low.paidOrders ? minute : low), {
    paidOrders: Infinity,
    expectedOrders: 0,
    atSeconds: 0,
    clock: "",
  });
  const alarm = minutes.find(({ alertsFiring }) => alertsFiring.length > 0);
  const summary = `Lowest: ${lowest.paidOrders} paid orders in the minute to ${lowest.clock}, of ${Math.round(lowest.expectedOrders)} expected.`;
  return (
    <div className="flown">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a narrow screen, so a keyboard must reach it. */}
      <section className="flown-scroll" tabIndex={0} aria-label="Paid orders per minute">
        <svg viewBox={`0 0 ${WIDTH + 44} ${HEIGHT + 28}`} role="img" aria-label={`Paid orders per minute. ${summary}`}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <path className="grid" d={`M0 ${y(most * share)}H${WIDTH}`} />
              <text x={WIDTH + 6} y={y(most * share) + 4}>
                {Math.round(most * share)}
              </text>
            </g>
          ))}
          {alarm && <path className="alarm" d={`M${x(alarm.atSeconds)} ${TOP}V${HEIGHT}`} />}
          <Marks told={told} x={x} />
          <path className="expected" d={line("expectedOrders").join("")} />
          <path className="paid" d={line("paidOrders").join("")} />
          <text x="0" y={HEIGHT + 22}>
            {minutes[0]?.clock}
          </text>
          <text x={WIDTH} y={HEIGHT + 22} textAnchor="end">
            {minutes.at(-1)?.clock}
          </text>
        </svg>
      </section>
      <p className="flown-key">
        <span className="lowest">{summary}</span> Solid: paid; dotted: expected; numbers: decisions
        {alarm && "; amber: the first alert"}.
      </p>
      <details>
        <summary className="button dense">Show as table</summary>
        <MinuteTable minutes={minutes} />
      </details>
    </div>
  );
}

function Marks({ told, x }: { told: readonly Told[]; x: (seconds: number) => number }) {
  let free = -Infinity;
  return told.map(({ number, atSeconds }) => {
    if (number === null) return null;
    const at = x(atSeconds);
    const hasNumber = at >= free;
    if (hasNumber) free = at + APART;
    return (
      <g key={number} className="mark">
        <path d={`M${at} ${TOP - 8}V${HEIGHT}`} />
        {hasNumber && (
          <>
            <rect x={Math.max(0, at - 15)} y={TOP - 36} width="30" height="28" rx="3" />
            <text x={Math.max(15, at)} y={TOP - 15} textAnchor="middle">
              {number}
            </text>
          </>
        )}
      </g>
    );
  });
}

function MinuteTable({ minutes }: { minutes: FlightSeries["minutes"] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Minute to</th>
          <th scope="col">Paid</th>
          <th scope="col">Expected</th>
          <th scope="col">True KPI, 5 min</th>
          <th scope="col">Users harmed</th>
        </tr>
      </thead>
      <tbody>
        {minutes.map(({ atSeconds, clock, paidOrders, expectedOrders, kpi, harmed }) => (
          <tr key={atSeconds}>
            <th scope="row">
              {clock} <span className="since">({sinceTakeOff(atSeconds)})</span>
            </th>
            <td>{paidOrders}</td>
            <td>{Math.round(expectedOrders)}</td>
            <td>{kpi === null ? "" : `${Math.round(kpi * 100)} %`}</td>
            <td>{harmed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
