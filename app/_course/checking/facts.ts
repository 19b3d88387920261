import type { Frontmatter } from "../frontmatter";
import { type Block, type Parsed, parseMarkdown } from "./parse";
import { beginning, sentencesOf } from "./sentences";
import { hasDate, isStatistic, supposes } from "./statistics";

/**
 * Sentences with a statistic or a date of an incident (statistics.ts says what counts) that stand in a block without a
 * source mark: a link to one of the lesson's sources, or a Ref whose margin note has one. Numbers that are made up or
 * sample data are exempt: Worked, code, and what figures show; of a caption only its dates are asked for a source.
 */
export function factProblems(parsed: Parsed, sources: Frontmatter["sources"]): string[] {
  const cited = new Set(sources.map(({ url }) => url));
  const hasSource = ({ links }: Pick<Block, "links">) => links.some((link) => cited.has(link));
  const sourcedNotes = new Set(
    parsed.blocks
      .filter(hasSource)
      .flatMap(({ inside }) =>
        inside.flatMap(({ name, attributes }) => (name === "MarginNote" ? [attributes["n"] ?? ""] : [])),
      ),
  );
  const isMarked = (block: Block) => hasSource(block) || block.refs.some((n) => sourcedNotes.has(n));
  const marked = new Set(parsed.blocks.filter(isMarked).map(({ unit }) => unit));

  const unmarked = parsed.blocks.filter(
    ({ unit, inside }) => !marked.has(unit) && !inside.some(({ name }) => name === "Worked"),
  );
  const inText = unmarked.flatMap(({ text }) => claimsIn(text));
  const inTitles = unmarked
    .flatMap(({ inside }) =>
      inside.flatMap(({ name, attributes }) => (name === "Case" ? [attributes["title"] ?? ""] : [])),
    )
    .filter((title, index, all) => hasDate(title) && all.indexOf(title) === index);
  const inCaptions = parsed.elements
    .flatMap(({ name, attributes }) => (name === "Figure" ? parseMarkdown(attributes["caption"] ?? "").blocks : []))
    .filter((block) => !isMarked(block))
    .flatMap(({ text }) => sentencesOf(text).filter(hasDate));

  return [...inText, ...inTitles, ...inCaptions].map(
    (sentence) => `facts: ${beginning(sentence)}${figureIn(sentence)} has no source mark in its block`,
  );
}

function claimsIn(text: string): string[] {
  const sentences = sentencesOf(text);
  return sentences.filter(supposes(sentences[0] ?? "") ? hasDate : isStatistic);
}

/** Where the figure stands further back than the words that are shown. */
function figureIn(sentence: string): string {
  const shown = sentence.split(/\s+/).slice(0, 6).join(" ");
  const figure = /\S*\d\S*(?:\s\S+)?/.exec(sentence)?.[0];
  return figure === undefined || shown.includes(figure) ? "" : ` (${figure})`;
}
