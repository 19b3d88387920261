"use client";

import { memo, useMemo } from "react";
import type { Command } from "../../_simulator/core/flight/command";
import { Icon } from "../../_ui/icon";
import type { Frame, MessageView, PersonView } from "../frame";
import { Composer } from "./composer";
import "./people.css";
import { Thread } from "./thread";
import { isWaiting, whoWaits } from "./update";

type PeopleProps = {
  people: readonly PersonView[];
  messages: readonly MessageView[];
  seconds: number;
  clock: string;
  controls: Frame["controls"];
  give: (command: Command) => void;
  onArm: (command: Command) => void;
};

/** Whoever is on shift: what they say, what they wait for, and what they are told. */
export const People = memo(function People(props: PeopleProps) {
  const { clock, controls, give, messages, onArm, people, seconds } = props;
  const waiting = messages.filter(isWaiting).length;
  // The same list from frame to frame, so that the form is not drawn again with every message's age.
  const ids = whoWaits(messages).join(" ");
  const who = useMemo(() => (ids === "" ? [] : ids.split(" ")), [ids]);
  const senior = controls.by === "senior" ? people.find(({ id }) => id === controls.person) : undefined;
  return (
    <section className="panel people" aria-label="Messages">
      <div className="panel-head">
        <h2>Messages</h2>
        <span className="spacer" />
        {waiting > 0 && <span className="tag people-waiting">{waiting} waiting for you</span>}
      </div>
      {controls.by === "senior" && (
        <p className="people-controls">
          <Icon name="inf" className="shape" />
          <span>
            <b>{senior?.name ?? controls.person} has the controls.</b> {controls.because}
          </span>
        </p>
      )}
      <Thread messages={messages} people={people} seconds={seconds} />
      <Composer people={people} waiting={who} clock={clock.slice(0, 5)} onPost={give} />
      <div className="people-ask">
        <button type="button" className="button dense quiet" onClick={() => give({ kind: "askHint" })}>
          Ask for a hint
        </button>
        <button
          type="button"
          className="button dense quiet"
          aria-disabled={controls.by === "senior"}
          onClick={() => controls.by === "learner" && onArm({ kind: "handOver" })}
        >
          Hand over the controls
        </button>
      </div>
    </section>
  );
});
