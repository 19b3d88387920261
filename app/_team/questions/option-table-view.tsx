import { groupSizes } from "@/app/_privacy/contract";
import { Html } from "@/app/_quiz/html";
import { Status } from "@/app/_ui/status";
import type { OptionTable } from "./option-tables";
import { percent } from "./words";
import "./options.css";

/** How the options were chosen. Wider than a phone, so it scrolls in a region of its own. */
export function OptionTableView({ table }: { table: OptionTable }) {
  const { variant, variants, answers, unanswered, sure, complete, rows } = table;
  const name = variants > 1 ? `What they chose, variant ${variant + 1}` : "What they chose";
  return (
    <div className="options">
      <h4>{name}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard. */}
      <section className="options-frame" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col" className="share">
                Of all {answers}
              </th>
              {sure !== null && (
                <th scope="col" className="share">
                  Of the {sure} sure
                </th>
              )}
              {complete !== null && (
                <>
                  <th scope="col" className="share">
                    Lower third
                  </th>
                  <th scope="col" className="share">
                    Upper third
                  </th>
                </>
              )}
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.option} className={row.isKey ? "key" : undefined}>
                <th scope="row">
                  <div>
                    <span className="place">{row.label}</span>
                    <Html html={row.text} />
                  </div>
                </th>
                <Share of={row.share} hasBar />
                {sure !== null && <Share of={row.shareAmongSure} />}
                {complete !== null && (
                  <>
                    <Share of={row.shareInLowerThird} />
                    <Share of={row.shareInUpperThird} />
                  </>
                )}
                <td className="note">
                  <Note row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="detail">
        {complete === null
          ? `Thirds by the rest of the lesson take ${groupSizes.questionStatistics} people who answered all of it.`
          : `Thirds by the marks in the rest of the lesson, of the ${complete} who answered all of it.`}
        {sure === null && ` Under ${groupSizes.average} were sure.`}
        {unanswered > 0 && ` Left unanswered: ${unanswered}.`}
      </p>
    </div>
  );
}

function Share({ of, hasBar = false }: { of: number | null; hasBar?: boolean }) {
  return (
    <td className="share">
      {of === null ? "–" : percent(of)}
      {hasBar && of !== null && (
        <svg className="share-bar" width="100%" height="6" aria-hidden="true">
          <rect width={`${(of * 100).toFixed(2)}%`} height="6" />
        </svg>
      )}
    </td>
  );
}

function Note({ row: { isKey, isSuspect, isFunctional } }: { row: OptionTable["rows"][number] }) {
  if (isKey) return <Status kind="done">holds</Status>;
  // Of an option that one person in twenty-five took, whom it draws says nothing.
  if (!isFunctional) return <Status kind="advisory">hardly anybody takes it</Status>;
  return isSuspect ? <Status kind="caution">draws those who do well elsewhere</Status> : null;
}
