import type { ReactNode } from "react";
import { Html } from "@/app/_quiz/html";
import { inlineHtml } from "@/app/_quiz/markdown";
import { glossary } from "@/content/glossary";
import "./term.css";

type TermProps = { id: string; children: ReactNode };

/**
 * A word of the glossary. Its definition is in the page and shows on hover and focus without a script; keys.ts lets
 * Escape put it away. Where nothing hovers, a tap shows it, and the link is in the definition. On paper it is the plain
 * word.
 */
export function Term({ id, children }: TermProps) {
  const entry = glossary.find((each) => each.id === id);
  if (!entry) throw new Error(`content/glossary.ts: no term ${id}`);
  return (
    // Takes the focus by a tap, where its link takes none; it is no stop of its own on the way through the page.
    <span className="term" tabIndex={-1}>
      <a href={`/manual/glossary#${id}`} aria-describedby={`term-${id}`}>
        {children}
      </a>
      <span className="term-definition" role="tooltip" id={`term-${id}`}>
        <Html as="span" html={inlineHtml(entry.definition)} />
        <a className="term-more" href={`/manual/glossary#${id}`} tabIndex={-1}>
          In the glossary
        </a>
      </span>
    </span>
  );
}
