import type { Html as HtmlText } from "./markdown";

type HtmlProps = { as?: "div" | "span" | "p" | "dd"; html: HtmlText; className?: string };

/** The one place that sets HTML. It takes only what markdown.ts made on the server from our own content. */
export function Html({ as: Tag = "div", html, className }: HtmlProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by micromark, which turns raw HTML and script links into text.
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
