import "server-only";
import { rowsIn } from "@/app/_course/field-value";
import { fieldWords } from "@/app/_course/field-words";
import type { TableField } from "@/app/_course/worksheet";
import type { DossierField, DossierPage } from "../compile";
import { type Exported, type ExportedThread, keyOfField } from "./exported";
import { areSet, fonts } from "./fonts";
import { grey, Sheet } from "./sheet";

const label = { font: "bold", size: 9, lineGap: 1.5 } as const;
const hint = { font: "ui", size: 8, color: grey, lineGap: 1 } as const;
const small = { font: "ui", size: 8.5, color: grey, lineGap: 1 } as const;
const read = { font: "read", size: 11, lineGap: 1.5 } as const;
const code = { font: "code", size: 9, lineGap: 2 } as const;
const missing = { ...read, color: grey } as const;
/** Of labels and hints, and of the space beside them. */
const LABELS = 100;
const GAP = 16;
const PAD = 6;

/** A dossier for the desk: A4, black on white. */
export async function dossierPdf(dossier: Exported): Promise<Buffer> {
  const sheet = new Sheet(await fonts(), { title: `Launch dossier, ${dossier.name}`, author: dossier.name });
  const whole = { x: sheet.left, width: sheet.width };
  sheet.text(dossier.eyebrow, whole, small);
  sheet.text("Launch dossier", whole, { font: "read", size: 24 }, sheet.y + 3);
  sheet.text(dossier.deck, whole, { ...read, size: 11.5 }, sheet.y + 2);
  if (dossier.signOff) sheet.text(dossier.signOff, whole, label, sheet.y + 6);
  for (const page of dossier.pages) drawPage(sheet, page, dossier);
  if (!areSet(JSON.stringify(wordsOf(dossier)))) {
    sheet.room(40);
    sheet.text(
      "Some characters are not in the fonts of this file and are drawn as boxes. The Markdown export has them all.",
      whole,
      small,
      sheet.y + 14,
    );
  }
  drawSignatures(sheet, dossier);
  return sheet.finish(`Launch dossier, ${dossier.name}`);
}

/** All that was typed, to look for what the fonts lack. */
const wordsOf = ({ name, eyebrow, deck, signOff, signedOffBy, pages, threads }: Exported) => [
  ...[name, eyebrow, deck, signOff, signedOffBy],
  pages.map(({ fields }) => fields.map(({ field, text }) => fieldWords(field, text))),
  [...threads.values()],
];

function drawPage(sheet: Sheet, page: DossierPage, dossier: Exported) {
  const { number, worksheet, fields, written, total } = page;
  const whole = { x: sheet.left, width: sheet.width };
  sheet.skip(22);
  sheet.room(90);
  sheet.bookmark(`${number} ${worksheet.title}`);
  const { y } = sheet;
  sheet.text(`Page ${number}   ${written} of ${total} lines`, whole, small, y);
  sheet.text(worksheet.title, whole, { font: "read", size: 16 }, sheet.y + 1);
  sheet.skip(3);
  sheet.rule(1.5);
  for (const [index, field] of fields.entries()) {
    if (field.field.heading) {
      sheet.skip(6);
      sheet.room(60);
      sheet.text(field.field.heading, whole, { font: "read", size: 12 }, sheet.y + 4);
      sheet.skip(4);
    }
    if (index > 0) sheet.rule(0.5);
    drawField(sheet, field, keyOfField(worksheet.id, field.field.id), dossier);
  }
}

function drawField(sheet: Sheet, shown: DossierField, key: string, { changed, threads }: Exported) {
  const labels = { x: sheet.left, width: LABELS };
  const value = { x: sheet.left + LABELS + GAP, width: sheet.width - LABELS - GAP };
  const { field } = shown;
  const labelHeight = sheet.heightOf(field.label, LABELS, label) + sheet.heightOf(field.hint, LABELS, hint);
  sheet.room(Math.max(labelHeight, valueHeight(sheet, shown, value.width)) + 2 * PAD);
  const [top, page] = [sheet.y + PAD, sheet.page];
  sheet.text(field.label, labels, label, top);
  sheet.text(field.hint, labels, hint, sheet.y + 1);
  const labelsEnd = sheet.y;
  sheet.moveTo(top);
  drawValue(sheet, shown, value);
  if (changed.has(key)) sheet.text("Changed since sign-off", value, small, sheet.y + 2);
  for (const thread of threads.get(key) ?? []) drawThread(sheet, thread, value);
  if (sheet.page === page) {
    sheet.moveTo(Math.max(sheet.y, labelsEnd));
    if (changed.has(key)) sheet.bar(top, sheet.y);
  }
  sheet.skip(PAD);
}

function valueHeight(sheet: Sheet, { field, text }: DossierField, width: number): number {
  if (text === "") return sheet.heightOf("x", width, missing);
  if (field.kind === "table")
    return (
      2 *
      rowHeight(
        sheet,
        field,
        field.columns.map(({ label: head }) => head),
        width,
      )
    );
  return sheet.heightOf(words({ field, text }), width, styleOf(field));
}

const words = ({ field, text }: Pick<DossierField, "field" | "text">) =>
  fieldWords(field, text).replaceAll(/\r\n?/g, "\n");
const styleOf = (field: DossierField["field"]) => ("mono" in field && field.mono ? code : read);

function drawValue(sheet: Sheet, shown: DossierField, column: { x: number; width: number }) {
  if (shown.text === "") sheet.text("Not written yet", column, missing);
  else if (shown.field.kind === "table") drawTable(sheet, shown.field, shown.text, column);
  else sheet.text(words(shown), column, styleOf(shown.field));
}

function drawTable(sheet: Sheet, field: TableField, text: string, column: { x: number; width: number }) {
  const heads = field.columns.map(({ label: head }) => head);
  drawRow(sheet, field, heads, column, true);
  for (const row of rowsIn(text, field.columns.length)) {
    const height = rowHeight(sheet, field, row, column.width);
    // Nobody fills a page with one row; if somebody does, it is set as running text.
    if (sheet.isHigherThanPage(height)) {
      sheet.text(row.join(", "), column, small);
      continue;
    }
    sheet.room(height);
    sheet.rule(0.5, column);
    drawRow(sheet, field, row, column, false);
  }
}

const cellStyle = (isCode: boolean | undefined, isHead: boolean) =>
  isHead
    ? small
    : isCode
      ? ({ ...code, size: 8.5, lineGap: 1 } as const)
      : ({ font: "ui", size: 8.5, lineGap: 1 } as const);

const cellWidth = (field: TableField, width: number) => width / field.columns.length - 8;

function rowHeight(sheet: Sheet, field: TableField, row: readonly string[], width: number): number {
  const heights = field.columns.map(({ mono }, place) =>
    sheet.heightOf(row[place] || " ", cellWidth(field, width), cellStyle(mono, false)),
  );
  return Math.max(...heights) + 2 * 4;
}

function drawRow(
  sheet: Sheet,
  field: TableField,
  row: readonly string[],
  { x, width }: { x: number; width: number },
  isHead: boolean,
) {
  const top = sheet.y;
  const height = rowHeight(sheet, field, row, width);
  for (const [place, { mono }] of field.columns.entries()) {
    const left = x + (place * width) / field.columns.length;
    sheet.text(row[place] || " ", { x: left, width: cellWidth(field, width) }, cellStyle(mono, isHead), top + 4);
  }
  sheet.moveTo(top + height);
}

function drawThread(sheet: Sheet, { comments, settled }: ExportedThread, { x, width }: { x: number; width: number }) {
  const column = { x: x + 10, width: width - 10 };
  for (const { who, when, text } of comments) {
    sheet.skip(4);
    sheet.room(30);
    sheet.text(`${who}, ${when}`, column, small);
    sheet.text(text.replaceAll(/\r\n?/g, "\n"), column, { ...read, size: 9.5 });
  }
  if (settled) sheet.text(settled, column, small, sheet.y + 3);
}

function drawSignatures(sheet: Sheet, { name, signedOffBy }: Exported) {
  const third = sheet.width / 3;
  sheet.skip(40);
  sheet.room(30);
  const top = sheet.y;
  const lines = [`Engineer: ${name}`, signedOffBy ? `Signed off: ${signedOffBy}` : "Signed off", "Date"];
  for (const [place, text] of lines.entries()) {
    const column = { x: sheet.left + place * third, width: third - 14 };
    sheet.moveTo(top);
    sheet.rule(0.75, column, "#000000");
    sheet.text(text, column, small, top + 4);
  }
}
