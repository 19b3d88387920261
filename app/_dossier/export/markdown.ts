import { idsIn, rowsIn } from "@/app/_course/field-value";
import { fieldWords } from "@/app/_course/field-words";
import type { DossierField, DossierPage } from "../compile";
import { type Exported, type ExportedThread, keyOfField } from "./exported";
import { codeBlock, inline, paragraphs, quoted, table } from "./markdown-text";

/** A dossier for a repository. */
export function dossierMarkdown(dossier: Exported): string {
  const { eyebrow, deck, signOff, pages } = dossier;
  const head = ["# Launch dossier", inline(eyebrow), inline(deck), ...(signOff ? [inline(signOff)] : [])];
  return `${[...head, ...pages.flatMap((page) => pageBlocks(page, dossier))].join("\n\n")}\n`;
}

function pageBlocks(page: DossierPage, { changed, threads }: Exported): string[] {
  const { number, worksheet, fields, written, total } = page;
  return [
    `## ${number}. ${inline(worksheet.title)}`,
    `${written} of ${total} lines`,
    ...fields.flatMap((field) => {
      const key = keyOfField(worksheet.id, field.field.id);
      return [
        ...(field.field.heading ? [`**${inline(field.field.heading)}**`] : []),
        `### ${inline(field.field.label)}`,
        fieldBlock(field),
        ...(changed.has(key) ? ["*Changed since sign-off.*"] : []),
        ...(threads.get(key) ?? []).map(threadBlock),
      ];
    }),
  ];
}

function fieldBlock({ field, text }: DossierField): string {
  if (text === "") return "*Not written yet.*";
  switch (field.kind) {
    case "table":
      return table(field.columns, rowsIn(text, field.columns.length));
    case "signal":
    case "choice":
      return inline(fieldWords(field, text));
    case "choices": {
      const chosen = idsIn(text, field.options);
      return field.options.flatMap(({ id, label }) => (chosen.includes(id) ? [`- ${inline(label)}`] : [])).join("\n");
    }
    default:
      return field.mono ? codeBlock(text) : paragraphs(text);
  }
}

function threadBlock({ comments, settled }: ExportedThread): string {
  const said = comments.map(({ who, when, text }) => `**${inline(who)}**, ${inline(when)}\n\n${paragraphs(text)}`);
  return quoted([...said, ...(settled ? [`*${inline(settled)}*`] : [])].join("\n\n"));
}
