"use client";

import type { CardParts } from "./set-cards";
import { changedWords, scoreWords } from "./set-words";
import type { SetView } from "./view";

export const resultId = "set-result";

type SetResultProps = {
  view: SetView;
  parts: ReadonlyMap<string, CardParts>;
  notice: string | null;
};

/** What came of a set that was handed in: every question with its verdict. */
export function SetResult({ view, parts, notice }: SetResultProps) {
  const { use, cards, changed } = view;
  return (
    <div className="set-result">
      <h3 id={resultId} tabIndex={-1} className="set-score">
        {use === "before" ? "Handed in" : scoreWords(cards)}
      </h3>
      {notice && <p>{notice}</p>}
      {use === "before" && <p>{beforeWords}</p>}
      {changed > 0 && <p>{changedWords(changed)}</p>}
      {cards.map((card) => {
        const shown = parts.get(card.question.item);
        return shown && card.answer && <shown.Answered key={card.question.item} card={card} answer={card.answer} />;
      })}
    </div>
  );
}

const beforeWords =
  "There are no marks on this one. Each question is explained here once its lesson is finished; look out for what it asked while you read.";
