"use client";

import "./pins.css";
import { memo, useEffect, useId, useState } from "react";
import type { ChartReading, Mark, MetricView, ScrapeView } from "../frame";
import { pinChart, pinId } from "../views/chart-definitions";
import { Chart } from "./chart";

type PinsProps = {
  loadMetrics: () => Promise<MetricView[]>;
  pinned: readonly MetricView[];
  onPin: (metrics: MetricView[]) => void;
  /** Those of the pinned metrics may be among others. */
  readings: readonly ChartReading[];
  history: readonly ScrapeView[];
  marks: readonly Mark[];
  startsAt: string;
  seconds: number;
};

export const Pins = memo(function Pins({ loadMetrics, pinned, onPin, readings, ...shared }: PinsProps) {
  return (
    <section className="panel pins" aria-label="Pinned metrics">
      <Picker loadMetrics={loadMetrics} pinned={pinned} onPin={onPin} />
      <ul>
        {pinned.map((metric) => {
          const id = pinId(metric);
          const definition = pinChart(metric);
          return (
            <li key={id}>
              <div className="pins-chart">
                <Chart
                  {...shared}
                  definition={definition}
                  reading={readings.find((each) => each.id === id)}
                  size="small"
                />
              </div>
              <button
                type="button"
                className="button dense quiet"
                aria-label={`Unpin ${definition.title}`}
                onClick={() => onPin(pinned.filter((each) => pinId(each) !== id))}
              >
                Unpin
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
});

function Picker({ loadMetrics, pinned, onPin }: Pick<PinsProps, "loadMetrics" | "pinned" | "onPin">) {
  const [metrics, setMetrics] = useState<readonly MetricView[]>([]);
  const field = useId();
  useEffect(() => {
    let isCurrent = true;
    void loadMetrics().then((loaded) => isCurrent && setMetrics(loaded));
    return () => {
      isCurrent = false;
    };
  }, [loadMetrics]);
  const open = metrics.filter((metric) => !pinned.some((each) => pinId(each) === pinId(metric)));
  return (
    <div className="panel-head">
      <h2>
        <label htmlFor={field}>Pin a metric</label>
      </h2>
      <select
        id={field}
        className="pins-picker"
        value=""
        onChange={({ target }) => {
          const metric = open.find((each) => pinId(each) === target.value);
          if (metric) onPin([...pinned, metric]);
        }}
      >
        <option value="">{open.length === 0 ? "No metric" : "Choose a metric"}</option>
        {open.map((metric) => (
          <option key={pinId(metric)} value={pinId(metric)}>
            {pinChart(metric).title}
          </option>
        ))}
      </select>
    </div>
  );
}
