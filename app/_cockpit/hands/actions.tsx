"use client";

import { memo, useCallback } from "react";
import type { Command } from "../../_simulator/core/flight/command";
import { Icon } from "../../_ui/icon";
import type { ActView, ButtonView, Panel } from "../frame";
import { actIcon } from "./act-icon";
import { lastOver, progress, underWay } from "./act-progress";
import { ActionForms } from "./action-forms";
import "./actions.css";
import { ArmedPanel } from "./armed";
import type { Arming } from "./arming";
import { useSingleKeys } from "./single-keys";

type ActionsProps = {
  panel: Panel;
  buttons: readonly ButtonView[];
  acts: readonly ActView[];
  seconds: number;
  /** How things stand in a few words, shown where an act is confirmed: "Paid orders 33 per minute". */
  state: string;
  arming: Arming;
  give: (command: Command) => void;
  keysOn: boolean;
};

export const Actions = memo(function Actions(props: ActionsProps) {
  const { acts, arming, buttons, give, keysOn, panel, seconds, state } = props;
  const { ask } = arming;
  const press = useCallback(
    ({ command, isArmed, unavailable }: ButtonView) => {
      if (unavailable === null) (isArmed ? ask : give)(command);
    },
    [ask, give],
  );
  const onKey = useCallback(
    (key: string) => {
      const button = /^[1-9]$/.test(key) ? buttons[Number(key) - 1] : undefined;
      if (button !== undefined) press(button);
      return button !== undefined;
    },
    [buttons, press],
  );
  useSingleKeys(keysOn, onKey);

  const others = acts.filter(
    (act) => act.state === "underWay" && !buttons.some(({ command }) => underWay([act], command) !== undefined),
  );
  const last = lastOver(acts);
  return (
    <section className="panel actions" aria-label="Actions">
      <div className="panel-head">
        <h2>Actions</h2>
        <span className="spacer" />
        <span className="label">all actions are logged</span>
      </div>
      <div className="actions-box">
        <ArmedPanel arming={arming} state={state} />
        <div className="actions-grid">
          {buttons.map((button, place) => {
            const act = underWay(acts, button.command);
            return (
              <ActButton
                key={button.id}
                button={button}
                number={keysOn && place < 9 ? place + 1 : null}
                underWay={act === undefined ? null : progress(act, seconds)}
                onPress={press}
              />
            );
          })}
        </div>
        {others.map((act) => (
          <p key={act.number} className="actions-act">
            <Icon name="half" className="shape" />
            <code>{act.line}</code>
            <span>{progress(act, seconds)}</span>
          </p>
        ))}
        {last !== undefined && (
          <p className={`actions-act ${last.state}`} role="status">
            <Icon name={last.state === "refused" ? "inf" : "done"} className="shape" />
            <code>{last.line}</code>
            <span>{last.state === "refused" ? "refused" : last.clock}</span>
            {last.text.trim() !== "" && <samp>{last.text.trim()}</samp>}
          </p>
        )}
        <ActionForms panel={panel} onArm={ask} give={give} />
      </div>
    </section>
  );
});

type ActButtonProps = {
  button: ButtonView;
  number: number | null;
  underWay: string | null;
  onPress: (button: ButtonView) => void;
};

const ActButton = memo(function ActButton({ button, number, onPress, underWay: busy }: ActButtonProps) {
  const { command, detail, title, unavailable } = button;
  const isOff = unavailable !== null || busy !== null;
  return (
    <button
      type="button"
      className={busy === null ? "actions-button" : "actions-button busy"}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress(button)}
    >
      <Icon name={busy === null ? actIcon(command.kind) : "half"} />
      <b>{title}</b>
      {number !== null && <kbd>{number}</kbd>}
      <small>{busy ?? unavailable ?? detail}</small>
    </button>
  );
});
