import "@/app/_quiz/check.css";
import "@/app/_quiz/inputs/inputs.css";
import "@/app/_quiz/verdict.css";
import { counted } from "@/app/_review/number-words";
import { CheckShell } from "./check-shell";
import "./set.css";

type LessonCheckProps = { lesson: { slug: string; number: string; title?: string }; count: number };

/** The check at the end of a lesson. The page is the same for everybody; its questions come when somebody begins. */
export function LessonCheck({ lesson, count }: LessonCheckProps) {
  if (count === 0) return null;
  return (
    <section className="lesson-check" id="check" aria-labelledby="check-title">
      <h2 id="check-title">
        Check {lesson.number}: {counted(count, "question")}, explained at the end
      </h2>
      <p>
        Answer from memory and say how sure you are. You can go back and forth until you hand in. The first attempt is
        the one that is measured; later ones train.
      </p>
      <CheckShell lesson={lesson.slug} />
      <noscript>
        <p className="notice">The check needs JavaScript: answers are graded on the server, and explained here.</p>
      </noscript>
    </section>
  );
}
