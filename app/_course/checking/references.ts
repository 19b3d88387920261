import { scanMdx } from "../mdx-scan";
import type { Element, Parsed } from "./parse";

/** Names that a lesson may use of what is kept elsewhere. */
export type Known = {
  terms: readonly string[];
  teamWords: readonly string[];
  liveFigures: readonly string[];
  scenarios: readonly string[];
};

const known = [
  ["Term", "id", "terms", "content/glossary.ts"],
  ["Team", "value", "teamWords", "content/team-words.ts"],
  ["Live", "name", "liveFigures", "app/_figures/names.ts"],
  ["Flight", "scenario", "scenarios", "content/course.ts"],
] as const;

/** Elements that name something which does not exist, and terms that are explained again where they were just read. */
export function referenceProblems({ elements }: Parsed, names: Known): string[] {
  const unknown = known.flatMap(([element, attribute, kind, file]) =>
    named(elements, element, attribute)
      .filter(({ id }) => !names[kind].includes(id))
      .map(({ id }) => `<${element} ${attribute}="${id}">: not in ${file}`),
  );
  const terms = named(elements, "Term", "id").map(({ id, section }) => ({ id, key: `${section} ${id}`, section }));
  const again = terms.filter(({ key }, index) => terms.findIndex((term) => term.key === key) !== index);
  return [...unknown, ...again.map(({ id, section }) => `<Term id="${id}">: twice in ${section || "the opening"}`)];
}

/** Flights of a part that no lesson of it hands over to; `lessons` are their texts. */
export function flightProblems(scenarios: readonly string[], lessons: readonly string[]): string[] {
  const placed = lessons
    .flatMap((mdx) => scanMdx(mdx).tags)
    .flatMap(({ name, attributes }) => (name === "Flight" ? [attributes["scenario"]] : []));
  return scenarios
    .filter((scenario) => !placed.includes(scenario))
    .map((scenario) => `content/course.ts: ${scenario}: no lesson of its part hands over to it with <Flight>`);
}

function named(elements: readonly Element[], name: string, attribute: string) {
  return elements
    .filter((element) => element.name === name)
    .map(({ attributes, section }) => ({ id: attributes[attribute] ?? "", section }));
}
