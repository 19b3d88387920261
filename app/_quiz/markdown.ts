import { micromark } from "micromark";
import { keepTogether } from "@/app/_ui/keep-together.mjs";

/** HTML made here from an author's Markdown. Raw HTML in the source comes out as text. */
export type Html = string;

// Texts come from content, which is finite and does not change while the server runs; rendering one anew for every
// answer was most of our own work in grading.
const rendered = new Map<string, Html>();

const codeOrTagOrText = /<code[^>]*>[\s\S]*?<\/code>|<[^>]+>|([^<]+)/g;

export function blockHtml(markdown: string): Html {
  let html = rendered.get(markdown);
  if (html === undefined) {
    html = micromark(markdown).replace(codeOrTagOrText, (found, text) => (text ? keepTogether(text) : found));
    rendered.set(markdown, html);
  }
  return html;
}

/** For texts of one paragraph that are placed inside an element of their own, such as a label. */
export function inlineHtml(markdown: string): Html {
  const html = blockHtml(markdown.trim());
  const single = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html);
  return single?.[1] ?? html;
}
