import type { ReactNode } from "react";
import { Html } from "../html";
import type { KindName, Shown } from "../item";
import type { ShownItem } from "../present";
import { ChoiceInput } from "./choice-input";
import { LinesInput } from "./lines-input";

const inputs: { [Name in KindName]: (props: { shown: Shown[Name] }) => ReactNode } = {
  choice: ChoiceInput,
  lines: LinesInput,
};

/** A question with its input. Rendered on the server, and in the browser for "Try a similar one". */
export function Question<Name extends KindName>({ question, id }: { question: ShownItem<Name>; id: string }) {
  const { stem, context } = question.shown;
  return (
    <>
      <h3 className="stem" id={id} tabIndex={-1}>
        <Html as="span" html={stem} />
      </h3>
      {context && <Html className="context" html={context} />}
      {/* Called, not rendered: as an element its type would lose which kind it belongs to. */}
      {inputs[question.kind]({ shown: question.shown })}
    </>
  );
}
