"use client";

import Link from "next/link";
import { useState } from "react";
import { useFly } from "./flight-or-briefing";
import { changePreferences, usePreferences } from "./preferences";
import { takeOff } from "./requests";
import "./take-off.css";

type State =
  | { kind: "waiting" }
  | { kind: "busy" }
  | { kind: "inTheAir"; flight: string }
  | { kind: "problem"; reason: string };

/** The card beside the briefing. On a phone its button stays at the bottom of the screen. */
export function TakeOff({ scenario, isSignedIn }: { scenario: string; isSignedIn: boolean }) {
  const fly = useFly();
  const [state, setState] = useState<State>({ kind: "waiting" });

  async function go(givesUp: string | null) {
    if (state.kind === "busy") return;
    setState({ kind: "busy" });
    const answer = await takeOff(scenario, givesUp);
    if (answer.kind === "takenOff") {
      setState({ kind: "waiting" });
      fly(answer.flight);
    } else setState(answer);
  }

  return (
    <section className="take-off" aria-label="Take off">
      <Choices />
      <div className="take-off-go">
        <div aria-live="polite">
          {state.kind === "problem" && <p className="error">{state.reason}</p>}
          {state.kind === "inTheAir" && (
            <p>A flight of this scenario is in the air already. It is kept if you give it up, and does not count.</p>
          )}
        </div>
        {!isSignedIn && (
          <Link className="button primary" href={`/sign-in?next=${encodeURIComponent(`/simulator/${scenario}`)}`}>
            Sign in to take off
          </Link>
        )}
        {isSignedIn && state.kind !== "inTheAir" && (
          <button
            type="button"
            className="button primary"
            aria-disabled={state.kind === "busy"}
            onClick={() => go(null)}
          >
            {state.kind === "busy" ? "Taking off…" : "Take off"}
          </button>
        )}
        {state.kind === "inTheAir" && (
          <>
            <button type="button" className="button primary" onClick={() => fly(state.flight)}>
              Resume
            </button>
            <button type="button" className="button" onClick={() => go(state.flight)}>
              Give it up, take off anew
            </button>
          </>
        )}
      </div>
      <div>
        <Link className="button quiet" href="/simulator">
          All scenarios
        </Link>
        <p className="hint">
          {isSignedIn
            ? "You can pause at any second. Nothing reaches a real service. The seed is drawn when you take off, so that no two first flights are alike."
            : "A flight is kept for the person who flies it, so it needs one: sign in, or join by your team’s onboarding link."}
        </p>
      </div>
    </section>
  );
}

function Choices() {
  const { lighting, pressure } = usePreferences();
  return (
    <>
      <Choice
        legend="Time pressure"
        name="pressure"
        value={pressure}
        options={[
          ["on", "On"],
          ["none", "None"],
        ]}
        onChoose={(chosen) => changePreferences({ pressure: chosen })}
        hint="None: the clock pauses at every alert and message. Same points."
      />
      <Choice
        legend="Panel lighting"
        name="lighting"
        value={lighting}
        options={[
          ["dark", "Night"],
          ["light", "Day"],
          ["system", "Follow my theme"],
        ]}
        onChoose={(chosen) => changePreferences({ lighting: chosen })}
        hint="Remembered for later flights. No sound in any of them."
      />
    </>
  );
}

type ChoiceProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
  hint: string;
};

function Choice<Value extends string>({ legend, name, value, options, onChoose, hint }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="segmented">
        {options.map(([one, label]) => (
          <label key={one}>
            <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChoose(one)} />
            {label}
          </label>
        ))}
      </div>
      <p className="hint">{hint}</p>
    </fieldset>
  );
}
