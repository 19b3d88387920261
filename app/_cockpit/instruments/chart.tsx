"use client";

import "uplot/dist/uPlot.min.css";
import "./chart.css";
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import type { ChartDefinition, ChartReading, Mark, ScrapeView } from "../frame";
import { type ChartSize, plotInto } from "./chart-plot";
import { isSuffix, type TimeWindow, timeWindow, valueText } from "./chart-scale";
import { ChartTable } from "./chart-table";
import { chartSummary } from "./chart-words";
import { StatusShape } from "./status-shape";
import { timeOfDay } from "./time-of-day";

type ChartProps = {
  definition: ChartDefinition;
  reading: ChartReading | undefined;
  history: readonly ScrapeView[];
  marks: readonly Mark[];
  /** Time of day at take-off. */
  startsAt: string;
  seconds: number;
  size: ChartSize;
};

const unread = { value: null, status: "noData", says: "" } as const;

export function Chart({ reading = undefined, seconds, ...rest }: ChartProps) {
  const { from, to } = timeWindow(rest.history, seconds);
  const { value, status, says } = reading ?? unread;
  return <DrawnChart {...rest} from={from} to={to} value={value} status={status} says={says} />;
}

type DrawnProps = Omit<ChartProps, "reading" | "seconds"> & TimeWindow & Omit<ChartReading, "id">;

/** Frames come with new objects ten times a second; what is drawn changes with a scrape. */
function isDrawnAlike(before: DrawnProps, after: DrawnProps): boolean {
  return (
    before.definition.id === after.definition.id &&
    before.history === after.history &&
    before.from === after.from &&
    before.to === after.to &&
    before.value === after.value &&
    before.status === after.status &&
    before.says === after.says &&
    before.size === after.size &&
    before.startsAt === after.startsAt &&
    before.marks.length === after.marks.length &&
    before.marks.at(-1)?.says === after.marks.at(-1)?.says
  );
}

const DrawnChart = memo(function DrawnChart(props: DrawnProps) {
  const { definition, history, startsAt, size, value, status, says } = props;
  const [isTable, setIsTable] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const title = useId();
  const scrape = pointed === null ? undefined : history.find(({ atSeconds }) => atSeconds === pointed);
  const { id, unit, misleads } = definition;
  const readOut =
    scrape && `${timeOfDay(startsAt, scrape.atSeconds, "second")}  ${valueText(scrape.values[id] ?? null, unit)}`;

  return (
    <section className={`chart ${size}`} aria-labelledby={title}>
      <header className="chart-head">
        <h3 id={title}>{definition.title}</h3>
        {readOut ? (
          <span className="chart-readout">{size === "main" ? readOut : readOut.replace(/:\d\d /, " ")}</span>
        ) : (
          <span className="label">{isSuffix(unit) ? "" : unit}</span>
        )}
        <button
          type="button"
          className="button quiet chart-swap"
          aria-pressed={isTable}
          aria-label={`Show as table: ${definition.title}`}
          title="Show as table"
          onClick={() => setIsTable(!isTable)}
        >
          <Icon name={isTable ? "chart" : "doc"} className="icon small" />
        </button>
      </header>
      <p className="chart-now">
        <b className="chart-value">{valueText(value, unit)}</b>
        {says !== "" &&
          (size === "vanity" ? (
            <span className="label">{says}</span>
          ) : (
            <StatusShape status={status}>{says}</StatusShape>
          ))}
      </p>
      {misleads !== null && <p className="chart-misleads">{misleads}</p>}
      {isTable ? (
        <ChartTable definition={definition} history={history} startsAt={startsAt} />
      ) : (
        <Plot {...props} pointed={pointed} onPoint={setPointed} readOut={readOut ?? "Not pointed at a time"} />
      )}
    </section>
  );
}, isDrawnAlike);

type PlotProps = DrawnProps & { pointed: number | null; onPoint: (at: number | null) => void; readOut: string };

function Plot({
  definition,
  history,
  marks,
  startsAt,
  size,
  from,
  to,
  pointed,
  onPoint,
  readOut,
  ...reading
}: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const plotted = useRef<ReturnType<typeof plotInto>>(null);
  const shown = { definition, history, marks, startsAt, size, window: { from, to } };

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for a chart; what it shows follows below.
  useEffect(() => {
    if (!box.current) return;
    const made = plotInto(box.current, shown, onPoint);
    plotted.current = made;
    return () => made.remove();
  }, [definition.id, size]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for what changes the picture, not for each frame.
  useEffect(() => plotted.current?.show(shown), [history, marks, from, to]);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") plotted.current?.point(null);
    if (step === undefined) return;
    event.preventDefault();
    const last = history.length - 1;
    const index = pointed === null ? last + 1 : history.findIndex(({ atSeconds }) => atSeconds === pointed);
    const next = history[Math.min(last, Math.max(0, index + step))];
    if (next && next.atSeconds >= from) plotted.current?.point(next.atSeconds);
  };

  return (
    <div className="chart-plot">
      <div
        ref={box}
        className="chart-canvas"
        role="img"
        aria-label={chartSummary({ definition, history, startsAt, reading, window: { from, to } })}
      />
      <div
        className="chart-cursor"
        role="slider"
        tabIndex={0}
        aria-label={`Time on the chart: ${definition.title}`}
        aria-valuemin={from}
        aria-valuemax={to}
        aria-valuenow={pointed ?? to}
        aria-valuetext={readOut}
        onKeyDown={move}
        onBlur={() => plotted.current?.point(null)}
      />
    </div>
  );
}
