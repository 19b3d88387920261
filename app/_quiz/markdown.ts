import { micromark } from "micromark";

/** HTML made here from an author's Markdown. Raw HTML in the source comes out as text. */
export type Html = string;

export function blockHtml(markdown: string): Html {
  return micromark(markdown);
}

/** For texts of one paragraph that are placed inside an element of their own, such as a label. */
export function inlineHtml(markdown: string): Html {
  const html = micromark(markdown.trim());
  const single = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html);
  return single?.[1] ?? html;
}
