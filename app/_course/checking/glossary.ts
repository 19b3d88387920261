import { markdownProse, type Prose } from "./texts";

/** An entry of content/glossary.ts; `lesson` is the slug of the one that explains it. */
export type GlossaryEntry = { id: string; term: string; definition: string; lesson?: string | undefined };

export const glossaryFile = "content/glossary.ts";

export function glossaryProblems(entries: readonly GlossaryEntry[], slugs: readonly string[]): string[] {
  const ids = entries.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: two entries have this id`),
    ...entries.filter(({ definition }) => !definition.trim()).map(({ id }) => `${id}: has no definition`),
    ...entries.flatMap(({ id, lesson }) =>
      lesson === undefined || slugs.includes(lesson) ? [] : [`${id}: its lesson ${lesson} does not exist`],
    ),
  ].map((problem) => `${glossaryFile}: ${problem}`);
}

export const proseOfGlossary = (entries: readonly GlossaryEntry[]): Prose[] =>
  entries.flatMap(({ id, term, definition }) => [...markdownProse(id, term), ...markdownProse(id, definition)]);
