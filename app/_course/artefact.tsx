import { marked } from "./marked";
import "./artefact.css";

type CodeProps = {
  /** What it is: a file, a command, a log. */
  file: string;
  /** What to know of it, in a few words. */
  label: string;
  /** Between «» stands the point of it. */
  code: string;
};

/** Something as it would be found: a manifest, a log, what a command printed. */
export function Code({ file, label, code }: CodeProps) {
  const lines = code.replace(/^\n|\n$/g, "").split("\n");
  return (
    <div className="artefact">
      <p className="artefact-head">
        <b>{file}</b>
        <span className="muted">{label}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section cannot keep the lines as they are written. */}
      <pre tabIndex={0} role="region" aria-label={`${file}, ${label}`}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name.
          <span key={index}>
            {marked(line)}
            {"\n"}
          </span>
        ))}
      </pre>
    </div>
  );
}
