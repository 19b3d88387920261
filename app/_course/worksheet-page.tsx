import { worksheetById } from "./catalog";
import { WorksheetForm } from "./worksheet-form";
import "./worksheet.css";

/** A worksheet in its lesson. Without a script it still reads, prints and can be filled in by hand. */
export async function WorksheetPage({ id }: { id: string }) {
  const worksheet = await worksheetById(id);
  if (!worksheet) throw new Error(`No lesson lists the worksheet ${id}`);
  const { title, intro, fields } = worksheet;
  return (
    <section className="worksheet wide" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="worksheet-head">
        <h3 id={`${id}-title`}>{title}</h3>
        <span className="tag">Only you see drafts</span>
        <p>{intro}</p>
      </div>
      <WorksheetForm worksheet={id}>
        {fields.map((field) => (
          <div className="row" key={field.id}>
            <div>
              <label htmlFor={`${id}-${field.id}`}>{field.label}</label>
              <p className="hint" id={`${id}-${field.id}-hint`}>
                {field.hint}
              </p>
            </div>
            <div>
              <textarea
                className={field.mono ? "input command" : "input"}
                id={`${id}-${field.id}`}
                name={field.id}
                rows={field.rows}
                maxLength={4000}
                spellCheck={!field.mono}
                autoComplete="off"
                aria-describedby={`${id}-${field.id}-hint ${id}-${field.id}-said`}
              />
              <div id={`${id}-${field.id}-said`} className="said" data-said={field.id} aria-live="polite" />
            </div>
          </div>
        ))}
      </WorksheetForm>
      <noscript>
        <p className="notice">Saving needs JavaScript. The page can be printed and filled in by hand.</p>
      </noscript>
      <details className="example">
        <summary>Compare with an example</summary>
        <p>Another team’s plan, for another service. Write your own first; what differs is worth asking about.</p>
        <dl>
          {fields.map((field) => (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd className={field.mono ? "command" : undefined}>{field.example}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
