import type { ReactNode } from "react";
import type { Confidence } from "@/app/_quiz/verdict";
import type { Card } from "./view";

type CardFrameProps = { card: Card; titleId: string; isHidden?: boolean; children: ReactNode };

/** One question of a set, with where it comes from. */
export function CardFrame({ card, titleId, isHidden = false, children }: CardFrameProps) {
  const { lesson, question, lastSeen, answer } = card;
  return (
    <section className="check set-card" aria-labelledby={titleId} hidden={isHidden}>
      <p className="check-head">
        <b>Lesson {lesson.number}</b>
        <span>{question.task}</span>
        <span className="private">{lastSeen ? `last seen ${lastSeen}` : answer && sureWords(answer.confidence)}</span>
      </p>
      {children}
    </section>
  );
}

const sureWords = (confidence: Confidence | null) => (confidence ? `you were ${confidence}` : "not answered");

export const titleIdOf = ({ question }: Card) => `set-${question.item}-title`;
