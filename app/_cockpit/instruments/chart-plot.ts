import uPlot from "uplot";
import type { ChartDefinition, Mark, ScrapeView } from "../frame";
import { drawBand, drawLabels, drawLimits, drawMarks, FONT } from "./chart-drawing";
import { type TimeWindow, tickLabel, xTicks, yTicks } from "./chart-scale";
import { onThemeChange, themeColours } from "./theme-colours";
import { timeOfDay } from "./time-of-day";

export type ChartSize = "main" | "vanity" | "small";

type Shown = {
  definition: ChartDefinition;
  history: readonly ScrapeView[];
  marks: readonly Mark[];
  window: TimeWindow;
  startsAt: string;
  size: ChartSize;
};

type Plotted = { show: (next: Shown) => void; point: (atSeconds: number | null) => void; remove: () => void };

/** Draws into the box until it is removed. Says at which scrape the crosshair stands, on whichever chart it was moved. */
export function plotInto(box: HTMLElement, first: Shown, onPoint: (atSeconds: number | null) => void): Plotted {
  let shown = first;
  let colours = themeColours(box);
  const top = () => yTicks(highest(shown))[2];
  const surface = () => ({ plot, colours });
  const line = () => (shown.size === "vanity" ? colours["ink-3"] : colours.ink);

  const plot = new uPlot(
    {
      ...sizeOf(box),
      padding: [8, 0, 0, 1],
      legend: { show: false },
      scales: {
        x: { time: false, range: () => [shown.window.from, shown.window.to] },
        y: { range: () => [0, top()] },
      },
      series: [{}, { stroke: line, width: shown.size === "vanity" ? 1.5 : 2, points: { show: false } }],
      axes: [
        {
          stroke: () => colours["ink-3"],
          font: FONT,
          size: 20,
          gap: 4,
          grid: { show: false },
          ticks: { show: false },
          border: { show: true, stroke: () => colours["ink-3"], width: 1 },
          splits: (self) => xTicks(shown.window, shown.startsAt, self.width - 40),
          values: (_, splits) => splits.map((at) => timeOfDay(shown.startsAt, at)),
        },
        {
          side: 1,
          stroke: () => colours["ink-3"],
          font: FONT,
          size: 40,
          gap: 6,
          grid: { stroke: () => colours.line, width: 1 },
          ticks: { show: false },
          splits: () => yTicks(highest(shown)),
          values: (_, splits) => splits.map((value) => tickLabel(value, shown.definition.unit)),
        },
      ],
      cursor: {
        y: false,
        drag: { x: false, y: false },
        points: { size: 7, width: 0, fill: line },
        sync: { key: "flight", scales: ["x", null] },
      },
      hooks: {
        drawAxes: [
          () => {
            if (shown.definition.hasBand) {
              const bands = shown.history.map(({ band }) => band);
              drawBand(
                surface(),
                bands.map((band) => band?.low ?? null),
                bands.map((band) => band?.high ?? null),
              );
            }
            drawLimits(surface(), shown.definition);
            drawMarks(surface(), shown.marks);
          },
        ],
        draw: [
          () => {
            if (shown.size === "main") drawLabels(surface(), shown.definition, shown.marks);
          },
        ],
        setCursor: [
          ({ cursor }) => onPoint(cursor.idx == null ? null : (shown.history[cursor.idx]?.atSeconds ?? null)),
        ],
      },
    },
    dataOf(shown),
    box,
  );

  const resized = new ResizeObserver(() => plot.setSize(sizeOf(box)));
  resized.observe(box);
  const stop = onThemeChange(() => {
    colours = themeColours(box);
    plot.redraw(false, true);
  });

  return {
    show: (next) => {
      shown = next;
      plot.setData(dataOf(next));
    },
    point: (atSeconds) => {
      const isOn = atSeconds !== null;
      const [left, top] = isOn ? [plot.valToPos(atSeconds, "x"), 10] : [-10, -10];
      plot.setCursor({ left, top });
      const { width, height } = plot.over.getBoundingClientRect();
      if (plot.cursor.sync) plot.cursor.sync.values = [atSeconds ?? 0, 0];
      // The crosshair of the mouse is shared by the library; that of the keyboard is by us.
      uPlot.sync("flight").pub("mousemove", plot, left, top, width, height, plot.cursor.idx ?? 0);
    },
    remove: () => {
      stop();
      resized.disconnect();
      plot.destroy();
    },
  };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(clientWidth, 60),
  height: Math.max(clientHeight, 40),
});

const dataOf = ({ definition, history }: Shown): [number[], (number | null)[]] => [
  history.map(({ atSeconds }) => atSeconds),
  history.map(({ values }) => values[definition.id] ?? null),
];

function highest({ definition, history, window }: Shown): number {
  let value = Math.max(0, ...definition.limits.map((limit) => limit.value * 1.1));
  for (const { atSeconds, values, band } of history) {
    if (atSeconds < window.from) continue;
    value = Math.max(value, values[definition.id] ?? 0, definition.hasBand ? (band?.high ?? 0) : 0);
  }
  return value;
}
