/** The part of a lesson that stands before its sections. No id of a section looks like this. */
export const opening = "(opening)";

/** The text of each part of a lesson, by the id of its section. */
export function partsOf(mdx: string): Map<string, string> {
  const found = [...mdx.matchAll(/^<Section id="([^"]*)">$([\s\S]*?)^<\/Section>$/gm)];
  return new Map([
    [opening, mdx.slice(0, found[0]?.index ?? mdx.length)],
    ...found.map(([, id = "", text = ""]): [string, string] => [id, text]),
  ]);
}
