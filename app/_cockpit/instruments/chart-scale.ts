import type { ScrapeView } from "../frame";
import { secondsOfDay } from "./time-of-day";

const SCRAPE_SECONDS = 15;
const WINDOW_SECONDS = 1200;
/** Before there is a history, lines would stretch over the whole width. */
const LEAST_SECONDS = 300;
const nice = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const minutesApart = [1, 2, 5, 10, 20];

export type TimeWindow = { from: number; to: number };

/** The last 20 minutes, moving on by a scrape at a time, so that a chart is drawn anew no oftener than it has to be. */
export function timeWindow(history: readonly ScrapeView[], seconds: number): TimeWindow {
  const to = Math.ceil(seconds / SCRAPE_SECONDS) * SCRAPE_SECONDS;
  const first = history[0]?.atSeconds ?? to - WINDOW_SECONDS;
  return { from: Math.min(to - LEAST_SECONDS, Math.max(to - WINDOW_SECONDS, first)), to };
}

/** Three lines: nought, the middle and the top, at values that are easily read. */
export function yTicks(highest: number): [number, number, number] {
  const half = (highest > 0 ? highest : 1) / 2;
  const magnitude = 10 ** Math.floor(Math.log10(half));
  const step = (nice.find((each) => each * magnitude >= half * 0.9999) ?? 10) * magnitude;
  return [0, step, step * 2];
}

/** Round times of day within the window, as far apart as their labels need. */
export function xTicks({ from, to }: TimeWindow, startsAt: string, width: number): number[] {
  const room = Math.max(1, Math.floor(width / 76));
  const step = (minutesApart.find((minutes) => (to - from) / (minutes * 60) <= room) ?? 20) * 60;
  const offset = secondsOfDay(startsAt) % step;
  const inset = ((to - from) * 18) / Math.max(width, 1);
  const ticks: number[] = [];
  for (let at = Math.ceil((from + inset + offset) / step) * step - offset; at <= to; at += step) ticks.push(at);
  return ticks;
}

/** "6 s", "3k", "0.5" */
export function tickLabel(value: number, unit: string): string {
  if (unit === "ms" && value >= 1000) return `${trim(value / 1000)} s`;
  if (value >= 1_000_000) return `${trim(value / 1_000_000)}M`;
  return value >= 1000 ? `${trim(value / 1000)}k` : trim(value);
}

const trim = (value: number) => String(Number(value.toPrecision(3)));

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

/** Units that belong to the number; the others stand beside the title. */
export const isSuffix = (unit: string): boolean => ["%", "ms", "s"].includes(unit);

/** "7.2 %", "4,170 ms", "33" */
export function valueText(value: number | null, unit: string): string {
  if (value === null) return "no data";
  const size = Math.abs(value);
  const format = size >= 20 ? whole : size >= 1 ? tenths : small;
  return isSuffix(unit) ? `${format.format(value)} ${unit}` : format.format(value);
}
