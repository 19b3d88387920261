import { Chart } from "./chart";
import { Choice, Slider } from "./controls";
import { amount } from "./in-words";
import type { LiveFigure, SettingsProps } from "./live-figure";
import { Says } from "./says";
import {
  ALL_WORKERS,
  DEFAULT_MS,
  PER_SECOND,
  readAt,
  runWith,
  slowMs,
  timeouts,
  type UnsetSettings,
  workersHeld,
} from "./unset-variable";

const seconds = (ms: number) => `${ms / 1000} s`;

function Controls({ settings, onChange }: SettingsProps<UnsetSettings>) {
  return (
    <>
      <Slider
        label="The provider answers, while slow, in"
        min={0}
        max={slowMs.length - 1}
        step={1}
        value={slowMs.indexOf(settings.slowMs)}
        text={seconds(settings.slowMs)}
        onChange={onChange && ((nth) => onChange({ ...settings, slowMs: slowMs[nth] ?? settings.slowMs }))}
      />
      <Choice
        legend="Where it is set, the timeout is"
        options={timeouts}
        words={(option) => seconds(option)}
        value={settings.timeoutMs}
        onChange={onChange && ((timeoutMs) => onChange({ ...settings, timeoutMs }))}
      />
    </>
  );
}

function Drawing({ settings }: { settings: UnsetSettings }) {
  const unset = runWith(DEFAULT_MS, settings.slowMs);
  const set = runWith(settings.timeoutMs, settings.slowMs);
  const most = (inside: readonly number[]) => amount(Math.max(...inside));
  const held = workersHeld(PER_SECOND, Math.min(settings.slowMs, DEFAULT_MS));
  const heldSet = workersHeld(PER_SECOND, Math.min(settings.slowMs, settings.timeoutMs));
  const says = `Unset, ${PER_SECOND} requests a second that wait ${seconds(settings.slowMs)} each want ${amount(held)} workers of ${ALL_WORKERS}; set, ${amount(heldSet)}.`;
  return (
    <>
      <Chart
        label="Requests inside the API"
        unit={`served or waiting; the provider is slow from 30 to 120 s`}
        at={readAt.map((second) => `${second} s`)}
        series={[
          { name: `variable unset, the library waits up to ${seconds(DEFAULT_MS)}`, values: unset.inside },
          { name: `set to ${seconds(settings.timeoutMs)}`, values: set.inside },
        ]}
        expected={[0, ALL_WORKERS]}
        grey="as many as there are workers"
        marks={[
          { at: "30 s", text: "slow" },
          { at: "120 s", text: "well again" },
        ]}
        summary={`${says} At most ${most(unset.inside)} are inside where it is unset, and ${most(set.inside)} where it is set.`}
      />
      <Says>
        {says} In this run at most {most(unset.inside)} were inside where it is unset, waiting{" "}
        {seconds(Math.round(unset.waitMs / 10) * 10)} on average for a free worker, and {most(set.inside)} where it is
        set. The timeout has its price: {amount(set.failed)} payments were given up with it, {amount(unset.failed)}{" "}
        without.
      </Says>
    </>
  );
}

export const unsetVariable: LiveFigure<UnsetSettings> = {
  initial: { slowMs: 4000, timeoutMs: 1000 },
  Controls,
  Drawing,
};
