"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "./icon";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const words = { system: "follows your system", light: "light", dark: "dark" } as const satisfies Record<Theme, string>;

const listeners = new Set<() => void>();

function current(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

function choose(theme: Theme) {
  const year = 365 * 24 * 60 * 60;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure context; Preflight also runs on plain HTTP.
  document.cookie = `theme=${theme}; Path=/; SameSite=Lax; Max-Age=${theme === "system" ? 0 : year}${secure}`;
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** System, Light, Dark, in turn. Kept in a cookie that public/theme.js reads before the first paint. */
export function ThemeButton() {
  const theme = useSyncExternalStore(subscribe, current, (): Theme => "system");
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <button
      type="button"
      className="button quiet dense"
      onClick={() => choose(next)}
      aria-label={`Theme: ${words[theme]}. Change to: ${words[next]}`}
      title={`Theme: ${words[theme]}`}
    >
      <Icon name="theme" />
    </button>
  );
}
