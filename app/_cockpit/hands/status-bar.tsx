"use client";

import { type ComponentProps, memo, type ReactNode } from "react";
import { Icon } from "../../_ui/icon";
import type { Frame } from "../frame";
import { Pace } from "./pace";
import { Settings } from "./settings";
import { lasting, sinceTakeOff } from "./since-take-off";
import "./status-bar.css";

export type Saving =
  | { kind: "saved" }
  /** Commands that were given and wait for the network. */
  | { kind: "waiting"; commands: number }
  | { kind: "problem"; says: string };

type StatusBarProps = {
  /** "S1" */
  number: string;
  title: string;
  seconds: number;
  clock: string;
  incident: Frame["incident"];
  controls: Frame["controls"];
  pace: ComponentProps<typeof Pace>;
  settings: Omit<ComponentProps<typeof Settings>, "children">;
  saving: Saving;
  onLand: () => void;
  /** The error budget. */
  children?: ReactNode;
};

export const StatusBar = memo(function StatusBar(props: StatusBarProps) {
  const { children, clock, controls, incident, number, onLand, pace, saving, seconds, settings, title } = props;
  return (
    <header className="status-bar">
      <div className="status-bar-id">
        <Icon name="mark" className="mark" />
        <div>
          <h1>Flight {number}</h1>
          <span className="label">{title}</span>
        </div>
      </div>
      <div className="status-bar-clock">
        <span className="label">Sim time, {sinceTakeOff(seconds)}</span>
        <span className="time">{clock}</span>
      </div>
      <Incident incident={incident} controls={controls} seconds={seconds} />
      <div className="status-bar-budget">{children}</div>
      <span className="spacer" />
      <Pace {...pace} />
      <div className="status-bar-end">
        <SavingState saving={saving} />
        <Settings {...settings}>
          <button type="button" className="button dense status-bar-land-narrow" onClick={onLand}>
            Land
          </button>
        </Settings>
        <button type="button" className="button dense status-bar-land" onClick={onLand}>
          Land
        </button>
      </div>
    </header>
  );
});

function Incident({ controls, incident, seconds }: Pick<StatusBarProps, "controls" | "incident" | "seconds">) {
  const command = controls.by === "learner" ? "you are in command" : "the senior has the controls";
  if (incident === null) {
    return (
      <div className="status-bar-incident">
        <Icon name="ring" className="shape" />
        <div>
          <b>No incident open</b>
          <span className="label">{command}</span>
        </div>
      </div>
    );
  }
  return (
    <div className="status-bar-incident open">
      <Icon name="tri" className="shape" />
      <div>
        <b>Incident open, {lasting(seconds - incident.sinceSeconds)}</b>
        <span className="label">
          SEV {incident.severity}, {incident.service}, {command}
        </span>
      </div>
    </div>
  );
}

const SavingState = memo(function SavingState({ saving }: { saving: Saving }) {
  const [icon, says] =
    saving.kind === "saved"
      ? (["done", "Saved"] as const)
      : saving.kind === "problem"
        ? (["tri", saving.says] as const)
        : ([
            "half",
            `${saving.commands} ${saving.commands === 1 ? "command waits" : "commands wait"} for the network`,
          ] as const);
  return (
    <span className={`status-bar-saving ${saving.kind}`} role="status">
      <Icon name={icon} className="shape" />
      {says}
    </span>
  );
});
