"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { handIn } from "@/app/_progress/answering";
import { verdictIdOf } from "./answered-card";
import { titleIdOf } from "./card-frame";
import type { CardParts } from "./set-cards";
import { SetHead } from "./set-head";
import { loadSet } from "./set-requests";
import { SignIn } from "./trouble";
import { useFocusOnChange } from "./use-focus-on-change";
import type { Card, CardAnswer, SetView } from "./view";

export type RunProps = {
  view: SetView;
  parts: ReadonlyMap<string, CardParts>;
  whose: string;
  head: ReactNode;
  /** The focus goes to the first question as well. */
  focusFirst: boolean;
};

type Answered = { answer: CardAnswer; begun: Card["begun"] };

const answersIn = ({ cards }: SetView): [string, Answered][] =>
  cards.flatMap(({ question, answer, begun }) => (answer ? [[question.item, { answer, begun }]] : []));

/** One question at a time, each explained as soon as it is answered. */
export function ReviewRun({ view, parts, whose, head, focusFirst, onEnd }: RunProps & { onEnd: () => void }) {
  const { id: set, cards } = view;
  const [answers, setAnswers] = useState(() => new Map(answersIn(view)));
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(() => {
    const open = cards.findIndex(({ answer }) => !answer);
    return open === -1 ? cards.length : open;
  });
  const card = cards[at];
  const answered = card && answers.get(card.question.item);
  useFocusOnChange(card ? (answered ? verdictIdOf(card) : titleIdOf(card)) : endId, focusFirst);

  async function onRefused(item: string) {
    const found = await loadSet(set);
    if (found.kind !== "served") return;
    if (found.view.handedIn) return onEnd();
    const known = answersIn(found.view);
    if (known.some(([id]) => id === item)) setElsewhere((before) => new Set(before).add(item));
    setAnswers((before) => new Map([...known, ...before]));
  }

  const isLast = at === cards.length - 1;
  const next = (
    <button type="button" className="button primary" onClick={() => setAt(at + 1)}>
      {isLast ? "Finish" : "Next question"}
    </button>
  );
  return (
    <>
      <SetHead at={at} answered={cards.map(({ question }) => answers.has(question.item))}>
        {head}
      </SetHead>
      {card && showCard()}
      {!card && <ReviewEnd set={set} onEnd={onEnd} />}
    </>
  );

  function showCard() {
    const shown = card && parts.get(card.question.item);
    if (!shown) return null;
    const { item } = card.question;
    if (answered) {
      const { answer, begun } = answered;
      return (
        <shown.Answered
          key={item}
          card={{ ...card, begun }}
          answer={answer}
          notice={elsewhere.has(item) && answeredElsewhere}
        >
          {next}
        </shown.Answered>
      );
    }
    return (
      <shown.Asked
        key={item}
        {...{ card, set, whose, next }}
        onAnswered={(answer, begun) => setAnswers((before) => new Map(before).set(item, { answer, begun }))}
        onRefused={() => void onRefused(item)}
      />
    );
  }
}

const answeredElsewhere = "You answered this question already, perhaps in another tab. This is what came of it.";
const endId = "set-end";

/** Says that the review is over, or that it will be once what is kept here has been sent. */
function ReviewEnd({ set, onEnd }: { set: string; onEnd: () => void }) {
  const [state, setState] = useState<"busy" | "queued" | "signedOut">("busy");
  const settle = (outcome: { kind: string }) => (outcome.kind === "signedOut" ? setState("signedOut") : onEnd());
  const finish = useEffectEvent(async () => {
    const outcome = await handIn(set, []);
    if (outcome.kind !== "queued") return settle(outcome);
    setState("queued");
    void outcome.later.then(settle);
  });
  useEffect(() => void finish(), []);
  return (
    <div className="set-note" id={endId} tabIndex={-1} role="status">
      <p>
        {state === "busy" && "Putting the summary together."}
        {state === "queued" &&
          "That was the last one. There is no connection: your answers are kept on this device and sent once there is one. The summary then appears here."}
        {state === "signedOut" && <SignIn />}
      </p>
    </div>
  );
}
