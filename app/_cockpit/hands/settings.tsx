"use client";

import { memo, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../../_ui/icon";

const lightings = [
  { value: "dark", word: "Night" },
  { value: "light", word: "Day" },
  { value: "system", word: "Follow my theme" },
] as const;

export type Lighting = (typeof lightings)[number]["value"];

type SettingsProps = {
  lighting: Lighting;
  onLighting: (lighting: Lighting) => void;
  /** It pauses at every alert and message. */
  noPressure: boolean;
  onNoPressure: (isOn: boolean) => void;
  keysOn: boolean;
  onKeysOn: (isOn: boolean) => void;
  onShowKeys: () => void;
  children?: ReactNode;
};

export const Settings = memo(function Settings(props: SettingsProps) {
  const { children, keysOn, lighting, noPressure, onKeysOn, onLighting, onNoPressure, onShowKeys } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const shut = () => {
    if (details.current) details.current.open = false;
  };

  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && details.current?.contains(target) === false) details.current.open = false;
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, []);

  return (
    <details
      className="settings"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.preventDefault();
        shut();
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="button dense">
        <Icon name="menu" />
        <span className="settings-word">Settings</span>
      </summary>
      <div className="settings-box">
        <fieldset>
          <legend>Panel lighting</legend>
          <div className="segmented">
            {lightings.map(({ value, word }) => (
              <label key={value}>
                <input type="radio" name="lighting" checked={lighting === value} onChange={() => onLighting(value)} />
                {word}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          <input type="checkbox" checked={noPressure} onChange={({ target }) => onNoPressure(target.checked)} />
          <span>
            No time pressure
            <small>The clock stops at every alert and message until you go on.</small>
          </span>
        </label>
        <label>
          <input type="checkbox" checked={keysOn} onChange={({ target }) => onKeysOn(target.checked)} />
          <span>
            Single keys
            <small>1 to 9 act, P pauses, ? lists them. Never in a field.</small>
          </span>
        </label>
        <button
          type="button"
          className="button dense"
          onClick={() => {
            shut();
            onShowKeys();
          }}
        >
          Keys of the cockpit
        </button>
        {children}
      </div>
    </details>
  );
});
