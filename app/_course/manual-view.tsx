import Link from "next/link";
import type { Catalog } from "./catalog";
import { CourseProgress, LessonMark } from "./lesson-mark";
import "./course-map.css";

/** The course map: all lessons in their order, which is a suggestion. */
export function ManualView({ catalog: { parts, lessons } }: { catalog: Catalog }) {
  return (
    <main id="main" className="manual">
      <header>
        <h1>Manual</h1>
        <p className="deck">What to know and to have written down before your first production deploy.</p>
        <CourseProgress slugs={lessons.map(({ slug }) => slug)} current={null} />
      </header>
      {parts.map((part) => (
        <section key={part.number} aria-labelledby={`part-${part.number}`}>
          <h2 id={`part-${part.number}`}>
            <span className="part-number">Part {part.number}</span>
            {part.title}
          </h2>
          <ol>
            {part.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <LessonMark slug={lesson.slug} />
                <span className="lesson-number">{lesson.number}</span>
                <div>
                  <h3>
                    <Link href={`/manual/${lesson.slug}`}>{lesson.title}</Link>
                  </h3>
                  <p>{lesson.summary}</p>
                  <p className="label">
                    {lesson.minutes} min, {lesson.items.length} questions
                    {lesson.worksheets.length > 0 && ", with a worksheet"}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="muted">The order is a suggestion. Nothing is locked.</p>
    </main>
  );
}
