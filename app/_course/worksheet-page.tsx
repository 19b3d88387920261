import { worksheetById } from "./catalog";
import { FieldStill } from "./field-still";
import type { TextField, WorksheetField } from "./worksheet";
import { WorksheetExample } from "./worksheet-example";
import { WorksheetForm } from "./worksheet-form";
import "./field-input.css";
import "./worksheet.css";

/** A worksheet in its lesson. Without a script it still reads, prints and can be filled in by hand. */
export async function WorksheetPage({ id, lesson }: { id: string; lesson: string }) {
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
      <WorksheetForm lesson={lesson} worksheet={id}>
        {fields.map((field) => (
          <Row key={field.id} id={`${id}-${field.id}`} field={field} />
        ))}
      </WorksheetForm>
      <noscript>
        <p className="notice">Saving needs JavaScript. The page can be printed and filled in by hand.</p>
      </noscript>
      <WorksheetExample fields={fields} className="example" />
    </section>
  );
}

function Row({ id, field }: { id: string; field: WorksheetField }) {
  const hint = (
    <p className="hint" id={`${id}-hint`}>
      {field.hint}
    </p>
  );
  const said = <div id={`${id}-said`} className="said" data-said={field.id} aria-live="polite" />;
  const isTyped = field.kind === undefined || field.kind === "text";
  return (
    <>
      {field.heading && <h4 className="worksheet-part">{field.heading}</h4>}
      {isTyped ? (
        <div className="row">
          <div>
            <label htmlFor={id}>{field.label}</label>
            {hint}
          </div>
          <div>
            <Typed id={id} field={field} />
            {said}
          </div>
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row with its legend in it.
        <div
          className={field.kind === "table" ? "row stacked" : "row"}
          role="group"
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-hint ${id}-said`}
        >
          <div>
            <p className="lab" id={`${id}-label`}>
              {field.label}
            </p>
            {hint}
          </div>
          <div>
            <div className="field-place" data-input={field.id} />
            <FieldStill field={field} />
            {said}
          </div>
        </div>
      )}
    </>
  );
}

function Typed({ id, field: { id: name, mono, rows } }: { id: string; field: TextField }) {
  return (
    <textarea
      className={mono ? "input command" : "input"}
      id={id}
      name={name}
      rows={rows}
      maxLength={4000}
      spellCheck={!mono}
      autoComplete="off"
      aria-describedby={`${id}-hint ${id}-said`}
    />
  );
}
