"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-state";
import { SubmitButton } from "@/app/_form/submit-button";
import { Status } from "@/app/_ui/status";
import { TakesFocus } from "./takes-focus";

type GuardedActionProps = {
  action: FormAction;
  team: string;
  id: string;
  /** On the button that arms. */
  label: string;
  /** What is armed, with its object: "Remove Noor Haddad from Team Checkout". */
  title: string;
  confirm: string;
  takes: string;
  undoes: string;
  leaves: string;
  /** The act is done, here or elsewhere: says so, once, to whoever did it here. */
  over?: string | null;
};

const selfDisarm = 15_000;

/** Armed first, confirmed second: what it takes, how it is undone and what it leaves stand between the two. */
export function GuardedAction(props: GuardedActionProps) {
  const { action, team, id, label, title, confirm, takes, undoes, leaves, over = null } = props;
  const [wasOpen] = useState(over === null);
  const [isArmed, setArmed] = useState(false);
  const arm = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!isArmed) return;
    panel.current?.querySelector<HTMLElement>("[type=submit]")?.focus();
    const timer = setTimeout(() => {
      // Who has moved on in the meantime is not called back.
      if (panel.current?.contains(document.activeElement)) arm.current?.focus();
      setArmed(false);
    }, selfDisarm);
    return () => clearTimeout(timer);
  }, [isArmed]);

  function disarm() {
    setArmed(false);
    arm.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !isArmed) return;
    event.preventDefault();
    disarm();
  }

  if (!wasOpen) return null;
  return (
    <ActionForm action={action} label={title}>
      {({ values }) =>
        over !== null ? (
          <TakesFocus when={values["saved"] === "yes"}>
            <Status kind="done">{over}</Status>
          </TakesFocus>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc disarms from anywhere inside.
          <div onKeyDown={onKeyDown}>
            <button
              ref={arm}
              type="button"
              className="button danger dense"
              aria-expanded={isArmed}
              onClick={() => (isArmed ? disarm() : setArmed(true))}
            >
              {label}
            </button>
            <span role="status" className="visually-hidden">
              {isArmed && `Armed: ${title}`}
            </span>
            {isArmed && (
              // biome-ignore lint/a11y/useSemanticElements: a group of what is said and two buttons, not of fields.
              <div ref={panel} className="guarded" role="group" aria-labelledby={titleId}>
                <p id={titleId} className="guarded-title">
                  {title}
                </p>
                <dl>
                  <dt>Takes</dt>
                  <dd>{takes}</dd>
                  <dt>Undoes</dt>
                  <dd>{undoes}</dd>
                  <dt>Leaves</dt>
                  <dd>{leaves}</dd>
                </dl>
                <input type="hidden" name="team" value={team} />
                <input type="hidden" name="id" value={id} />
                <div className="guarded-choice">
                  <SubmitButton className="button danger on" busy="Working">
                    {confirm}
                  </SubmitButton>
                  <button type="button" className="button" onClick={disarm}>
                    Disarm
                  </button>
                </div>
                <p className="label">Nothing has changed yet. It disarms itself after 15 seconds.</p>
              </div>
            )}
          </div>
        )
      }
    </ActionForm>
  );
}
