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
      .filter(({ name, within }) => shown.has(name) && !within.includes("Figure"))
      .map(({ name }) => `figures: <${name}>: stands in no Figure, so it has no caption`),
    ...(images > 0
      ? [`figures: holds ${images} ${images === 1 ? "image" : "images"}; figures are text and drawings`]
      : []),
  ];
}

const shown = new Set(["Diff", "Values", "Code", "Table", "Chart", "Live"]);

/** Links that stand in captions. */
export const captionLinks = ({ elements }: Parsed): string[] =>
  elements.flatMap(({ attributes }) => parseMarkdown(attributes["caption"] ?? "").blocks.flatMap(({ links }) => links));
