import Link from "next/link";
import { belongsToLesson } from "@/app/_progress/completion";
import type { Catalog, Lesson } from "./catalog";
import { ContinueReading } from "./continue-reading";
import { CourseProgress, FlightMark, LessonMark, PartProgress } from "./lesson-mark";
import { listed } from "./listed";
import "./course-map.css";

/** The course map: all lessons and flights in their order, which is a suggestion. */
export function ManualView({ catalog: { parts, lessons } }: { catalog: Catalog }) {
  const places = lessons.map(({ slug, number, title }) => ({ slug, number, title }));
  return (
    <main id="main" className="manual">
      <header>
        <h1>Manual</h1>
        <p className="deck">What to know and to have written down before your first production deploy.</p>
        <CourseProgress slugs={lessons.map(({ slug }) => slug)} current={null} />
        <ContinueReading places={places} />
      </header>
      {parts.map((part) => (
        <section key={part.number} aria-labelledby={`part-${part.number}`}>
          <h2 id={`part-${part.number}`}>
            <span className="part-number">Part {part.number}</span>
            {part.title}
            <PartProgress slugs={part.lessons.map(({ slug }) => slug)} />
          </h2>
          <p className="part-facts">{factsOf(part)}</p>
          <ol>
            {part.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <LessonMark slug={lesson.slug} />
                <span className="lesson-number">{lesson.number}</span>
                <div>
                  <h3>
                    <Link href={`/manual/${lesson.slug}`} prefetch={false}>
                      {lesson.title}
                    </Link>
                  </h3>
                  <p>{lesson.summary}</p>
                  <p className="label">
                    {lesson.draft && "Draft, "}
                    {lesson.minutes} min, {counted(questionsOf(lesson), "question")}
                    {lesson.worksheets.length > 0 && `, ${counted(lesson.worksheets.length, "page")} for your dossier`}
                  </p>
                </div>
              </li>
            ))}
            {part.flights.map(({ slug, title }) => (
              <li key={slug}>
                <FlightMark slug={slug} />
                <span className="lesson-number" />
                <div>
                  <h3>
                    <Link href={`/simulator/${slug}`} prefetch={false}>
                      Flight: {title}
                    </Link>
                  </h3>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="muted">
        The order is a suggestion. Nothing is locked. The words of the trade are in the{" "}
        <Link href="/manual/glossary">glossary</Link>.
      </p>
    </main>
  );
}

const questionsOf = ({ items }: Lesson) => items.filter(belongsToLesson).length;

const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;

/** "About 40 min of reading, 36 questions and 2 flights". */
function factsOf({ lessons, flights }: Catalog["parts"][number]): string {
  const sum = (of: (lesson: Lesson) => number) => lessons.reduce((total, lesson) => total + of(lesson), 0);
  return listed([
    `About ${sum(({ minutes }) => minutes)} min of reading`,
    counted(sum(questionsOf), "question"),
    flights.length > 0 && counted(flights.length, "flight"),
  ]);
}
