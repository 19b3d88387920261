"use client";

import { memo, useEffect, useRef, useState } from "react";
import type { CommandOf } from "../../_simulator/core/flight/command";
import "./dialogs.css";

type Claim = CommandOf<"land">["claim"];

const claims: { claim: Claim; title: string; says: string }[] = [
  {
    claim: "resolved",
    title: "The incident is over",
    says: "Something went wrong, it was stopped, and the system serves its users again.",
  },
  {
    claim: "sound",
    title: "The release is good",
    says: "It is out, it does what it should, and what moved is explained.",
  },
];

type LandingProps = { isOpen: boolean; onClose: () => void; onLand: (claim: Claim) => void };

/** The end of a flight is a claim, and it can be wrong. */
export const Landing = memo(function Landing({ isOpen, onClose, onLand }: LandingProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [claim, setClaim] = useState<Claim | null>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="hands-dialog" aria-labelledby="landing-title" onClose={onClose}>
      <h2 id="landing-title">Land</h2>
      <p>Landing ends the flight. Say what is true now:</p>
      <fieldset className="landing-claims">
        <legend className="visually-hidden">What you claim</legend>
        {claims.map((one) => (
          <label key={one.claim}>
            <input type="radio" name="claim" checked={claim === one.claim} onChange={() => setClaim(one.claim)} />
            <span>
              <b>{one.title}</b>
              {one.says}
            </span>
          </label>
        ))}
      </fieldset>
      <h3>What will be checked</h3>
      <ul>
        <li>whether the claim holds, on the true KPI, and not on the panel alone</li>
        <li>whether the KPI had been in its band for five minutes</li>
        <li>whether everybody who must hear of it knows how it ended</li>
      </ul>
      <div className="hands-dialog-buttons">
        <button
          type="button"
          className="button primary"
          aria-disabled={claim === null}
          aria-describedby="landing-missing"
          onClick={() => claim !== null && onLand(claim)}
        >
          Confirm and land
        </button>
        <button type="button" className="button" onClick={onClose}>
          Not yet
        </button>
        <span className="label" id="landing-missing">
          {claim === null ? "Missing: what you claim" : ""}
        </span>
      </div>
    </dialog>
  );
});
