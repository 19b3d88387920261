import "server-only";
import { type Catalog, readText, readWorksheet } from "@/app/_course/catalog";
import { parseMdx } from "@/app/_course/checking/parse";
import { glossary } from "@/content/glossary";
import type { SearchDocument } from "./document";

/** Everything that can be looked for: sections of lessons, words of the glossary, worksheets. */
export async function searchDocuments({ lessons }: Catalog): Promise<SearchDocument[]> {
  const sections = await Promise.all(lessons.map(sectionsOf));
  const placed = lessons.flatMap((lesson) => lesson.worksheets.map((id) => ({ id, lesson })));
  const worksheets = await Promise.all(
    placed.map(async ({ id, lesson }): Promise<SearchDocument> => {
      const { title, intro, fields } = await readWorksheet(id);
      const text = [intro, ...fields.flatMap(({ label, hint }) => [`${label}.`, hint])].join(" ");
      return { href: `/manual/${lesson.slug}#${id}`, kind: "worksheet", place: lesson.number, title, text };
    }),
  );
  const terms = glossary.map(
    ({ id, term, definition }): SearchDocument => ({
      href: `/manual/glossary#${id}`,
      kind: "term",
      place: "",
      title: term,
      text: definition.replaceAll("`", ""),
    }),
  );
  return [...sections.flat(), ...worksheets, ...terms];
}

async function sectionsOf(lesson: Catalog["lessons"][number]): Promise<SearchDocument[]> {
  // Names of variables and commands are looked for too.
  const { blocks } = parseMdx((await readText(lesson.slug)).mdx, (code) => code);
  const textOf = (section: string | null) =>
    blocks
      .filter(({ inside }) => (inside.find(({ name }) => name === "Section")?.attributes["id"] ?? null) === section)
      .map(({ text }) => text)
      .join(" ");
  return [
    {
      href: `/manual/${lesson.slug}`,
      kind: "lesson",
      place: lesson.number,
      title: lesson.title,
      text: `${lesson.summary} ${textOf(null)}`,
    },
    ...lesson.sections.map(
      ({ id, number, title }): SearchDocument => ({
        href: `/manual/${lesson.slug}#${id}`,
        kind: "section",
        place: number,
        title,
        text: textOf(id),
      }),
    ),
  ];
}
