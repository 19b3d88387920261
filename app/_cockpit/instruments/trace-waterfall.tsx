import { useId } from "react";
import type { TraceView } from "../frame";
import { outcomeWords } from "./outcome-words";

/** The drawing is for the eye; the same figures are cells of the table that it stands in. */
export function TraceWaterfall({ trace }: { trace: TraceView }) {
  const hatch = useId();
  const whole = Math.max(trace.durationMs, ...trace.spans.map(({ offsetMs, durationMs }) => offsetMs + durationMs), 1);
  const share = (milliseconds: number) => `${(milliseconds / whole) * 100}%`;
  const text = (milliseconds: number) => `${Math.round(milliseconds).toLocaleString("en-GB")} ms`;
  return (
    <table className="trace-waterfall">
      <caption className="visually-hidden">Spans of the trace {trace.id}; the hatched part of a bar is waiting</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Span</th>
          <th scope="col">Begins, waits</th>
          <th scope="col">Takes</th>
        </tr>
      </thead>
      <tbody>
        {trace.spans.map(
          ({ service, endpoint, version, offsetMs, durationMs, waitMs, outcome, isAbandoned, depth }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the trace, which never changes.
            <tr key={index} className={outcome === "none" ? "" : "failed"}>
              <th scope="row" title={`${service} ${version} ${endpoint}`}>
                {"· ".repeat(depth)}
                {service} {endpoint}
              </th>
              <td>
                <svg width="100%" height="16" aria-hidden="true">
                  <pattern id={`${hatch}${index}`} width="6" height="6" patternUnits="userSpaceOnUse">
                    <path d="M-1 7 7 -1M-4 4 4 -4M2 10 10 2" />
                  </pattern>
                  <rect className="trace-bar" x={share(offsetMs)} y="3" width={share(durationMs)} height="10" />
                  <rect className="trace-wait" x={share(offsetMs)} y="3" width={share(waitMs)} height="10" />
                  <rect fill={`url(#${hatch}${index})`} x={share(offsetMs)} y="3" width={share(waitMs)} height="10" />
                </svg>
                <span className="visually-hidden">
                  begins at {text(offsetMs)}, waits {text(waitMs)}
                </span>
              </td>
              <td>
                {text(durationMs)}
                {outcome === "none" ? "" : `, ${outcomeWords[outcome]}`}
                {isAbandoned ? ", abandoned" : ""}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
