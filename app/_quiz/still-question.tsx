import type { ShownItem } from "./hide";
import { ConfidenceInput } from "./inputs/confidence-input";
import { inputs } from "./inputs/inputs";
import type { KindName } from "./item";
import { QuestionHead } from "./question-head";
import { still } from "./still";
import { checkWords, keepWords } from "./words";

/**
 * A question as it stands in the page before its code has come: complete to read, of its final size, and nothing in it
 * can be chosen yet, so that no choice is lost when the code takes over.
 */
export async function StillQuestion<Name extends KindName>({
  question,
  id,
}: {
  question: ShownItem<Name>;
  id: string;
}) {
  const { Input } = await inputs[question.kind]();
  return (
    <>
      <QuestionHead question={question} id={id} />
      <fieldset className="answer" disabled>
        {/* Called, not rendered: as an element its type would lose which kind it belongs to. */}
        {still(Input({ shown: question.shown, id, value: null }))}
      </fieldset>
      <div className="check-foot">
        {question.isGraded && still(<ConfidenceInput id={id} value={null} isDisabled />)}
        <button type="submit" className="button primary">
          {question.isGraded ? checkWords : keepWords}
        </button>
      </div>
    </>
  );
}
