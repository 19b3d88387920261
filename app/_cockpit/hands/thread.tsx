"use client";

import { memo, useRef } from "react";
import { Icon } from "../../_ui/icon";
import { initials } from "../../_ui/initials";
import type { MessageView, PersonView } from "../frame";
import { useStickToEnd } from "./stick-to-end";
import { isWaiting } from "./update";

type ThreadProps = { messages: readonly MessageView[]; people: readonly PersonView[]; seconds: number };

/** What was said, newest last; what waits for an answer stands out and shows its age. */
export const Thread = memo(function Thread({ messages, people, seconds }: ThreadProps) {
  const box = useRef<HTMLDivElement>(null);
  useStickToEnd(box, messages.length);
  const last = messages.at(-1);
  const of = (from: string) => people.find(({ id }) => id === from);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard. */}
      <div className="people-thread" ref={box} tabIndex={0} role="log" aria-live="off" aria-label="Messages so far">
        {messages.length === 0 && (
          <p className="muted">Nobody has written yet. Updates that you send stand here, too.</p>
        )}
        {messages.map((message) => (
          <Message
            key={message.number}
            message={message}
            person={of(message.from)}
            age={isWaiting(message) ? Math.floor(Math.max(0, seconds - message.atSeconds)) : null}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {last !== undefined && last.from !== "you" && `${of(last.from)?.name ?? last.from}: ${last.text}`}
      </p>
    </>
  );
});

type MessageProps = { message: MessageView; person: PersonView | undefined; age: number | null };

const Message = memo(function Message({ age, message, person }: MessageProps) {
  const isYou = message.from === "you";
  const name = isYou ? "You" : (person?.name ?? message.from);
  return (
    <article className={`people-message${isYou ? " you" : ""}${age === null ? "" : " waits"}`}>
      <span className="people-avatar" aria-hidden="true">
        {isYou ? "You" : initials(name)}
      </span>
      <div>
        <p className="people-who">
          <b>{name}</b> {person === undefined ? message.clock : `${person.role}, ${message.clock}`}
        </p>
        <p className="people-text">{message.text}</p>
      </div>
      {age !== null && (
        <p className="status info">
          <Icon name="inf" className="shape" />
          Unanswered for {age} s
        </p>
      )}
    </article>
  );
});
