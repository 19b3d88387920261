"use client";

import { useCallback, useState } from "react";
import type { Aloft } from "./cockpit-state";
import { chartIds, type MetricView } from "./frame";
import { Terminal } from "./hands/terminal";
import { AlertStrip } from "./instruments/alert-strip";
import { Chart } from "./instruments/chart";
import { LogStream } from "./instruments/log-stream";
import { Pins } from "./instruments/pins";
import { Traces } from "./instruments/traces";
import type { RemoteFlight } from "./remote-flight";

const looks = [
  { look: "logs", title: "Logs" },
  { look: "traces", title: "Traces" },
  { look: "pins", title: "Pinned metrics" },
] as const;

type CenterProps = {
  state: Aloft;
  remote: RemoteFlight;
  pinned: readonly MetricView[];
  onPin: (metrics: MetricView[]) => void;
  inserted: { line: string; number: number } | null;
  keysOn: boolean;
};

/** The instruments: what is loud above what is quiet, and below them what is read line by line. */
export function Center({ inserted, keysOn, onPin, pinned, remote, state }: CenterProps) {
  const { frame, panel, scrapes, terminal } = state;
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const [look, setLook] = useState<(typeof looks)[number]["look"]>("logs");
  const acknowledge = useCallback((id: string) => setAcknowledged((before) => new Set([...before, id])), []);
  const shared = { history: scrapes, marks: frame.marks, startsAt: panel.startsAt, seconds: frame.seconds };
  const chart = (id: (typeof chartIds)[number], size: "main" | "vanity" | "small") => {
    const definition = panel.charts.find((one) => one.id === id);
    const reading = frame.charts.find((one) => one.id === id);
    return (
      definition && (
        <section key={id} className={`panel cockpit-chart ${size}`}>
          <Chart {...shared} definition={definition} reading={reading} size={size} />
        </section>
      )
    );
  };
  const [first, second, ...small] = chartIds;
  return (
    <>
      <div className="cockpit-alerts">
        <AlertStrip
          alerts={frame.alerts}
          acknowledged={acknowledged}
          onAcknowledge={acknowledge}
          startsAt={panel.startsAt}
          hasKeys={keysOn}
        />
      </div>
      <div className="cockpit-kpi">
        <h2 className="visually-hidden">Instruments</h2>
        {chart(first, "main")}
        {chart(second, "vanity")}
      </div>
      <div className="cockpit-small">{small.map((id) => chart(id, "small"))}</div>
      <div className="cockpit-lines">
        <div className="cockpit-look">
          <fieldset>
            <legend className="visually-hidden">What is looked at</legend>
            <div className="segmented">
              {looks.map((one) => (
                <label key={one.look}>
                  <input type="radio" name="look" checked={look === one.look} onChange={() => setLook(one.look)} />
                  {one.title}
                </label>
              ))}
            </div>
          </fieldset>
          {look === "logs" && <LogStream rows={state.logs} acts={frame.acts} seconds={frame.seconds} />}
          {look === "traces" && <Traces load={remote.traces} />}
          {look === "pins" && (
            <Pins {...shared} loadMetrics={remote.metrics} pinned={pinned} onPin={onPin} readings={frame.charts} />
          )}
        </div>
        <Terminal
          lines={terminal.lines}
          isBusy={terminal.isBusy}
          history={terminal.history}
          inserted={inserted}
          onEnter={remote.enter}
          onInterrupt={remote.interrupt}
          complete={remote.complete}
        />
      </div>
    </>
  );
}
