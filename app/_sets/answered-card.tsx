"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { InputOf } from "@/app/_quiz/asked-question";
import type { ShownItem } from "@/app/_quiz/hide";
import type { KindName, Response, Revealed } from "@/app/_quiz/item";
import { QuestionHead } from "@/app/_quiz/question-head";
import { UnclearButton } from "@/app/_quiz/unclear-button";
import { VerdictView } from "@/app/_quiz/verdict-view";
import { CardFrame, titleIdOf } from "./card-frame";
import { inShape } from "./given";
import type { Card, CardAnswer } from "./view";

export type AnsweredProps = {
  card: Card;
  answer: CardAnswer;
  /** Above the verdict. */
  notice?: ReactNode;
  /** Before the ways to go on that every verdict has. */
  children?: ReactNode;
};

type About<Name extends KindName> = { question: ShownItem<Name>; input: InputOf<Name> };

/** A question as it was answered in a set, with its verdict or the reason why that is kept back. */
export function AnsweredCard<Name extends KindName>(props: AnsweredProps & About<Name>) {
  const { question, input, card, answer, notice, children } = props;
  const { verdict, response, confidence, explainedAfter } = answer;
  const titleId = titleIdOf(card);
  return (
    <CardFrame card={{ ...card, lastSeen: null, answer }} titleId={titleId}>
      <div className="check-body">
        <QuestionHead question={question} id={titleId} />
        {!(verdict && toldByLine.has(question.kind)) && (
          <fieldset className="answer" disabled>
            {/* Called, not rendered: as an element its type would lose which kind it belongs to. It uses no hooks. */}
            {input.Input({
              shown: question.shown,
              id: titleId,
              value: inShape<Response<Name> | null>(response),
              answerKey: verdict && inShape<Response<Name>>(verdict.key),
              revealed: inShape<Revealed<Name> | null>(card.begun?.revealed),
            })}
          </fieldset>
        )}
      </div>
      <div className="verdict" id={verdictIdOf(card)} tabIndex={-1}>
        {notice && <div className="notice">{notice}</div>}
        {verdict ? (
          <VerdictView verdict={verdict} confidence={confidence} />
        ) : (
          <p className="notice">{explainedAfter ? `Explained after lesson ${explainedAfter}.` : leftOut}</p>
        )}
        {(verdict || children) && (
          <div className="actions">
            {children}
            {verdict && (
              <>
                <Link className="button" href={verdict.back.href}>
                  Read {verdict.back.title} again
                </Link>
                <UnclearButton item={question.item} version={question.version} />
              </>
            )}
          </div>
        )}
      </div>
    </CardFrame>
  );
}

/** Kinds whose verdict says of every line what was said: their input would say it twice. */
const toldByLine: ReadonlySet<KindName> = new Set<KindName>(["multiple", "order", "match"]);

const leftOut = "Left out. It comes back in your review, and is explained there.";

export const verdictIdOf = ({ question }: Card) => `set-${question.item}-verdict`;
