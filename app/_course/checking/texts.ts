import type { Item } from "@/app/_quiz/item";
import type { Frontmatter } from "../frontmatter";
import type { Worksheet, WorksheetField } from "../worksheet";
import { americanForms, bannedWords, lengthProblems, verdictsIn } from "./language";
import { type Parsed, parseMarkdown } from "./parse";

/** What readers meet in the voice of the course. */
export type Prose = {
  /** Where it stands in its file: an id, or nothing for the text of a lesson. */
  place: string;
  text: string;
  /** Said of an answer. */
  isFeedback?: boolean;
};

export const proseProblems = (file: string, all: readonly Prose[]): string[] =>
  all.flatMap(({ place, text, isFeedback = false }) =>
    [
      ...bannedWords(text),
      ...(isFeedback ? verdictsIn(text) : []),
      ...americanForms(text),
      ...lengthProblems(text),
    ].map((problem) => `${file}: ${place && `${place}: `}${problem}`),
  );

/** Attributes that are read as prose; the others hold artefacts, names and numbers. */
const proseAttributes = ["caption", "title", "label", "summary"];

export function proseOf(parsed: Parsed): Prose[] {
  return [
    ...parsed.blocks.map(({ text }) => ({ place: "", text })),
    ...parsed.elements.flatMap(({ attributes }) =>
      proseAttributes.flatMap((name) => markdownProse("", attributes[name] ?? "")),
    ),
  ];
}

/** Without its sources: their titles are others' words, and what they support is noted for authors. */
export function proseOfHead({ title, summary, needs = "", objectives, sections }: Frontmatter): Prose[] {
  const texts = [title, summary, needs, ...objectives.map(({ text }) => text), ...sections.map((each) => each.title)];
  return texts.map((text) => ({ place: "", text }));
}

export function markdownProse(place: string, markdown: string, isFeedback = false): Prose[] {
  return parseMarkdown(markdown).blocks.map(({ text }) => ({ place, text, isFeedback }));
}

/** Keys of questions under which names, values and what is typed stand, and not prose. */
const values = new Set([
  "file",
  "accepted",
  "pattern",
  "patterns",
  "prompt",
  "chart",
  "from",
  "to",
  "change",
  "target",
  "unit",
]);
/** Their `text` is a line of a file, or what somebody typed. */
const artefacts = new Set(["lines", "distractors", "mistakes"]);
const feedback = new Set([
  "right",
  "tempting",
  "separates",
  "holds",
  "sound",
  "why",
  "elsewhere",
  "pick",
  "consequence",
  "points",
  "model",
]);

export type QuestionText = { id: string; key: string; markdown: string };

/** Every Markdown text of questions, with the key under which it stands. */
export function textsOf(items: readonly Item[]): QuestionText[] {
  return items.flatMap(({ id, title, variants }) => [
    { id, key: "title", markdown: title },
    ...variants.flatMap((variant) => textsIn(variant, "").map(([key, markdown]) => ({ id, key, markdown }))),
  ]);
}

export const proseOfItems = (items: readonly Item[]): Prose[] =>
  textsOf(items).flatMap(({ id, key, markdown }) => markdownProse(id, markdown, feedback.has(key)));

function textsIn(value: unknown, key: string): [key: string, text: string][] {
  if (values.has(key)) return [];
  if (typeof value === "string") return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === "text" && artefacts.has(key) ? [] : textsIn(each, name),
  );
}

export function proseOfWorksheet({ title, intro, fields }: Worksheet): Prose[] {
  return [
    { place: "", text: title },
    { place: "", text: intro },
    ...fields.flatMap((field) =>
      [field.label, field.hint, field.heading ?? "", ...wordsOf(field)].map((text) => ({ place: field.id, text })),
    ),
  ];
}

/** What of a field, besides its label and hint, is English: commands and values are not. */
function wordsOf(field: WorksheetField): string[] {
  if (field.kind === "signal") return [];
  if (field.kind === "table") {
    const cells = field.example.flatMap((row) => row.filter((_, column) => !field.columns[column]?.mono));
    return [...field.columns.map(({ label }) => label), ...cells];
  }
  if (field.kind === "choice" || field.kind === "choices") return field.options.map(({ label }) => label);
  return field.mono ? [] : [field.placeholder ?? "", field.example];
}
