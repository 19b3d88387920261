import { type AlertSettings, alertRules, budgetGone, burnIn, detection, rules, scrapeSeconds, shares } from "./alert";
import { Chart } from "./chart";
import { Choice, Slider } from "./controls";
import { duration, percent } from "./in-words";
import type { LiveFigure, SettingsProps } from "./live-figure";
import { Says } from "./says";

const POINTS = 40;
const ruleWords = { hour: "14.4 × over 1 h", sixHours: "6 × over 6 h" } as const;

function Controls({ settings, onChange }: SettingsProps<AlertSettings>) {
  return (
    <>
      <Slider
        label="Requests that fail"
        min={0}
        max={shares.length - 1}
        step={1}
        value={shares.indexOf(settings.share)}
        text={percent(settings.share)}
        onChange={onChange && ((nth) => onChange({ ...settings, share: shares[nth] ?? settings.share }))}
      />
      <Choice
        legend="A page when the budget burns"
        options={alertRules}
        words={(option) => ruleWords[option]}
        value={settings.rule}
        onChange={onChange && ((rule) => onChange({ ...settings, rule }))}
      />
      <Choice
        legend="Numbers are read every"
        options={scrapeSeconds}
        words={(option) => `${option} s`}
        value={settings.scrape}
        onChange={onChange && ((scrape) => onChange({ ...settings, scrape }))}
      />
    </>
  );
}

function Drawing({ settings }: { settings: AlertSettings }) {
  const { long, short, factor } = rules[settings.rule];
  const found = detection(settings);
  const lastSeconds = found ? Math.max(120, found.seen * 1.5) : long.seconds * 1.25;
  const times = Array.from({ length: POINTS + 1 }, (_, nth) => (lastSeconds * nth) / POINTS);
  const labels = times.map((seconds) => duration(seconds));
  const burning = (windowSeconds: number) =>
    times.map((seconds) => Math.round(burnIn(windowSeconds, settings.share, seconds) * 10) / 10);
  const seenAt = found && labels[times.findIndex((seconds) => seconds >= found.seen)];
  const says = found
    ? `The rule holds ${duration(found.holds)} after the first failing request, and an evaluation sees it after ${duration(found.seen)}.`
    : "This rule never fires: the budget burns more slowly than it asks.";
  return (
    <>
      <Chart
        label="How fast the error budget burns"
        unit="times what it may; objective 99.9 % over 30 days"
        at={distinct(labels)}
        series={[
          { name: `over the last ${duration(long.seconds)}`, values: burning(long.seconds) },
          { name: `over the last ${duration(short.seconds)}`, values: burning(short.seconds) },
        ]}
        expected={[0, factor]}
        grey="nobody is paged"
        marks={seenAt ? [{ at: seenAt, text: "page" }] : []}
        summary={says}
      />
      <Says>
        {says}{" "}
        {found
          ? `By then ${percent(budgetGone(settings.share, found.seen))} of the month’s budget is gone.`
          : `A day of it uses ${percent(budgetGone(settings.share, 86_400))} of the month’s budget.`}
      </Says>
    </>
  );
}

/** Rounded times may coincide, and a chart names its points. */
function distinct(labels: readonly string[]): string[] {
  return labels.map((label, index) => (labels.indexOf(label) === index ? label : `${label}, ${index}`));
}

export const alert: LiveFigure<AlertSettings> = {
  initial: { share: 0.1, rule: "hour", scrape: 15 },
  Controls,
  Drawing,
};
