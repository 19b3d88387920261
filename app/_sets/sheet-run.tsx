"use client";

import { useState } from "react";
import { titleIdOf } from "./card-frame";
import type { Given } from "./given";
import type { RunProps } from "./review-run";
import { SetHead } from "./set-head";
import { endId, SheetEnd } from "./sheet-end";
import { useFocusOnChange } from "./use-focus-on-change";
import type { SetView } from "./view";

type SheetRunProps = RunProps & { onHandedIn: (view: SetView, notice: string | null) => void };

/** Questions answered in any order, and handed in together. Until then everything stays on this device. */
export function SheetRun({ view, parts, whose, head, focusFirst, onHandedIn }: SheetRunProps) {
  const { cards } = view;
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(() => {
    const drafted = [...parts].map(([item, { drafted }]) => [item, drafted(whose)] as const);
    return new Map(drafted.flatMap(([item, draft]) => (draft ? [[item, draft]] : [])));
  });
  const [at, setAt] = useState(() => {
    const open = cards.findIndex(({ question }) => !given.has(question.item));
    return open === -1 ? cards.length : open;
  });
  const current = cards[at];
  useFocusOnChange(current ? titleIdOf(current) : endId, focusFirst);

  function change(item: string, answer: Given | null) {
    setGiven((before) => {
      const after = new Map(before);
      after.delete(item);
      return answer ? after.set(item, answer) : after;
    });
  }

  return (
    <>
      <SetHead at={at} answered={cards.map(({ question }) => given.has(question.item))}>
        {head}
      </SetHead>
      {/* All of them stay on the page, so that nothing is lost where this device keeps no drafts. */}
      {cards.map((card, index) => {
        const { item } = card.question;
        const shown = parts.get(item);
        return (
          shown && (
            <shown.OnSheet
              key={item}
              {...{ card, whose }}
              isHidden={index !== at}
              isFirst={index === 0}
              isLast={index === cards.length - 1}
              onChange={(answer) => change(item, answer)}
              onMove={(by) => setAt(index + by)}
            />
          )
        );
      })}
      {!current && <SheetEnd {...{ view, whose, given, onHandedIn }} onGoTo={setAt} />}
    </>
  );
}
