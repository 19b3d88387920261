"use client";

import { type ReactNode, useRef, useState } from "react";
import { answer, takeStep } from "@/app/_progress/answering";
import { AskedQuestion, type InputOf } from "@/app/_quiz/asked-question";
import type { ShownItem } from "@/app/_quiz/hide";
import type { KindName, Response, Revealed } from "@/app/_quiz/item";
import { useAsking } from "@/app/_quiz/use-asking";
import { CardFrame, titleIdOf } from "./card-frame";
import { howSure, inShape } from "./given";
import { SignIn } from "./trouble";
import type { Card, CardAnswer } from "./view";

export type ReviewCardProps = {
  card: Card;
  set: string;
  whose: string;
  /** With what the steps of the answer revealed. */
  onAnswered: (answer: CardAnswer, begun: Card["begun"]) => void;
  /** The server has taken another answer to this question, or cannot take this one. */
  onRefused: () => void;
  /** To the next question, once this answer waits to be sent. */
  next: ReactNode;
};

type About<Name extends KindName> = { question: ShownItem<Name>; input: InputOf<Name> };
type State = "open" | "busy" | "queued";

/** A question of a review: each answer is sent by itself, and explained at once. */
export function ReviewCard<Name extends KindName>(props: ReviewCardProps & About<Name>) {
  const { question, input, card, set, whose, onAnswered, onRefused, next } = props;
  const { item, version, variant } = question;
  const asked = { lesson: card.lesson.slug, item, version, variant };
  const asking = useAsking(question, whose);
  const [state, setState] = useState<State>("open");
  const [notice, setNotice] = useState<ReactNode>(null);
  const [revealed, setRevealed] = useState<Revealed<Name> | null>(inShape(card.begun?.revealed));
  const isSending = useRef(false);
  const titleId = titleIdOf(card);
  const value = asking.value ?? inShape<Response<Name> | null>(card.begun?.taken);

  async function press() {
    if (isSending.current || state === "queued") return;
    const readiness = input.readiness(value, question.shown, revealed);
    if (typeof readiness !== "string") return setNotice(readiness.missing);
    if (readiness === "whole" && question.isGraded && !asking.confidence) return setNotice(howSure);
    isSending.current = true;
    setState("busy");
    setNotice(null);
    await (readiness === "step" ? step() : check());
    isSending.current = false;
  }

  async function step() {
    const outcome = await takeStep(asked, inShape(value));
    setState("open");
    if (outcome === "offline") return setNotice(offline);
    if (outcome.kind === "signedOut") return setNotice(<SignIn />);
    if (outcome.kind === "refused") return setNotice(outcome.reason);
    setRevealed(inShape(outcome.revealed));
  }

  async function check() {
    const confidence = question.isGraded ? asking.confidence : null;
    const outcome = await answer({ ...asked, response: inShape(value), confidence, tookMs: asking.took(), set });
    if (outcome.kind !== "queued") return settle(outcome, confidence);
    setState("queued");
    setNotice(queued);
    asking.forgetDraft();
    void outcome.later.then((later) => settle(later, confidence));
  }

  type Settled = Exclude<Awaited<ReturnType<typeof answer>>, { kind: "queued" }>;

  function settle(outcome: Settled, confidence: CardAnswer["confidence"]) {
    if (outcome.kind === "signedOut") {
      setState("open");
      return setNotice(<SignIn />);
    }
    asking.forgetDraft();
    if (outcome.kind === "refused") {
      setState("open");
      setNotice(outcome.reason);
      return onRefused();
    }
    const { verdict } = outcome;
    const response: unknown = inShape(value);
    onAnswered(
      { response, confidence, mark: verdict.mark, verdict, explainedAfter: null },
      revealed && { taken: [], revealed },
    );
  }

  return (
    <CardFrame card={card} titleId={titleId}>
      <form
        method="dialog"
        aria-labelledby={titleId}
        data-state={state}
        onSubmit={(event) => {
          event.preventDefault();
          void press();
        }}
      >
        <div className="check-body">
          <AskedQuestion
            {...{ question, input, titleId, revealed, value }}
            watched={asking.watched}
            onChoose={(chosen) => state === "open" && asking.choose(chosen)}
            confidence={asking.confidence}
            onSayHowSure={(confidence) => state === "open" && asking.sayHowSure(confidence)}
            hints={[]}
            answerKey={null}
          >
            <button type="submit" className="button primary" aria-disabled={state === "open" ? undefined : true}>
              {state === "open" && input.readiness(value, question.shown, revealed) === "step" ? "Go on" : words[state]}
            </button>
          </AskedQuestion>
        </div>
        <div className="verdict" role="status">
          {notice && <div className="notice">{notice}</div>}
          {state === "queued" && <div className="actions">{next}</div>}
        </div>
      </form>
    </CardFrame>
  );
}

const words = { open: "Check answer", busy: "Checking", queued: "Waits to be sent" } as const satisfies Record<
  State,
  string
>;
const queued =
  "There is no connection. Your answer is kept on this device and sent once there is one; what it says then appears here.";
const offline = "This needs the server, and there is no connection. Nothing is lost; press again when you are online.";
