"use client";

import { type ReactNode, type RefObject, useState } from "react";
import type { ShownItem } from "./hide";
import { Html } from "./html";
import { ConfidenceInput } from "./inputs/confidence-input";
import type { InputModule } from "./inputs/input";
import type { KindName, Response, Revealed, Shown } from "./item";
import type { Html as HtmlText } from "./markdown";
import { QuestionHead } from "./question-head";
import type { Confidence } from "./verdict";

export type InputOf<Name extends KindName> = InputModule<Shown<Name>, Response<Name>, Revealed<Name>>;

type AskedQuestionProps<Name extends KindName> = {
  question: ShownItem<Name>;
  input: InputOf<Name>;
  titleId: string;
  watched: RefObject<HTMLDivElement | null>;
  value: Response<Name> | null;
  onChoose: (value: Response<Name>) => void;
  confidence: Confidence | null;
  onSayHowSure: (confidence: Confidence) => void;
  revealed: Revealed<Name> | null;
  /** Given so far. */
  hints: readonly HtmlText[];
  /** Missing where there are none to be had, as in a check. */
  onHint?: (() => void) | undefined;
  /** Once there is a verdict. */
  answerKey: Response<Name> | null;
  /** The button, and what else stands beside how sure one is. */
  children: ReactNode;
};

/** One question to be answered: what is asked, the input of its kind, hints, how sure one is. */
export function AskedQuestion<Name extends KindName>(props: AskedQuestionProps<Name>) {
  const { question, input, titleId, watched, value, revealed, hints, onHint, answerKey, children } = props;
  const [said, setSaid] = useState("");
  const { Input } = input;
  const isHinted = hints.length > 0;
  return (
    <div ref={watched}>
      <QuestionHead question={question} id={titleId} />
      <div className="answer">
        {/* Called, not rendered: as an element its type would lose which kind it belongs to. It uses no hooks. */}
        {Input({
          shown: question.shown,
          id: titleId,
          value,
          onChange: props.onChoose,
          announce: setSaid,
          answerKey,
          revealed,
        })}
      </div>
      <p className="said" role="status">
        {said}
      </p>
      {isHinted && (
        <ol className="hints" aria-label="Hints">
          {hints.map((hint) => (
            <li key={hint}>
              <Html html={hint} />
            </li>
          ))}
        </ol>
      )}
      <div className="check-foot">
        {question.isGraded && (
          <ConfidenceInput
            id={titleId}
            value={isHinted ? "guessing" : props.confidence}
            onChange={props.onSayHowSure}
            isDisabled={isHinted}
          />
        )}
        {children}
      </div>
      {(isHinted || (onHint && hints.length < question.hints)) && (
        <p className="hint-line">
          {onHint && hints.length < question.hints && (
            <button type="button" className="button quiet" onClick={onHint}>
              {isHinted ? "Another hint" : "Give me a hint"}
            </button>
          )}
          <span>{isHinted ? "After a hint, an answer counts as a guess." : "An answer then counts as a guess."}</span>
        </p>
      )}
    </div>
  );
}
