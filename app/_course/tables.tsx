import type { ReactNode } from "react";
import "./tables.css";

type RowsProps = {
  label: string;
  /** The first heads the names of the rows. */
  columns: readonly string[];
  /** Of words, which break, or of values, which do not. */
  of: "words" | "values";
  rows: readonly { name: string; cells: readonly { shown: ReactNode; className?: string }[] }[];
};

/** A table read across: the first cell of a row names it. */
function Rows({ label, columns, of, rows }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it.
    <section className={`values of-${of}`} tabIndex={0} aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ shown, className }, index) => (
                <td key={columns[index + 1]} data-label={columns[index + 1]} className={className}>
                  {shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type TableProps = Pick<RowsProps, "label" | "columns"> & { rows: readonly (readonly string[])[] };

/** Words and numbers, in plain text. */
export function Table({ rows, ...table }: TableProps) {
  const named = rows.map(([name = "", ...cells]) => ({ name, cells: cells.map((shown) => ({ shown })) }));
  return <Rows {...table} of="words" rows={named} />;
}

type ValuesProps = Pick<RowsProps, "label" | "columns"> & {
  /** `local` lists the cells that must never reach production. */
  rows: readonly { name: string; values: readonly string[]; local: readonly number[] }[];
};

/** What a setting is in each environment. */
export function Values({ rows, ...table }: ValuesProps) {
  const marked = rows.map(({ name, values, local }) => ({
    name,
    cells: values.map((value, index) => (local.includes(index) ? onlyHere(value) : { shown: value })),
  }));
  return <Rows {...table} of="values" rows={marked} />;
}

const onlyHere = (value: string) => ({
  className: "local",
  shown: (
    <>
      {value}
      <span className="visually-hidden">, must not reach production</span>
    </>
  ),
});
