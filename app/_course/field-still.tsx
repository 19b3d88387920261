import { Icon } from "@/app/_ui/icon";
import type { WorksheetField } from "./worksheet";

/** A field that is chosen or tabled, as a form on paper: what stands there without a script, and in print. */
export function FieldStill({ field }: { field: WorksheetField }) {
  switch (field.kind) {
    case "table":
      return (
        <table className="still-table">
          <thead>
            <tr>
              {field.columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {["first", "second", "third"].map((row) => (
              <tr key={row}>
                {field.columns.map(({ id }) => (
                  <td key={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "signal":
      return (
        <p className="still-line">
          Number <i /> below or above <i /> for <i /> minutes
        </p>
      );
    case "choice":
    case "choices":
      return (
        <ul className="still-options">
          {field.options.map(({ id, label }) => (
            <li key={id}>
              <Icon name="ring" className="shape" />
              {label}
            </li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}
