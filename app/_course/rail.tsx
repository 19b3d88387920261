import { Icon } from "@/app/_ui/icon";
import type { Catalog, Lesson } from "./catalog";
import { CourseMap } from "./course-map";
import { CourseProgress } from "./lesson-mark";

type RailProps = { catalog: Catalog; lesson: Lesson };

/** The course beside the text. */
export function Rail({ catalog: { parts, lessons }, lesson }: RailProps) {
  return (
    <nav className="rail" aria-label="Course contents">
      <p className="rail-title">Your first production deploy</p>
      <CourseProgress slugs={lessons.map(({ slug }) => slug)} current={lesson.slug} />
      <CourseMap parts={parts} current={lesson.slug} id="rail" />
    </nav>
  );
}

/** The same for narrow screens, folded into one line. */
export function RailDisclosure({ catalog: { parts, lessons }, lesson }: RailProps) {
  return (
    <details className="rail-disclosure">
      <summary>
        <Icon name="menu" />
        <b>
          {lesson.number} {lesson.title}
        </b>
        <CourseProgress slugs={lessons.map(({ slug }) => slug)} current={lesson.slug} />
      </summary>
      <nav aria-label="Course contents">
        <CourseMap parts={parts} current={lesson.slug} id="folded" />
      </nav>
    </details>
  );
}
