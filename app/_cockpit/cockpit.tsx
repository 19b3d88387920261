"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import "./cockpit.css";
import { Deck } from "./deck";
import { usePanelLighting } from "./lighting";
import { OffPanel } from "./off-panel";
import { keepPreferences, type Preferences, readPreferences } from "./preferences";
import { RemoteFlight } from "./remote-flight";

/** A flight in the air: the worker flies it, the server keeps what is done, this shows it. Never rendered on the server. */
export function Cockpit({ flightId }: { flightId: string }) {
  const remote = useMemo(() => new RemoteFlight(flightId, hasteOf(location.hash)), [flightId]);
  const state = useSyncExternalStore(remote.subscribe, remote.snapshot);
  const [preferences, setPreferences] = useState(readPreferences);
  const router = useRouter();
  usePanelLighting(state.kind === "failed" ? "system" : preferences.lighting);

  useEffect(() => remote.start(), [remote]);

  const isAloft = state.kind === "aloft";
  const hasPressure = preferences.pressure === "on";
  useEffect(() => {
    if (isAloft) remote.setPressure(hasPressure);
  }, [remote, isAloft, hasPressure]);

  const hasLanded = isAloft && state.landing.kind === "landed";
  useEffect(() => {
    if (hasLanded) router.push(`/simulator/flights/${flightId}`);
  }, [hasLanded, flightId, router]);

  const choose = (change: Partial<Preferences>) => {
    const chosen = { ...preferences, ...change };
    setPreferences(chosen);
    keepPreferences(chosen);
  };

  if (state.kind !== "aloft") return <OffPanel state={state} flightId={flightId} />;
  return <Deck flightId={flightId} remote={remote} state={state} preferences={preferences} onPreferences={choose} />;
}

/** `#haste=15` in the address makes 4× sixty seconds a second: to show a flight in short, and to test it. */
function hasteOf(hash: string): number {
  const haste = Number(/[#&]haste=(\d{1,2})\b/.exec(hash)?.[1] ?? 1);
  return Math.min(60, Math.max(1, haste));
}
