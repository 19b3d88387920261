import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import { Chart } from "@/app/_figures/chart";
import { Live } from "@/app/_figures/live";
import { Advisory } from "@/app/_ui/advisory";
import { type TeamWordName, teamWords } from "@/content/team-words";
import { Code } from "./artefact";
import { AskForHelp } from "./ask-help";
import { Case, Worked } from "./case";
import type { Lesson } from "./catalog";

import { Check } from "./check";
import type { ElementName } from "./element-names";
import { Diff, Figure } from "./figure";
import { FlightCard } from "./flight-card";
import { Table, Values } from "./tables";
import { TeamWord } from "./team-word";
import { Term } from "./term";
import { WorksheetPage } from "./worksheet-page";

type Children = { children: ReactNode };

/** What a lesson's MDX may use. Made for one lesson, so that authors name things by id and never repeat a number. */
export function lessonElements(lesson: Lesson): MDXComponents {
  return {
    Section({ id, children }: Children & { id: string }) {
      const section = lesson.sections.find((each) => each.id === id);
      if (!section) throw new Error(`${lesson.slug}: no section ${id}`);
      return (
        <section className="lesson-section" id={id} aria-labelledby={`${id}-title`} data-section={section.number}>
          <h2 id={`${id}-title`} tabIndex={-1}>
            <span className="number">{section.number}</span>
            {section.title}
          </h2>
          {children}
          <AskForHelp lesson={lesson.slug} section={section} />
        </section>
      );
    },

    /** A paragraph that a question leads back to. */
    Place: ({ id, children }: Children & { id: string }) => (
      <div className="place" id={id} tabIndex={-1}>
        {children}
      </div>
    ),

    Ref: ({ n }: { n: string }) => (
      <sup className="note-ref">
        <a className="note-mark" id={`ref-${n}`} href={`#note-${n}`} aria-label={`Margin note ${n}`}>
          {n}
        </a>
      </sup>
    ),

    MarginNote: ({ n, children }: Children & { n: string }) => (
      <div className="margin-note" id={`note-${n}`} role="note" aria-label={`Margin note ${n}`}>
        <a className="note-number" href={`#ref-${n}`} aria-label={`Back to the text, from note ${n}`}>
          {n}
        </a>
        {children}
      </div>
    ),

    Figure: ({ number, caption, children }: Children & { number: string; caption: string }) => (
      <Figure number={`${lesson.number}-${number}`} caption={caption}>
        {children}
      </Figure>
    ),
    Diff,
    Values,
    Code,
    Table,
    Chart,
    Live,

    Case,
    Worked,
    Term,
    Team: ({ value }: { value: TeamWordName }) => <TeamWord name={value} {...teamWords[value]} />,
    Flight: FlightCard,

    Note: ({ children }: Children) => <Advisory kind="note">{children}</Advisory>,
    Caution: ({ children }: Children) => <Advisory kind="caution">{children}</Advisory>,

    Check: ({ item }: { item: string }) => <Check lesson={lesson} item={item} />,
    Worksheet: ({ id }: { id: string }) => <WorksheetPage id={id} lesson={lesson.slug} />,
  } satisfies Record<ElementName, unknown>;
}
