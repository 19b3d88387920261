import { AnswerForm } from "@/app/_quiz/answer-form";
import { ConfidenceInput } from "@/app/_quiz/inputs/confidence-input";
import { Question } from "@/app/_quiz/inputs/question";
import type { KindName } from "@/app/_quiz/item";
import { presentItem } from "@/app/_quiz/present";
import "@/app/_quiz/check.css";
import "@/app/_quiz/inputs/inputs.css";
import "@/app/_quiz/verdict.css";
import type { Lesson } from "./catalog";

const tasks = { choice: "Choose one", lines: "Spot the line" } as const satisfies Record<KindName, string>;

/** One question of a lesson's check, made on the server. Reads completely without a script. */
export function Check({ lesson, item: id }: { lesson: Lesson; item: string }) {
  const index = lesson.items.findIndex((each) => each.id === id);
  const item = lesson.items[index];
  if (!item) throw new Error(`${lesson.slug}: no item ${id}`);
  const titleId = `${id}-title`;
  const question = presentItem(item, 0);
  return (
    <section className="check" id={id} aria-labelledby={titleId} tabIndex={-1}>
      <p className="check-head">
        <b>Check {lesson.number}</b>
        <span>
          Question {index + 1} of {lesson.items.length}
        </span>
        <span>{tasks[item.kind]}</span>
        <span className="private">Only you see your answers</span>
      </p>
      <AnswerForm
        lesson={lesson.slug}
        item={id}
        version={item.version}
        variants={question.variants}
        titleId={titleId}
        question={<Question question={question} id={titleId} />}
      >
        <ConfidenceInput />
      </AnswerForm>
      <noscript>
        <p className="notice">Answering needs JavaScript: answers are graded on the server, and explained here.</p>
      </noscript>
    </section>
  );
}
