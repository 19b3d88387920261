import type { ReactNode } from "react";
import { Html } from "@/app/_quiz/html";
import { inlineHtml } from "@/app/_quiz/markdown";
import { marked } from "./marked";
import "./figure.css";

type FigureProps = { number: string; caption: string; children: ReactNode };

/** Its caption, in Markdown, states the point and not the contents. */
export function Figure({ number, caption, children }: FigureProps) {
  return (
    <figure className="lesson-figure wide">
      {children}
      <figcaption>
        <b>Fig. {number}</b>
        <Html as="span" html={inlineHtml(caption)} />
      </figcaption>
    </figure>
  );
}

const signs = { "-": "removed", "+": "added" } as const;

/** One side of a change: + and - begin changed lines, others stand as they are. Between «» stands the point of it. */
export function Diff({ file, label, code }: { file: string; label: string; code: string }) {
  const lines = code.replace(/^\n|\n$/g, "").split("\n");
  return (
    <div className="diff">
      <p className="artefact-head">
        <b>{file}</b>
        <span className="muted">{label}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section cannot keep the lines as they are written. */}
      <pre tabIndex={0} role="region" aria-label={`${file}, ${label}`}>
        {lines.map((line, index) => {
          const sign = line.startsWith("-") || line.startsWith("+") ? line.charAt(0) : "";
          const meaning = sign === "-" || sign === "+" ? signs[sign] : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name.
            <span key={index} className={meaning}>
              {meaning && <span className="visually-hidden">{meaning}: </span>}
              {marked(meaning ? line.slice(1) : line)}
              {"\n"}
            </span>
          );
        })}
      </pre>
    </div>
  );
}
