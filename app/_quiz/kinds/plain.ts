import { inlineHtml } from "../markdown";

const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** What is left of Markdown where no HTML can stand: in a label, in an announcement, in an option of a select. */
export function plain(markdown: string): string {
  return inlineHtml(markdown)
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
