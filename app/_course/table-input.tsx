import { useRef, useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { rowsIn, textOfRows } from "./field-value";
import type { TableField } from "./worksheet";

type TableInputProps = { field: TableField; id: string; text: string; onText: (text: string) => void };

/** A table in which rows are added and taken away. Rows in which nothing stands are there, and are not kept. */
export function TableInput({ field: { columns, label }, id, text, onText }: TableInputProps) {
  const blank = () => columns.map(() => "");
  const rowsOf = (kept: string) => [...rowsIn(kept, columns.length), blank()];
  const [seen, setSeen] = useState(text);
  const [rows, setRows] = useState(() => rowsOf(text));
  const body = useRef<HTMLTableSectionElement>(null);
  if (text !== seen) {
    setSeen(text);
    // Another tab's text, or the one that was kept: not what is being typed here.
    if (textOfRows(rows) !== text) setRows(rowsOf(text));
  }

  const change = (next: string[][]) => {
    setRows(next);
    onText(textOfRows(next));
  };
  /** Once the rows are drawn, so that the keyboard goes on where something was added or taken away. */
  const focusRow = (row: number, what: "textarea" | "button") =>
    requestAnimationFrame(() => {
      const line = body.current?.rows[row] ?? body.current?.rows[row - 1];
      line?.querySelector<HTMLElement>(what)?.focus();
    });
  const add = () => {
    setRows([...rows, blank()]);
    focusRow(rows.length, "textarea");
  };
  const remove = (row: number) => {
    const left = rows.filter((_, each) => each !== row);
    change(left.length > 0 ? left : [blank()]);
    focusRow(row, "button");
  };
  const write = (row: number, column: number, cell: string) =>
    change(rows.map((cells, each) => (each === row ? cells.with(column, cell) : cells)));

  return (
    <div className="table-input">
      <table aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; nothing else tells two of them apart.
            <tr key={row}>
              {columns.map((column, place) => (
                <td key={column.id} data-label={column.label}>
                  <textarea
                    className={column.mono ? "input command" : "input"}
                    rows={1}
                    maxLength={300}
                    spellCheck={!column.mono}
                    autoComplete="off"
                    aria-label={`${column.label}, row ${row + 1}`}
                    value={cells[place] ?? ""}
                    onChange={({ target }) => write(row, place, target.value)}
                  />
                </td>
              ))}
              <td className="table-remove">
                <button
                  type="button"
                  className="button quiet dense"
                  aria-label={`Remove row ${row + 1}`}
                  title={`Remove row ${row + 1}`}
                  onClick={() => remove(row)}
                >
                  <Icon name="remove" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button dense" onClick={add}>
        Add a row<span className="visually-hidden"> to {label}</span>
      </button>
    </div>
  );
}
