import { marked } from "./marked";
import "./artefact.css";

type CodeProps = {
  /** What it is: a file, a command, a log. */
  file: string;
  /** What to know of it, in a few words. */
  label: string;
  /** Between «» stands the point of it. */
  code: string;
};

/** Something as it would be found: a manifest, a log, what a command printed. */
export function Code({ file, label, code }: CodeProps) {
  const lines = code.replace(/^\n|\n$/g, "").split("\n");
  return (
    <div className="artefact">
      <p className="diff-head">
        <b>{file}</b>
        <span className="muted">{label}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section cannot keep the lines as they are written. */}
      <pre tabIndex={0} role="region" aria-label={`${file}, ${label}`}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name.
          <span key={index}>
            {marked(line)}
            {"\n"}
          </span>
        ))}
      </pre>
    </div>
  );
}

type TableProps = {
  label: string;
  /** The first heads the names of the rows. */
  columns: readonly string[];
  /** Plain text; the first cell names the row. */
  rows: readonly (readonly string[])[];
};

/** A table of words and numbers, read across. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it.
    <section className="values words" tabIndex={0} aria-label={label}>
      <table>
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
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} data-label={columns[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
