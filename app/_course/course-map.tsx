import Link from "next/link";
import { Icon } from "@/app/_ui/icon";
import type { Catalog } from "./catalog";
import { FlightMark, LessonMark, PartProgress } from "./lesson-mark";

type CourseMapProps = { parts: Catalog["parts"]; current: string | null; id: string };

/**
 * All parts, their lessons and the flights after them. The marks arrive after load; their place is kept. Stands before
 * the title: no headings.
 */
export function CourseMap({ parts, current, id }: CourseMapProps) {
  return parts.map((part) => (
    <div className="course-part" key={part.number}>
      <p className="part-title" id={`${id}-part-${part.number}`}>
        <span>{part.number}</span>
        {part.title}
        <PartProgress slugs={part.lessons.map(({ slug }) => slug)} />
      </p>
      <ul aria-labelledby={`${id}-part-${part.number}`}>
        {part.lessons.map(({ slug, number, title, draft }) => (
          <li key={slug}>
            <Link href={`/manual/${slug}`} prefetch={false} aria-current={slug === current ? "page" : undefined}>
              <LessonMark slug={slug} />
              <span className="number">{number}</span>
              <span>
                {title}
                {draft && " (draft)"}
              </span>
            </Link>
          </li>
        ))}
        {part.flights.map(({ slug, title }) => (
          <li key={slug}>
            <Link href={`/simulator/${slug}`} prefetch={false}>
              <FlightMark slug={slug} />
              <span className="number">
                <Icon name="flag" className="icon small" />
              </span>
              <span>Flight: {title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
