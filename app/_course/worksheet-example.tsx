import { FieldShown } from "./field-shown";
import { exampleOf } from "./field-value";
import type { Worksheet } from "./worksheet";

type WorksheetExampleProps = { fields: Worksheet["fields"]; className: string };

/** What another team wrote, to be compared with one's own. */
export function WorksheetExample({ fields, className }: WorksheetExampleProps) {
  return (
    <details className={className}>
      <summary>Compare with an example</summary>
      <p>Another team’s page, for another service. Write your own first; what differs is worth asking about.</p>
      <dl>
        {fields.map((field) => (
          <div key={field.id} className={field.kind === "table" ? "stacked" : undefined}>
            <dt>{field.label}</dt>
            <dd>
              <FieldShown field={field} text={exampleOf(field)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
