import { Chart } from "./chart";
import { Choice, Slider } from "./controls";
import { amount, percent } from "./in-words";
import type { LiveFigure, SettingsProps } from "./live-figure";
import { expectedMs, loads, type QueueSettings, SERVICE_MS, simulateQueue } from "./queue";
import { Says } from "./says";

const serverCounts = [1, 4, 16] as const;

function Controls({ settings, onChange }: SettingsProps<QueueSettings>) {
  return (
    <>
      <Slider
        label="How busy"
        min={5}
        max={95}
        step={5}
        value={settings.load}
        text={`${settings.load} %`}
        onChange={onChange && ((load) => onChange({ ...settings, load }))}
      />
      <Choice
        legend="Workers behind one queue"
        options={serverCounts}
        words={(option) => String(option)}
        value={settings.servers}
        onChange={onChange && ((servers) => onChange({ ...settings, servers }))}
      />
    </>
  );
}

function Drawing({ settings }: { settings: QueueSettings }) {
  const { servers, load } = settings;
  const { meanMs, most, p99Ms, requests, waited, waitMs } = simulateQueue(settings);
  const curve = loads.map((each) => Math.round(expectedMs({ servers, load: each })));
  const busiest = Math.round(expectedMs({ servers, load: 95 }));
  return (
    <>
      <Chart
        label="Mean time of a request"
        unit={`ms; the work itself takes ${SERVICE_MS} ms on average`}
        at={loads.map((each) => `${each} %`)}
        series={[{ name: `${servers === 1 ? "one worker" : `${servers} workers`}, by the formula`, values: curve }]}
        marks={[{ at: `${load} %`, text: `${load} % busy` }]}
        summary={`It is ${amount(expectedMs({ servers, load: 50 }))} ms at half load and ${busiest} ms at 95 %.`}
      />
      <Says>
        Simulated at {load} %, {amount(requests)} requests: {amount(meanMs)} ms on average, of which {amount(waitMs)} ms
        waiting. {percent(Math.round(waited * 100) / 100)} had to wait. One request in a hundred took longer than{" "}
        {amount(p99Ms)} ms; at the worst of sixty looks {amount(most)} were inside.
      </Says>
    </>
  );
}

export const queue: LiveFigure<QueueSettings> = { initial: { load: 80, servers: 1 }, Controls, Drawing };
