import { AnswerForm } from "@/app/_quiz/answer-form";
import { hideItem } from "@/app/_quiz/hide";
import { StillQuestion } from "@/app/_quiz/still-question";
import "@/app/_quiz/check.css";
import "@/app/_quiz/inputs/inputs.css";
import "@/app/_quiz/verdict.css";
import type { Lesson } from "./catalog";

/** One question in the text of a lesson, made on the server. Reads completely without a script. */
export function Check({ lesson, item: id }: { lesson: Lesson; item: string }) {
  const asked = lesson.items.filter(({ use }) => use === "practice");
  const index = asked.findIndex((each) => each.id === id);
  const item = asked[index];
  if (!item) throw new Error(`${lesson.slug}: no question ${id} to practise`);
  const titleId = `${id}-title`;
  const question = hideItem(item, 0);
  return (
    <section className="check" id={id} aria-labelledby={titleId} tabIndex={-1}>
      <p className="check-head">
        <b>Practice {lesson.number}</b>
        <span>
          Question {index + 1} of {asked.length}
        </span>
        <span>{question.task}</span>
        <span className="private">Only you see your answers</span>
      </p>
      <AnswerForm lesson={lesson.slug} question={question} titleId={titleId}>
        <StillQuestion question={question} id={titleId} />
      </AnswerForm>
      <noscript>
        <p className="notice">Answering needs JavaScript: answers are graded on the server, and explained here.</p>
      </noscript>
    </section>
  );
}
