import { groupSizes } from "@/app/_privacy/contract";
import type { Told } from "./analysis";
import type { Discrimination as Index } from "./discrimination";
import { IntervalBar } from "./interval-bar";
import { OptionTableView } from "./option-table-view";
import { between, decimal } from "./words";

type Shown = NonNullable<Extract<Told, { kind: "averages" }>["statistics"]>;

/** What is told from twenty answers on. */
export function Statistics({ statistics: { spread } }: { statistics: Shown }) {
  return (
    <div className="statistics">
      {spread.kind === "marks" ? (
        <p className="detail">
          The whole mark: {spread.marks.whole}. Part of it: {spread.marks.part}. None of it: {spread.marks.none}.
        </p>
      ) : (
        spread.tables.map((table) => <OptionTableView key={table.variant} table={table} />)
      )}
      {spread.kind === "options" && spread.tables.length === 0 && (
        <p className="detail">
          Its variants were answered by fewer than {groupSizes.questionStatistics} each; how their options were chosen
          is not told yet.
        </p>
      )}
    </div>
  );
}

export function Discrimination({ discrimination: { n, index, interval, efficiency } }: { discrimination: Index }) {
  return (
    <div>
      <h4>Discrimination</h4>
      {index === null ? (
        <p className="detail">
          {n < groupSizes.questionStatistics
            ? `It takes ${groupSizes.questionStatistics} people who answered the whole lesson; there are ${n} so far.`
            : "Not defined: all have the same mark, here or in the rest of the lesson."}
        </p>
      ) : (
        <>
          <p className="number">{decimal(index)}</p>
          <IntervalBar value={index} interval={interval} from={-1} to={1} />
          <p className="detail">
            Of {n} who answered the whole lesson{interval && `; likely ${between(interval)} (95 %)`}.
            {efficiency !== null && ` Efficiency ${decimal(efficiency)}.`}
          </p>
        </>
      )}
    </div>
  );
}
