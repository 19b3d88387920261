import Link from "next/link";
import type { ReactNode } from "react";
import { FieldShown } from "@/app/_course/field-shown";
import { fieldWords } from "@/app/_course/field-words";
import type { DossierField, DossierPage } from "./compile";
import { momentWords } from "./moment";
import "@/app/_course/field-input.css";
import "./dossier-pages.css";

/** Of a field that differs from what was signed: what stood there then; null where nothing did. */
type Change = { before: string | null };

type DossierPagesProps = {
  pages: readonly DossierPage[];
  timeZone: string;
  /** What stands beside a field: the talk about it. */
  beside?: (worksheet: string, field: string) => ReactNode;
  /** By `worksheet/field`. */
  changed?: ReadonlyMap<string, Change>;
  /** Makes a field's text one that can be changed; without it the pages are to be read. */
  editable?: (page: DossierPage, field: DossierField, shown: ReactNode) => ReactNode;
  /** What stands under a page. */
  under?: (page: DossierPage) => ReactNode;
};

/** The pages of a dossier as a document: label and hint, what was written, and what was said about it. */
export function DossierPages({ pages, ...about }: DossierPagesProps) {
  return (
    <div className={about.beside ? "dossier-pages with-beside" : "dossier-pages"}>
      {pages.map((page) => (
        <Page key={page.worksheet.id} page={page} {...about} />
      ))}
    </div>
  );
}

type PageProps = Omit<DossierPagesProps, "pages"> & { page: DossierPage };

function Page({ page, timeZone, beside, changed, editable, under }: PageProps) {
  const { number, worksheet, lesson, fields, written, total } = page;
  const titleId = `${worksheet.id}-title`;
  const saved = fields.flatMap(({ savedAt }) => savedAt ?? []).sort();
  const latest = saved.at(-1);
  return (
    <section className="dossier-page" id={worksheet.id} aria-labelledby={titleId}>
      <div className="dossier-page-head">
        <h2 id={titleId}>
          <span className="page-number">Page {number}</span>
          {worksheet.title}
        </h2>
        <p>
          {written} of {total} lines{latest && `, saved ${momentWords(latest, timeZone)}`}
        </p>
      </div>
      {written === 0 && (
        <p className="dossier-empty">
          Nothing stands here yet.
          {editable && (
            <>
              {" "}
              {worksheet.intro}{" "}
              <Link href={`/manual/${lesson.slug}#${worksheet.id}`}>Write it in the lesson “{lesson.title}”</Link>
            </>
          )}
        </p>
      )}
      {(written > 0 || fields.some(({ revision }) => revision > 0)) &&
        fields.map((field) => (
          <Row
            key={field.field.id}
            {...{ page, field }}
            beside={beside?.(worksheet.id, field.field.id)}
            change={changed?.get(`${worksheet.id}/${field.field.id}`)}
            editable={editable}
          />
        ))}
      {under?.(page)}
    </section>
  );
}

type RowProps = {
  page: DossierPage;
  field: DossierField;
  beside: ReactNode;
  change: Change | undefined;
  editable: DossierPagesProps["editable"];
};

function Row({ page, field: shown, beside, change, editable }: RowProps) {
  const { field, text } = shown;
  const id = `${page.worksheet.id}-${field.id}`;
  const value = text === "" ? <p className="unwritten">Not written yet</p> : <FieldShown field={field} text={text} />;
  return (
    <>
      {field.heading && <h3 className="dossier-part">{field.heading}</h3>}
      <div className={change ? "dossier-row changed" : "dossier-row"} id={id}>
        <div>
          <p className="lab" id={`${id}-label`}>
            {field.label}
            {change && <span className="visually-hidden"> Changed since sign-off.</span>}
          </p>
          <p className="hint" id={`${id}-hint`}>
            {field.hint}
          </p>
        </div>
        <div className="dossier-value">
          {editable ? editable(page, shown, value) : value}
          {change && (
            <p className="was">
              {change.before === null || fieldWords(field, change.before) === "" ? (
                "Since sign-off: new."
              ) : (
                <>
                  Since sign-off. Before: <s>{fieldWords(field, change.before)}</s>
                </>
              )}
            </p>
          )}
        </div>
        {beside && <div className="dossier-beside">{beside}</div>}
      </div>
    </>
  );
}
