import type { Html } from "../markdown";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Plain text as HTML: for texts that are not Markdown, and those of learners, which are not kept in memory. */
export const escaped = (text: string): Html => text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
