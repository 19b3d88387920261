import { signalWords } from "@/app/_simulator/plan-words";
import { idsIn, rowsIn, signalIn } from "./field-value";
import type { TableField, WorksheetField } from "./worksheet";

/** What stands in a field, to be read. */
export function FieldShown({ field, text }: { field: WorksheetField; text: string }) {
  switch (field.kind) {
    case "table":
      return <ShownTable field={field} text={text} />;
    case "signal": {
      const signal = signalIn(text);
      return signal && <p>{signalWords(signal)}</p>;
    }
    case "choice":
      return <p>{field.options.find(({ id }) => id === text)?.label}</p>;
    case "choices": {
      const chosen = idsIn(text, field.options);
      return (
        <ul>{field.options.flatMap(({ id, label }) => (chosen.includes(id) ? [<li key={id}>{label}</li>] : []))}</ul>
      );
    }
    default:
      // Long lines wrap; nothing scrolls away under the paper's edge.
      return field.mono ? <pre className="command">{text}</pre> : <p className="written">{text}</p>;
  }
}

function ShownTable({ field: { columns, label }, text }: { field: TableField; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
    <section className="shown-table" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ id, label: head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsIn(text, columns.length).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
            <tr key={row}>
              {columns.map(({ id, label: head, mono }, place) => (
                <td key={id} data-label={head} className={mono ? "command" : undefined}>
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
