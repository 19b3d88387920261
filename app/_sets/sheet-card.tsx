"use client";

import { useState } from "react";
import { AskedQuestion, type InputOf } from "@/app/_quiz/asked-question";
import type { ShownItem } from "@/app/_quiz/hide";
import type { KindName } from "@/app/_quiz/item";
import { useAsking } from "@/app/_quiz/use-asking";
import { CardFrame, titleIdOf } from "./card-frame";
import { type Given, givenOf, missingIn } from "./given";
import type { Card } from "./view";

export type SheetCardProps = {
  card: Card;
  whose: string;
  isHidden: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** Null where the answer is not whole. */
  onChange: (given: Given | null) => void;
  onMove: (by: 1 | -1) => void;
};

type About<Name extends KindName> = { question: ShownItem<Name>; input: InputOf<Name> };

/** A question that is handed in together with others: what is chosen stays on this device until then. */
export function SheetCard<Name extends KindName>(props: SheetCardProps & About<Name>) {
  const { question, input, card, whose, isHidden, isFirst, isLast, onChange, onMove } = props;
  const asking = useAsking(question, whose);
  const [notice, setNotice] = useState<string | null>(null);
  const titleId = titleIdOf(card);

  function change(chosen: { value: typeof asking.value; confidence: typeof asking.confidence }) {
    setNotice(null);
    onChange(givenOf(question, input, chosen, asking.took()));
  }

  function goOn() {
    const isBegun = asking.value !== null || asking.confidence !== null;
    const missing = isBegun ? missingIn(question, input, asking) : null;
    // Said once; whoever presses again leaves it open on purpose.
    if (missing === null || notice !== null) {
      setNotice(null);
      return onMove(1);
    }
    setNotice(`${missing} Press again to leave the question open for now.`);
  }

  return (
    <CardFrame card={card} titleId={titleId} isHidden={isHidden}>
      <form
        method="dialog"
        aria-labelledby={titleId}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <div className="check-body">
          <AskedQuestion
            {...{ question, input, titleId }}
            watched={asking.watched}
            value={asking.value}
            onChoose={(value) => {
              asking.choose(value);
              change({ value, confidence: asking.confidence });
            }}
            confidence={asking.confidence}
            onSayHowSure={(confidence) => {
              asking.sayHowSure(confidence);
              change({ value: asking.value, confidence });
            }}
            revealed={null}
            hints={[]}
            answerKey={null}
          >
            <div className="set-moves">
              {!isFirst && (
                <button type="button" className="button" onClick={() => onMove(-1)}>
                  Back
                </button>
              )}
              <button type="submit" className="button primary">
                {isLast ? "To the end" : "Next"}
              </button>
            </div>
          </AskedQuestion>
        </div>
        <div className="verdict" role="status">
          {notice && <p className="notice">{notice}</p>}
        </div>
      </form>
    </CardFrame>
  );
}
