"use client";

import { type ReactNode, useRef, useState } from "react";
import { handIn } from "@/app/_progress/answering";
import { keepDraft } from "@/app/_quiz/draft";
import type { Given } from "./given";
import { loadSet } from "./set-requests";
import { answeredWords } from "./set-words";
import { SignIn } from "./trouble";
import type { SetView } from "./view";

export const endId = "set-end";

type SheetEndProps = {
  view: SetView;
  whose: string;
  given: ReadonlyMap<string, Given>;
  onGoTo: (index: number) => void;
  onHandedIn: (view: SetView, notice: string | null) => void;
};

type State = "open" | "busy" | "queued" | "sent";

/** The last look before everything is handed in, once. */
export function SheetEnd({ view, whose, given, onGoTo, onHandedIn }: SheetEndProps) {
  const { id: set, use, cards } = view;
  const [state, setState] = useState<State>("open");
  const [notice, setNotice] = useState<ReactNode>(null);
  const isSending = useRef(false);
  const left = cards.flatMap((card, index) => (given.has(card.question.item) ? [] : [{ card, index }]));

  async function press() {
    if (isSending.current || state === "queued") return;
    isSending.current = true;
    setNotice(null);
    if (state === "sent") await show(null);
    else await send();
    isSending.current = false;
  }

  async function send() {
    setState("busy");
    const outcome = await handIn(set, [...given.values()]);
    if (outcome.kind !== "queued") return settle(outcome);
    setState("queued");
    setNotice(queued);
    void outcome.later.then(settle);
  }

  type Settled = Exclude<Awaited<ReturnType<typeof handIn>>, { kind: "queued" }>;

  async function settle(outcome: Settled) {
    if (outcome.kind === "signedOut") {
      setState("open");
      return setNotice(<SignIn />);
    }
    await show(outcome.kind === "refused" ? outcome.reason : null);
  }

  /** What came of it, also where another tab was first. */
  async function show(refusal: string | null) {
    const found = await loadSet(set);
    if (found.kind === "served" && found.view.handedIn) {
      for (const { question } of cards) keepDraft(whose, question, null);
      return onHandedIn(found.view, refusal === null ? null : elsewhere);
    }
    setState(refusal === null ? "sent" : "open");
    setNotice(refusal ?? "All is handed in. What came of it could not be loaded; press again when you are online.");
  }

  const isOpen = state === "open" || state === "sent";
  return (
    <section className="set-note" aria-labelledby={endId}>
      <h3 id={endId} tabIndex={-1}>
        {answeredWords(cards.length - left.length, cards.length, use)}
      </h3>
      {state === "open" && left.length > 0 && (
        <ul className="set-left">
          {left.map(({ card, index }) => (
            <li key={card.question.item}>
              <button type="button" className="button" onClick={() => onGoTo(index)}>
                Go to question {index + 1}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>They are handed in all at once, and only once. Until then your answers stay on this device.</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          aria-disabled={isOpen ? undefined : true}
          onClick={() => void press()}
        >
          {words[state]}
        </button>
        {state === "open" && (
          <button type="button" className="button" onClick={() => onGoTo(cards.length - 1)}>
            Back
          </button>
        )}
      </div>
      <div role="status">{notice && <div className="notice">{notice}</div>}</div>
    </section>
  );
}

const words = {
  open: "Hand in",
  busy: "Handing in",
  queued: "Waits to be sent",
  sent: "Show what came of it",
} as const satisfies Record<State, string>;
const queued =
  "There is no connection. Your answers are kept on this device and handed in, once, when there is one; what came of them then appears here.";
const elsewhere =
  "These questions had been handed in already, perhaps in another tab. This is what was handed in then.";
