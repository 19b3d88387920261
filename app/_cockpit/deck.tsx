"use client";

import { useCallback, useMemo, useState } from "react";
import { Announcer } from "./announcer";
import { Center } from "./center";
import type { Aloft } from "./cockpit-state";
import type { MetricView } from "./frame";
import { Actions } from "./hands/actions";
import { ArmedSheet } from "./hands/armed";
import { useArming } from "./hands/arming";
import { Keys } from "./hands/keys";
import { Landing } from "./hands/landing";
import { useIsNarrow } from "./hands/narrow";
import { People } from "./hands/people";
import { PlanPanel } from "./hands/plan-panel";
import { StatusBar } from "./hands/status-bar";
import { BudgetBar } from "./instruments/budget-bar";
import { PipelinePanel } from "./instruments/pipeline-panel";
import { ServiceMap } from "./instruments/service-map";
import { LandingState } from "./landing-state";
import type { Preferences } from "./preferences";
import type { RemoteFlight } from "./remote-flight";
import { type View, ViewTabs } from "./view-tabs";

type DeckProps = {
  flightId: string;
  remote: RemoteFlight;
  state: Aloft;
  preferences: Preferences;
  onPreferences: (change: Partial<Preferences>) => void;
};

/** The panel: fixed places, learned once. Situation left, instruments in the middle, people and actions right. */
export function Deck({ flightId, onPreferences, preferences, remote, state }: DeckProps) {
  const { frame, landing, panel } = state;
  const [view, setView] = useState<View>("metrics");
  const [open, setOpen] = useState<"landing" | "keys" | null>(null);
  const [isArmed, setIsArmed] = useState(false);
  const [pinned, setPinned] = useState<MetricView[]>([]);
  const [inserted, setInserted] = useState<{ line: string; number: number } | null>(null);
  const isNarrow = useIsNarrow();
  const keysOn = preferences.keys === "on" && landing.kind === "aloft";
  const close = useCallback(() => setOpen(null), []);
  const openKeys = useCallback(() => setOpen("keys"), []);
  const openLanding = useCallback(() => setOpen("landing"), []);
  const land = useCallback(
    (claim: "resolved" | "sound") => {
      setOpen(null);
      remote.give({ kind: "land", claim });
    },
    [remote],
  );
  const pin = useCallback(
    (metrics: MetricView[]) => {
      setPinned(metrics);
      remote.pin(metrics);
    },
    [remote],
  );
  const use = useCallback((line: string) => {
    setInserted((before) => ({ line, number: (before?.number ?? 0) + 1 }));
    setView("logs");
  }, []);

  const clock = useCallback(() => remote.clock, [remote]);
  const arming = useArming({ arm: remote.armed, give: remote.give, clock, onArmedChange: setIsArmed });

  const kpi = frame.charts.find(({ id }) => id === "paidOrders");
  const stands = kpi?.value == null ? "" : `Paid orders ${Math.round(kpi.value)} per minute`;
  const waiting = frame.messages.filter((message) => message.waits && message.answeredAtSeconds === null).length;
  const { pace: now, pausedBy } = frame;
  const isAwaited = waiting > 0;
  const pace = useMemo(
    () => ({ pace: now, pausedBy, isAwaited, keysOn, onPace: remote.setPace }),
    [now, pausedBy, isAwaited, keysOn, remote],
  );
  const settings = useMemo(
    () => ({
      lighting: preferences.lighting,
      onLighting: (lighting: Preferences["lighting"]) => onPreferences({ lighting }),
      noPressure: preferences.pressure === "none",
      onNoPressure: (isOn: boolean) => onPreferences({ pressure: isOn ? "none" : "on" }),
      keysOn: preferences.keys === "on",
      onKeysOn: (isOn: boolean) => onPreferences({ keys: isOn ? "on" : "off" }),
      onShowKeys: openKeys,
    }),
    [preferences, onPreferences, openKeys],
  );

  return (
    <div
      className="cockpit"
      data-view={view}
      data-seconds={frame.seconds}
      data-fingerprint={state.fingerprint}
      data-pace={frame.pace}
    >
      <StatusBar
        number={panel.number}
        title={panel.title}
        seconds={frame.seconds}
        clock={frame.clock}
        incident={frame.incident}
        controls={frame.controls}
        pace={pace}
        settings={settings}
        saving={state.saving}
        onLand={openLanding}
      >
        <BudgetBar {...frame.budget} />
      </StatusBar>
      <main id="main" className="cockpit-deck" inert={isArmed && isNarrow}>
        <div className="cockpit-left">
          <div className="cockpit-map">
            <ServiceMap services={frame.services} flows={frame.flows} isPaused={frame.pace === 0} />
          </div>
          <div className="cockpit-pipeline">
            <PipelinePanel pipeline={frame.pipeline} />
          </div>
          <div className="cockpit-plan">
            <PlanPanel plan={frame.plan} onUse={use} />
          </div>
        </div>
        <Center state={state} remote={remote} pinned={pinned} onPin={pin} inserted={inserted} keysOn={keysOn} />
        <div className="cockpit-side">
          <div className="cockpit-people">
            <People
              people={panel.people}
              messages={frame.messages}
              seconds={frame.seconds}
              clock={frame.clock}
              controls={frame.controls}
              give={remote.give}
              onArm={arming.ask}
            />
          </div>
          <div className="cockpit-actions">
            <Actions
              panel={panel}
              buttons={frame.buttons}
              acts={frame.acts}
              seconds={frame.seconds}
              state={stands}
              arming={arming}
              give={remote.give}
              keysOn={keysOn}
            />
          </div>
        </div>
      </main>
      <ViewTabs
        view={view}
        onView={setView}
        waiting={waiting}
        first={frame.buttons[0]}
        onArm={arming.ask}
        isInert={isArmed && isNarrow}
      />
      <ArmedSheet arming={arming} state={stands} />
      <Announcer kpi={kpi} messages={frame.messages} people={panel.people} />
      <Landing isOpen={open === "landing"} onClose={close} onLand={land} />
      <Keys isOpen={open === "keys"} keysOn={keysOn} onOpen={openKeys} onClose={close} />
      {landing.kind !== "aloft" && <LandingState flightId={flightId} landing={landing} />}
    </div>
  );
}
