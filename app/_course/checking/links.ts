import type { Frontmatter } from "../frontmatter";
import type { Parsed } from "./parse";

/** Where a link inside the course may lead. */
export type Destinations = {
  /** Ids of sections and places, by the slug of their lesson. */
  lessons: ReadonlyMap<string, readonly string[]>;
  scenarios: readonly string[];
  glossary: readonly string[];
};

const pages = ["/manual", "/manual/glossary", "/simulator", "/dossier", "/review"];

/** `slug` is the lesson in which the link stands: an anchor alone leads to one of its own. */
function exists(link: string, slug: string, { lessons, scenarios, glossary }: Destinations): boolean {
  const [path = "", anchor] = link.split("#");
  const lesson = path === "" ? slug : /^\/manual\/([^/]+)$/.exec(path)?.[1];
  if (lesson === "glossary") return anchor === undefined || glossary.includes(anchor);
  const anchors = lesson === undefined ? undefined : lessons.get(lesson);
  if (anchors) return anchor === undefined || anchors.includes(anchor);
  return (
    anchor === undefined && (pages.includes(path) || scenarios.some((scenario) => path === `/simulator/${scenario}`))
  );
}

/** Links that lead nowhere, or outside to what is not among the sources. */
export function linkProblems(
  links: readonly string[],
  slug: string,
  sources: Frontmatter["sources"],
  destinations: Destinations,
): string[] {
  const cited = new Set(sources.map(({ url }) => url));
  return links.flatMap((link) => {
    if (link.startsWith("https://")) return cited.has(link) ? [] : [`links: ${link}: is not among the sources`];
    return exists(link, slug, destinations) ? [] : [`links: ${link}: leads nowhere`];
  });
}

/** A source that the text of its lesson does not cite supports nothing. */
export function sourceProblems(links: readonly string[], sources: Frontmatter["sources"]): string[] {
  return sources.filter(({ url }) => !links.includes(url)).map(({ url }) => `sources: ${url} is cited nowhere`);
}

export const linksOf = ({ blocks }: Parsed): string[] => blocks.flatMap(({ links }) => links);
