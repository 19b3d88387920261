import Link from "next/link";
import type { ReactNode } from "react";
import { belongsToLesson } from "@/app/_progress/completion";
import { LessonCheck } from "@/app/_sets/lesson-check";
import { Icon } from "@/app/_ui/icon";
import type { Catalog, Lesson } from "./catalog";
import { LessonEnd } from "./lesson-end";
import { listed } from "./listed";
import { Rail, RailDisclosure } from "./rail";
import { ReaderKeys } from "./reader-keys";
import { Reading } from "./reading";
import "./course-map.css";
import "./lesson.css";
import "./lesson-end.css";
import "./lesson-page.css";
import "./lesson-print.css";

type LessonViewProps = { catalog: Catalog; lesson: Lesson; children: ReactNode };

/** A lesson as a page of the manual: course beside it, head, text, sources, where to go next. */
export function LessonView({ catalog, lesson, children }: LessonViewProps) {
  return (
    <div className="lesson-page">
      <RailDisclosure catalog={catalog} lesson={lesson} />
      <Rail catalog={catalog} lesson={lesson} />
      <main id="main">
        <div className="running-head">
          <span>
            <b>Part {lesson.part.number}</b> {lesson.part.title}
          </span>
          <Reading
            lesson={lesson.slug}
            sections={lesson.sections}
            minutes={lesson.minutesOfParts}
            revision={lesson.locked?.revision ?? 0}
          />
        </div>
        <article className="lesson">
          <LessonHead lesson={lesson} />
          {/* What stands before the first section may hold a question, whose heading is one of depth 3. */}
          <h2 className="visually-hidden">Opening</h2>
          {children}
          <Sources lesson={lesson} />
          <End lesson={lesson} />
          <Neighbours catalog={catalog} lesson={lesson} />
          <ReaderKeys />
        </article>
      </main>
    </div>
  );
}

const counted = (count: number, noun: string, what = "") => (
  <span>
    <b>{count}</b> {count === 1 ? noun : `${noun}s`} {what}
  </span>
);

function LessonHead({ lesson }: { lesson: Lesson }) {
  return (
    <header className="lesson-head">
      <p className="eyebrow">
        {lesson.draft ? "Draft of lesson" : "Lesson"} {lesson.number}
      </p>
      <h1>{lesson.title}</h1>
      <p className="deck">{lesson.summary}</p>
      <p className="facts">
        <span>
          <b>{lesson.minutes} min</b> reading
        </span>
        {counted(lesson.items.filter(belongsToLesson).length, "question")}
        {lesson.worksheets.length > 0 && counted(lesson.worksheets.length, "page", "for your dossier")}
        {lesson.needs && <span>You need: {lesson.needs}</span>}
      </p>
    </header>
  );
}

function End({ lesson }: { lesson: Lesson }) {
  const { slug, number, title, items, sections, worksheets } = lesson;
  const practice = items.filter(({ use }) => use === "practice").map(({ id }) => id);
  const check = items.filter(({ use }) => use === "check").length;
  return (
    <>
      {check > 0 && <LessonCheck lesson={{ slug, number, title }} count={check} />}
      <LessonEnd sections={sections} practice={practice} rule={ruleOf(practice.length, check, worksheets.length)} />
    </>
  );
}

/** The rule of _progress/completion.ts, in words. */
function ruleOf(practice: number, check: number, worksheets: number): string {
  const answers = practice === 1 ? "its question has an answer" : `its ${practice} questions have answers`;
  const parts = [
    "it is read to the end",
    practice > 0 && `${answers} (right or wrong)`,
    check > 0 && "its check is handed in",
    worksheets > 0 && `${worksheets === 1 ? "its worksheet" : "each worksheet"} is begun`,
  ];
  return `This lesson is finished when ${listed(parts)}.`;
}

function Sources({ lesson }: { lesson: Lesson }) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol>
        {lesson.sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
            <span className="address">{url.replace("https://", "")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** With its part where that is another one. */
function placeOf({ number, part }: Lesson, { part: here }: Lesson): string {
  return part.number === here.number ? number : `${number} in part ${part.number}, ${part.title}`;
}

function Neighbours({ catalog, lesson }: { catalog: Catalog; lesson: Lesson }) {
  const place = catalog.lessons.findIndex(({ slug }) => slug === lesson.slug);
  const previous = catalog.lessons[place - 1];
  const next = catalog.lessons[place + 1];
  return (
    <nav className="neighbours" aria-label="Lessons">
      {previous && (
        <Link href={`/manual/${previous.slug}`} rel="prev">
          <span className="direction">
            <Icon name="prev" className="icon small" /> Previous, {placeOf(previous, lesson)}
          </span>
          <b>{previous.title}</b>
        </Link>
      )}
      <Link className="next" href={next ? `/manual/${next.slug}` : "/manual"} rel={next ? "next" : undefined}>
        <span className="direction">
          {next ? `Next, ${placeOf(next, lesson)}` : "Back to"} <Icon name="next" className="icon small" />
        </span>
        <b>{next ? next.title : "The course map"}</b>
      </Link>
    </nav>
  );
}
