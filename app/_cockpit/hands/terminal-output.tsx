"use client";

import { memo } from "react";
import { legible, type TerminalLine } from "./terminal-line";

const Line = memo(function Line({ kind, text }: Pick<TerminalLine, "kind" | "text">) {
  const shown = legible({ kind, text });
  if (kind !== "entered")
    return <div className={kind === "error" ? "terminal-line failed" : "terminal-line"}>{shown}</div>;
  return (
    <div className="terminal-line entered">
      <span className="terminal-sign">$</span> <b>{shown}</b>
    </div>
  );
});

/** What is said of it aloud is said elsewhere: a followed log would never let a reader finish. */
export const TerminalOutput = memo(function TerminalOutput({ lines }: { lines: readonly TerminalLine[] }) {
  return (
    <div role="log" aria-live="off" aria-label="Terminal output">
      {lines.map(({ kind, number, text }) => (
        <Line key={number} kind={kind} text={text} />
      ))}
    </div>
  );
});
