import {
  BEFORE,
  type CanarySettings,
  canaryShares,
  changes,
  lookAt,
  minutesToTell,
  powerAfter,
  visitRates,
} from "./canary";
import { Chart } from "./chart";
import { Choice, Slider } from "./controls";
import { amount, duration, percent } from "./in-words";
import type { LiveFigure, SettingsProps } from "./live-figure";
import { Says } from "./says";

const POINTS = 30;

function Controls({ settings, onChange }: SettingsProps<CanarySettings>) {
  return (
    <>
      <Slider
        label="Share of visits that the canary gets"
        min={0}
        max={canaryShares.length - 1}
        step={1}
        value={canaryShares.indexOf(settings.share)}
        text={percent(settings.share)}
        onChange={onChange && ((nth) => onChange({ ...settings, share: canaryShares[nth] ?? settings.share }))}
      />
      <Slider
        label="Visits a minute, in all"
        min={0}
        max={visitRates.length - 1}
        step={1}
        value={visitRates.indexOf(settings.visitsPerMinute)}
        text={amount(settings.visitsPerMinute)}
        onChange={
          onChange && ((nth) => onChange({ ...settings, visitsPerMinute: visitRates[nth] ?? settings.visitsPerMinute }))
        }
      />
      <Choice
        legend={`Visits that end in an order: ${percent(BEFORE)} before, in the canary`}
        options={changes}
        words={(option) => percent(option)}
        value={settings.after}
        onChange={onChange && ((after) => onChange({ ...settings, after }))}
      />
    </>
  );
}

function Drawing({ settings }: { settings: CanarySettings }) {
  const needed = minutesToTell(settings);
  const lastMinutes = (needed ?? 600) * 1.5;
  const minutes = Array.from({ length: POINTS }, (_, nth) => (lastMinutes * (nth + 1)) / POINTS);
  const at = minutes.map((each) => duration(each * 60));
  const { canary, rest, isTold } = lookAt(settings);
  const says =
    needed === null
      ? "There is no difference to find. A test at 5 % still reports one in one look of twenty."
      : `The difference shows in four looks of five after ${duration(needed * 60)}, when the canary has seen ${amount(needed * settings.visitsPerMinute * settings.share)} visits.`;
  return (
    <>
      <Chart
        label="How likely a look tells the canary from the rest"
        unit="of 100 looks; two-sided test at 5 %"
        at={at.map((label, index) => (at.indexOf(label) === index ? label : `${label}, ${index}`))}
        series={[
          { name: "by the formula", values: minutes.map((each) => Math.round(100 * powerAfter(settings, each))) },
        ]}
        summary={says}
      />
      <Says>
        {says} In this run, ten minutes in: {amount(canary.successes)} orders in {amount(canary.size)} visits of the
        canary, {amount(rest.successes)} in {amount(rest.size)} of the rest.{" "}
        {isTold ? "The test calls that a difference." : "The test calls that no difference."}
      </Says>
    </>
  );
}

export const canary: LiveFigure<CanarySettings> = {
  initial: { share: 0.05, visitsPerMinute: 300, after: 0.024 },
  Controls,
  Drawing,
};
