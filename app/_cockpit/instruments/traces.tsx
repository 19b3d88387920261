"use client";

import "./traces.css";
import { memo, useEffect, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import type { TraceView } from "../frame";
import { outcomeWords } from "./outcome-words";
import { TraceWaterfall } from "./trace-waterfall";

type TracesProps = { load: () => Promise<TraceView[]> };

export const Traces = memo(function Traces({ load }: TracesProps) {
  const [traces, setTraces] = useState<readonly TraceView[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void load().then((loaded) => isCurrent && setTraces(loaded));
    return () => {
      isCurrent = false;
    };
  }, [load]);
  return (
    <section className="panel traces" aria-label="Traces">
      <div className="panel-head">
        <h2>Traces</h2>
        <span className="spacer" />
        <button type="button" className="button dense quiet" onClick={() => void load().then(setTraces)}>
          Refresh
        </button>
      </div>
      {traces?.length === 0 && (
        <p className="traces-none">No trace yet: they come some seconds after a request has ended.</p>
      )}
      <ul>
        {traces?.map((trace) => (
          <li key={trace.id}>
            <details>
              <summary>
                <Icon name={trace.outcome === "none" ? "ring" : "sq"} className="shape" />
                <time>{trace.clock}</time>
                <b>{trace.page}</b>
                <span className="traces-outcome">{outcomeWords[trace.outcome]}</span>
                <span>{Math.round(trace.durationMs).toLocaleString("en-GB")} ms</span>
              </summary>
              <TraceWaterfall trace={trace} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
});
