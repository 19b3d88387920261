import Link from "next/link";
import type { Catalog } from "./catalog";
import { LessonMark } from "./lesson-mark";

/** All parts and lessons. The marks arrive after load; their place is kept. */
export function CourseMap({ parts, current }: { parts: Catalog["parts"]; current: string | null }) {
  return parts.map((part) => (
    <section className="course-part" key={part.number}>
      <h3>
        <span className="number">{part.number}</span>
        {part.title}
      </h3>
      <ul>
        {part.lessons.map(({ slug, number, title }) => (
          <li key={slug}>
            <Link href={`/manual/${slug}`} prefetch={false} aria-current={slug === current ? "page" : undefined}>
              <LessonMark slug={slug} />
              <span className="number">{number}</span>
              <span>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
