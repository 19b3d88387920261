import { type Parsed, parseMarkdown } from "./parse";

/** A live figure says in words what it draws (LiveFigure in app/_figures); a chart is given its words by its author. */
export function figureProblems({ elements, images }: Parsed): string[] {
  return [
    ...elements
      .filter(({ name, attributes }) => name === "Figure" && !attributes["caption"]?.trim())
      .map(({ attributes }) => `figures: ${attributes["number"] ?? "without a number"}: has no caption`),
    ...elements
      .filter(({ name, attributes }) => name === "Chart" && !attributes["summary"]?.trim())
      .map(
        ({ attributes }) => `figures: chart ${attributes["label"] ?? ""}: has no summary for those who do not see it`,
      ),
    ...elements
      .filter(({ name, attributes }) => name === "Table" && /^\{\[\s*""/.test(attributes["columns"] ?? ""))
      .map(({ attributes }) => `figures: table ${attributes["label"] ?? ""}: its first column has no head`),
    ...elements
      .filter(({ name, within }) => shown.has(name) && !within.includes("Figure"))
      .map(({ name }) => `figures: <${name}>: stands in no Figure, so it has no caption`),
    ...(images > 0
      ? [`figures: holds ${images} ${images === 1 ? "image" : "images"}; figures are text and drawings`]
      : []),
  ];
}

const shown = new Set(["Diff", "Values", "Code", "Table", "Chart", "Live"]);

/**
 * MDX drops the first two blanks of every line in `code={…}`, and keeps a line that has none. So a listing in which
 * anything is indented has two blanks before all of its lines.
 */
export function listingProblems(mdx: string): string[] {
  return [...mdx.matchAll(/code=\{`([\s\S]*?)`\}/g)].flatMap(([, code = ""]) => {
    const lines = code.split("\n").filter((line) => line.trim());
    if (!lines.some((line) => line.startsWith(" ")) || lines.every((line) => line.startsWith("  "))) return [];
    return [
      `figures: listing “${lines[0]?.trim().slice(0, 40)}”: put two blanks before each of its lines; MDX drops them`,
    ];
  });
}

/** Links that stand in captions. */
export const captionLinks = ({ elements }: Parsed): string[] =>
  elements.flatMap(({ attributes }) => parseMarkdown(attributes["caption"] ?? "").blocks.flatMap(({ links }) => links));
