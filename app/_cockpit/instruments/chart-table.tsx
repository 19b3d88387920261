import type { ChartDefinition, ScrapeView } from "../frame";
import { isSuffix, valueText } from "./chart-scale";
import { timeOfDay } from "./time-of-day";

/** Five minutes of scrapes, newest first. */
const ROWS = 20;

type ChartTableProps = { definition: ChartDefinition; history: readonly ScrapeView[]; startsAt: string };

export function ChartTable({ definition: { id, title, unit, hasBand }, history, startsAt }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="chart-table" tabIndex={0} aria-label={`${title}, the last ${ROWS} scrapes`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">{isSuffix(unit) ? title : unit}</th>
            {hasBand && <th scope="col">Expected</th>}
          </tr>
        </thead>
        <tbody>
          {history
            .slice(-ROWS)
            .reverse()
            .map(({ atSeconds, values, band }) => (
              <tr key={atSeconds}>
                <th scope="row">{timeOfDay(startsAt, atSeconds, "second")}</th>
                <td>{valueText(values[id] ?? null, unit)}</td>
                {hasBand && (
                  <td>{band ? `${valueText(band.low, unit)} to ${valueText(band.high, unit)}` : "no data"}</td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
