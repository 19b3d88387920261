import type { ReactNode } from "react";
import "./case.css";

type CaseProps = {
  /** Who and when, as it is known: "crates.io, 20 July 2023". */
  title: string;
  children: ReactNode;
};

/** Something that happened, told apart from what it is told for. */
export function Case({ title, children }: CaseProps) {
  return (
    <aside className="case" aria-label={title}>
      <p className="case-title">{title}</p>
      {children}
    </aside>
  );
}

/** Arithmetic on numbers that are made up, and said to be. */
export function Worked({ title, children }: CaseProps) {
  return (
    <aside className="case worked" aria-label={title}>
      <p className="case-title">
        {title} <span className="muted">Made-up numbers</span>
      </p>
      {children}
    </aside>
  );
}
