import type { ShownItem } from "./hide";
import { Html } from "./html";

/** What is asked. `id` is that of the heading, which can be gone to. */
export function QuestionHead({ question, id }: { question: Pick<ShownItem, "stem" | "context">; id: string }) {
  return (
    <>
      <h3 className="stem" id={id} tabIndex={-1}>
        <Html as="span" html={question.stem} />
      </h3>
      {question.context && <Html className="context" html={question.context} />}
    </>
  );
}
