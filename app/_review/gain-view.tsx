import type { OwnGain } from "./gain-of";
import { NumberRange } from "./number-range";
import { marks, signed } from "./number-words";

export const gainId = "gain";

/** Between the two tests: the difference with how many pairs it is made of and its range, then each objective. */
export function GainView({ gain }: { gain: OwnGain }) {
  const { n, difference, interval, words, objectives } = gain;
  return (
    <section className="measure" aria-labelledby={gainId}>
      <div className="measure-head">
        <h2 id={gainId} tabIndex={-1}>
          Before the course, and after it
        </h2>
        <span className="label">n = {n}, one pair for each objective</span>
      </div>
      <div className="gain">
        {difference !== null && (
          <>
            <p className="measure-value">
              {signed(difference)} <small>of 1 mark, on average</small>
            </p>
            <NumberRange
              name="Difference"
              value={difference}
              interval={interval}
              furthest={1}
              ends={["less", "more"]}
            />
          </>
        )}
        <p>{words}</p>
      </div>
      {objectives.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keyboard.
        <section className="gain-table" aria-label="Each objective" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Objective</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {objectives.map(({ id, number, text, before, after }) => (
                <tr key={id}>
                  <th scope="row">
                    <span className="label">{number}</span> {text}
                  </th>
                  <td>{outOf(before)}</td>
                  <td>{outOf(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="measure-note">
        First answers only, each objective by questions of its own. Nobody else sees this; it does not count towards
        ready.
      </p>
    </section>
  );
}

const outOf = (given: readonly number[]) => `${marks(given.reduce((sum, mark) => sum + mark, 0))} of ${given.length}`;
