"use client";

import { memo, useState } from "react";
import { actions, type CommandOf, impacts } from "../../_simulator/core/flight/command";
import { Icon } from "../../_ui/icon";
import type { PersonView } from "../frame";
import { actionWords, impactWords } from "../update-words";
import { type Draft, inOrder, missing, nextUpdates, sentence, updateOf } from "./update";

type ComposerProps = {
  people: readonly PersonView[];
  /** Ids, of the longest wait first. They are chosen beforehand. */
  waiting: readonly string[];
  /** "14:14" */
  clock: string;
  onPost: (command: CommandOf<"postStatus">) => void;
};

const empty: Omit<Draft, "to"> = {};

/** A status update out of typed parts: impact, action, time of the next one. It names what is missing. */
export const Composer = memo(function Composer({ clock, onPost, people, waiting }: ComposerProps) {
  const [parts, setParts] = useState(empty);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const everybody = inOrder(people);
  const to = everybody.filter(({ id }) => chosen[id] ?? waiting.includes(id)).map(({ id }) => id);
  const draft: Draft = { ...parts, to };
  const lacks = missing(draft);
  const problem = lacks.length === 0 ? null : `Missing: ${lacks.join(", ")}`;

  function send() {
    const command = updateOf(draft);
    if (command === null) return;
    onPost(command);
    setParts(empty);
    setChosen({});
  }

  return (
    <form
      className="people-composer"
      aria-label="Status update"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className="people-to">
        <legend className="visually-hidden">To whom</legend>
        <span className="label" aria-hidden="true">
          To
        </span>
        {everybody.map(({ id, name, role }) => (
          <label key={id} title={role}>
            <input
              type="checkbox"
              checked={to.includes(id)}
              onChange={({ target }) => setChosen({ ...chosen, [id]: target.checked })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="people-parts">
        <label>
          <span className="label">Impact</span>
          <select
            className="input"
            value={parts.impact ?? ""}
            onChange={({ target }) => setParts({ ...parts, impact: impacts.find((one) => one === target.value) })}
          >
            <option value="">Choose</option>
            {impacts.map((impact) => (
              <option key={impact} value={impact}>
                {impactWords[impact]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">What you are doing</span>
          <select
            className="input"
            value={parts.action ?? ""}
            onChange={({ target }) => setParts({ ...parts, action: actions.find((one) => one === target.value) })}
          >
            <option value="">Choose</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {actionWords[action]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="people-next">
        <legend className="label">Next update in minutes</legend>
        <div className="segmented">
          {nextUpdates.map((minutes) => (
            <label key={minutes}>
              <input
                type="radio"
                name="next-update"
                checked={parts.nextUpdateMinutes === minutes}
                onChange={() => setParts({ ...parts, nextUpdateMinutes: minutes })}
              />
              {minutes ?? "none"}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="people-sentence">
        {sentence(draft, clock) ?? <span className="muted">The update stands here as it will be read.</span>}
      </p>
      <div className="people-send">
        <p className="label" id="people-missing" role="status">
          {problem ?? "Impact, action and next time are in it."}
        </p>
        <button
          type="submit"
          className="button dense primary"
          aria-disabled={problem !== null}
          aria-describedby="people-missing"
        >
          Send <Icon name="send" className="icon small" />
        </button>
      </div>
    </form>
  );
});
