import type { Lighting } from "./hands/settings";

/** What a learner chose for all flights, kept in this browser. The briefing offers the same choices. */
export type Preferences = {
  lighting: Lighting;
  /** "none": the clock stops at every alert and message. */
  pressure: "on" | "none";
  /** Whether single keys act. */
  keys: "on" | "off";
};

const KEY = "preflight-cockpit";
const usual: Preferences = { lighting: "dark", pressure: "on", keys: "on" };

/** What is kept, as far as it is known here; what is not, as it usually is. */
export function readPreferences(): Preferences {
  try {
    const kept: Partial<Preferences> | null = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return {
      lighting: kept?.lighting === "system" || kept?.lighting === "light" ? kept.lighting : usual.lighting,
      pressure: kept?.pressure === "none" ? "none" : usual.pressure,
      keys: kept?.keys === "off" ? "off" : usual.keys,
    };
  } catch {
    return usual;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage may be full or forbidden: the choice holds for this page.
  }
}
