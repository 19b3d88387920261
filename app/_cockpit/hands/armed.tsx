"use client";

import { memo, useEffect, useRef } from "react";
import { Icon } from "../../_ui/icon";
import { actIcon } from "./act-icon";
import type { Arming } from "./arming";
import "./armed.css";
import { shareArmed } from "./disarm-timer";
import { useIsNarrow } from "./narrow";

type ArmedProps = {
  arming: Arming;
  /** How things stand in a few words: "Paid orders 33 per minute". */
  state: string;
};

/** In its place among the actions, where there is room for that. */
export const ArmedPanel = memo(function ArmedPanel({ arming, state }: ArmedProps) {
  const narrow = useIsNarrow();
  if (arming.armed === null || narrow) return null;
  return (
    <fieldset className="armed" data-armed aria-labelledby="armed-title">
      <Contents arming={arming} state={state} />
    </fieldset>
  );
});

/** At the end of the page, once: the bottom sheet of a phone, and for both what a screen reader is told. */
export const ArmedSheet = memo(function ArmedSheet({ arming, state }: ArmedProps) {
  const narrow = useIsNarrow();
  return (
    <>
      <p className="visually-hidden" role="status">
        {arming.said}
      </p>
      {arming.armed !== null && narrow && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the sheet has a button and Esc for it; this is the shorter way for a thumb. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
          <div className="armed-dim" onClick={arming.disarm} />
          <div className="armed sheet" data-armed role="dialog" aria-labelledby="armed-title">
            <Contents arming={arming} state={state} />
          </div>
        </>
      )}
    </>
  );
});

function Contents({ arming, state }: ArmedProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const disarm = useRef<HTMLButtonElement>(null);
  const { armed, secondsLeft } = arming;
  const atMs = armed?.atMs;
  const isRefused = armed?.problem !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act that is armed instead takes the focus, too.
  useEffect(() => {
    const button = (isRefused ? disarm : confirm).current;
    button?.focus({ preventScroll: true });
    // What it comes to is read from its beginning.
    button?.closest("[data-armed]")?.scrollIntoView({ block: "start" });
  }, [atMs, isRefused]);
  if (armed === null) return null;
  return (
    <>
      <p className="armed-state">
        <span>Armed at {armed.clock}. The clock runs.</span>
        <span>{state}</span>
      </p>
      <h2 id="armed-title">
        <Icon name={actIcon(armed.command.kind)} />
        {armed.title}
      </h2>
      <code className="armed-line">{armed.line}</code>
      {armed.problem === null ? (
        <dl>
          <div>
            <dt>Takes</dt>
            <dd>{armed.takes}</dd>
          </div>
          <div>
            <dt>Undoes</dt>
            <dd>{armed.undoes}</dd>
          </div>
          <div>
            <dt>Leaves</dt>
            <dd>{armed.leaves}</dd>
          </div>
        </dl>
      ) : (
        <p className="armed-problem">
          <Icon name="inf" className="shape" />
          <span>
            It cannot be done now. The tool would say: <code>{armed.problem}</code>
          </span>
        </p>
      )}
      {armed.plan !== null && (
        <p className="armed-plan">
          <b>Your plan:</b> {armed.plan}
        </p>
      )}
      <div className="armed-buttons">
        <button
          ref={confirm}
          type="button"
          className={isRefused ? "button" : "button danger on"}
          aria-disabled={isRefused}
          // The second press of a double one, or a key that is held, confirms nothing.
          onClick={({ detail }) => detail < 2 && arming.confirm()}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          Confirm {!isRefused && <kbd className="armed-key">Enter</kbd>}
        </button>
        <button ref={disarm} type="button" className="button" onClick={arming.disarm}>
          Disarm <kbd>Esc</kbd>
        </button>
      </div>
      <svg className="armed-left" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * shareArmed(secondsLeft)} height="6" />
      </svg>
      <p className="armed-state small">
        <span>Disarms itself in {secondsLeft} s</span>
        <span>Nothing has changed yet</span>
      </p>
    </>
  );
}
