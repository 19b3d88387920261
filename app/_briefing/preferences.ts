"use client";

import { useSyncExternalStore } from "react";
import { keepPreferences, type Preferences, readPreferences } from "@/app/_cockpit/preferences";

// The cockpit owns how somebody likes to fly; the briefing offers the same choices before take-off.

const listeners = new Set<() => void>();
let known: Preferences | null = null;
/** On the server, and until the page has taken over. */
const usual: Preferences = { lighting: "system", pressure: "on", keys: "on" };

function subscribe(listener: () => void) {
  const readAgain = () => {
    known = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", readAgain);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", readAgain);
  };
}

function read(): Preferences {
  known ??= readPreferences();
  return known;
}

export function changePreferences(change: Partial<Preferences>): void {
  known = { ...read(), ...change };
  keepPreferences(known);
  for (const listener of listeners) listener();
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, read, () => usual);
