import Link from "next/link";
import type { Catalog } from "./catalog";
import { LessonMark } from "./lesson-mark";

type CourseMapProps = { parts: Catalog["parts"]; current: string | null; id: string };

/** All parts and lessons. The marks arrive after load; their place is kept. Stands before the title: no headings. */
export function CourseMap({ parts, current, id }: CourseMapProps) {
  return parts.map((part) => (
    <div className="course-part" key={part.number}>
      <p className="part-title" id={`${id}-part-${part.number}`}>
        <span>{part.number}</span>
        {part.title}
      </p>
      <ul aria-labelledby={`${id}-part-${part.number}`}>
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
    </div>
  ));
}
