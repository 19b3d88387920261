"use client";

import { memo } from "react";
import type { Command } from "../_simulator/core/flight/command";
import { Icon, type IconName } from "../_ui/icon";
import type { ButtonView } from "./frame";

const views = [
  { view: "metrics", title: "Metrics", icon: "chart" },
  { view: "services", title: "Services", icon: "map" },
  { view: "logs", title: "Logs", icon: "log" },
  { view: "people", title: "Messages", icon: "chat" },
  { view: "plan", title: "Plan", icon: "doc" },
] as const satisfies readonly { view: string; title: string; icon: IconName }[];

/** What a phone shows, one at a time. */
export type View = (typeof views)[number]["view"] | "actions";

type ViewTabsProps = {
  view: View;
  onView: (view: View) => void;
  /** Messages that wait for an answer. */
  waiting: number;
  /** The act that is always in thumb reach. */
  first: ButtonView | undefined;
  onArm: (command: Command) => void;
  isInert: boolean;
};

export const ViewTabs = memo(function ViewTabs({ first, isInert, onArm, onView, view, waiting }: ViewTabsProps) {
  return (
    <nav className="cockpit-tabs" aria-label="Cockpit views" inert={isInert}>
      <div className="cockpit-tabs-acts">
        {first !== undefined && (
          <button
            type="button"
            className="button danger"
            aria-disabled={first.unavailable !== null}
            onClick={() => first.unavailable === null && onArm(first.command)}
          >
            <Icon name="undo" />
            {first.title}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-pressed={view === "actions"}
          onClick={() => onView(view === "actions" ? "metrics" : "actions")}
        >
          All actions
        </button>
      </div>
      <fieldset>
        <legend className="visually-hidden">View</legend>
        {views.map((one) => (
          <label key={one.view}>
            <input type="radio" name="view" checked={view === one.view} onChange={() => onView(one.view)} />
            <Icon name={one.icon} />
            {one.title}
            {one.view === "people" && waiting > 0 && <em>{waiting}</em>}
            {one.view === "people" && waiting > 0 && <span className="visually-hidden"> waiting for you</span>}
          </label>
        ))}
      </fieldset>
    </nav>
  );
});
