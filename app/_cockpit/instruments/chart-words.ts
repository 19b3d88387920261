import type { ChartDefinition, ChartReading, ScrapeView } from "../frame";
import { type TimeWindow, valueText } from "./chart-scale";
import { timeOfDay } from "./time-of-day";

/** Five minutes of scrapes. */
const COMPARED = 20;
/** Less than this part of the larger one is noise. */
const NOISE = 0.1;

/** What became of a series in the last five minutes, without its noise. */
export function trend(values: readonly (number | null)[], unit: string): string {
  const known = values.filter((value) => value !== null).slice(-COMPARED);
  if (known.length < 4) return "too few values for a trend";
  const part = Math.ceil(known.length / 4);
  const before = mean(known.slice(0, part));
  const after = mean(known.slice(-part));
  if (Math.abs(after - before) <= NOISE * Math.max(Math.abs(after), Math.abs(before))) {
    return `steady near ${valueText(after, unit)}`;
  }
  return `${after > before ? "rising" : "falling"} from ${valueText(before, unit)} to ${valueText(after, unit)}`;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

type Summarised = {
  definition: ChartDefinition;
  reading: Pick<ChartReading, "value" | "says">;
  history: readonly ScrapeView[];
  window: TimeWindow;
  startsAt: string;
};

/** The chart for whoever does not see it: value, range and trend. */
export function chartSummary({ definition, reading, history, window, startsAt }: Summarised): string {
  const { id, title, unit } = definition;
  const values = history.filter(({ atSeconds }) => atSeconds >= window.from).map(({ values }) => values[id] ?? null);
  const known = values.filter((value) => value !== null);
  const now = `${title}: ${valueText(reading.value, unit)}${unit === "%" || unit === "ms" ? "" : ` ${unit}`}.`;
  if (known.length === 0) return `${now} No history.`;
  const range = `${valueText(Math.min(...known), unit)} and ${valueText(Math.max(...known), unit)}`;
  const times = `${timeOfDay(startsAt, window.from)} to ${timeOfDay(startsAt, window.to)}`;
  const limits = definition.limits.map(({ says }) => ` ${says}.`).join("");
  const says = reading.says === "" ? "" : ` ${reading.says}.`;
  return `${now}${says} ${times}: between ${range}; ${trend(values, unit)}.${limits}`;
}
