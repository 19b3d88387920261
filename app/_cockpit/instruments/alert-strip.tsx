"use client";

import "./alert-strip.css";
import { memo } from "react";
import { Icon } from "@/app/_ui/icon";
import type { AlertView } from "../frame";
import { useIsNarrow } from "../hands/narrow";
import { useSingleKeys } from "../hands/single-keys";
import { shownAlerts } from "./shown-alerts";
import { timeOfDay } from "./time-of-day";

type AlertStripProps = {
  alerts: readonly AlertView[];
  acknowledged: ReadonlySet<string>;
  onAcknowledge: (id: string) => void;
  startsAt: string;
  /** Whether the key A acts; single keys can be turned off. */
  hasKeys: boolean;
};

export const AlertStrip = memo(function AlertStrip(props: AlertStripProps) {
  const { alerts, acknowledged, onAcknowledge, startsAt, hasKeys } = props;
  const { shown, more } = shownAlerts(alerts, acknowledged, useIsNarrow() ? 1 : 3);
  const open = shown.find(({ id, state }) => state === "firing" && !acknowledged.has(id));
  useSingleKeys(hasKeys, (key) => {
    if (key.toLowerCase() !== "a" || !open) return false;
    onAcknowledge(open.id);
    return true;
  });
  return (
    <section className="alert-strip" aria-label="Alerts">
      {shown.length === 0 && <p className="alert-strip-quiet">No alert</p>}
      <ul>
        {shown.map((alert) => (
          <li key={alert.id} className={`alert-strip-row ${toneOf(alert, acknowledged)}`}>
            <Icon name={iconOf(alert)} className="shape" />
            <b>{alert.title}</b>
            <span className="alert-strip-since">
              {stateWords[alert.state]} since {timeOfDay(startsAt, alert.sinceSeconds, "second")}
            </span>
            {alert.state === "firing" && !acknowledged.has(alert.id) ? (
              <button type="button" className="button dense" onClick={() => onAcknowledge(alert.id)}>
                Acknowledge{hasKeys && alert === open && <kbd>A</kbd>}
              </button>
            ) : (
              <span className="label">{acknowledged.has(alert.id) ? "acknowledged" : ""}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="alert-strip-quiet">{more} more</p>}
      <p className="visually-hidden" role="alert">
        {open ? `${open.severity === "page" ? "Warning" : "Caution"}: ${open.title}` : ""}
      </p>
    </section>
  );
});

const stateWords = { pending: "pending", firing: "firing", ended: "ended" } as const;

function iconOf({ state, severity }: AlertView) {
  if (state === "ended") return "ring";
  if (state === "pending") return "inf";
  return severity === "page" ? "sq" : "tri";
}

function toneOf({ id, state, severity }: AlertView, acknowledged: ReadonlySet<string>): string {
  if (state !== "firing") return "quiet";
  return `${severity === "page" ? "page" : "ticket"} ${acknowledged.has(id) ? "" : "new"}`;
}
