"use client";

import "./log-stream.css";
import { memo, useId, useMemo, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import type { ActView, LogRow } from "../frame";
import { parseFilter } from "./log-filter";
import { type LogLine, linesInTenSeconds, logView } from "./log-view";

const SHOWN = 150;
const levels = ["error", "warn", "info"] as const;
const icons = { error: "sq", warn: "tri", info: "ring" } as const;

type LogStreamProps = { rows: readonly LogRow[]; acts: readonly ActView[]; seconds: number };
type Held = Pick<LogStreamProps, "rows" | "acts">;

export const LogStream = memo(function LogStream({ rows, acts, seconds }: LogStreamProps) {
  const [chosen, setChosen] = useState<ReadonlySet<LogRow["level"]>>(new Set(levels));
  const [text, setText] = useState("");
  const [held, setHeld] = useState<Held | null>(null);
  const field = useId();
  const shown = held ?? { rows, acts };
  const lines = useMemo(
    () => logView(shown.rows, shown.acts, parseFilter(text, chosen), SHOWN),
    [shown.rows, shown.acts, text, chosen],
  );
  const waiting = held ? (rows.at(-1)?.number ?? 0) - (held.rows.at(-1)?.number ?? 0) : 0;
  const count = (lines: number) => lines.toLocaleString("en-GB");

  return (
    <section className="panel log-stream" aria-label="Logs">
      <div className="panel-head">
        <h2>Logs</h2>
        <span className="spacer" />
        <span className="label">
          {held
            ? `held, ${count(waiting)} new waiting`
            : `following, ${count(linesInTenSeconds(rows, seconds))} lines in 10 s`}
        </span>
        <button
          type="button"
          className={`button dense ${held ? "primary" : "quiet"}`}
          aria-pressed={held !== null}
          title="Holds this view; the flight goes on"
          onClick={() => setHeld(held ? null : { rows, acts })}
        >
          Hold
        </button>
      </div>
      <div className="log-stream-filter">
        {levels.map((level) => (
          <label key={level} className="log-stream-chip">
            <input
              type="checkbox"
              checked={chosen.has(level)}
              onChange={({ target }) =>
                setChosen(new Set(levels.filter((each) => (each === level ? target.checked : chosen.has(each)))))
              }
            />
            {level}
          </label>
        ))}
        <label className="visually-hidden" htmlFor={field}>
          Filter logs by service and words
        </label>
        <input
          id={field}
          className="log-stream-words"
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder="service:api,gateway words"
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="log-stream-lines" role="log" aria-live="off" aria-label="Log lines, newest first" tabIndex={0}>
        <ul>
          {lines.map((line) => (
            <Line key={line.kind === "act" ? `act ${line.act.number}` : line.row.number} line={line} />
          ))}
        </ul>
        {lines.length === 0 && (
          <p className="log-stream-none">{rows.length === 0 ? "No line yet" : "No line matches the filter"}</p>
        )}
      </div>
    </section>
  );
});

const Line = memo(
  function Line({ line }: { line: LogLine }) {
    if (line.kind === "act") {
      return (
        <li className="log-stream-act">
          <time>{line.act.clock}</time>
          <Icon name="diaf" className="shape" />
          <span>you</span>
          <code>{line.act.line}</code>
        </li>
      );
    }
    const { clock, level, service, pod, text } = line.row;
    return (
      <li className={`log-stream-${level}`}>
        <time>{clock}</time>
        <span>
          <Icon name={icons[level]} className="shape" />
          <span className="visually-hidden">{level}</span>
        </span>
        <span title={pod ?? service}>{pod ?? service}</span>
        <span className="log-stream-text" title={text}>
          {text}
        </span>
        {line.repeats > 1 && <span className="log-stream-times">×{line.repeats}</span>}
      </li>
    );
  },
  ({ line: before }, { line: after }) =>
    before.kind === "row" && after.kind === "row"
      ? before.row.number === after.row.number && before.repeats === after.repeats
      : before.kind === after.kind,
);
