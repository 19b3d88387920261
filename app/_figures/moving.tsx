"use client";

import { memo, useDeferredValue, useState } from "react";
import type { LiveFigure } from "./live-figure";
import type { LiveFigureName } from "./names";

const loaders: Record<LiveFigureName, () => Promise<{ Moving: () => React.ReactNode }>> = {
  queue: () => import("./queue-figure").then(({ queue }) => moving(queue)),
  alert: () => import("./alert-figure").then(({ alert }) => moving(alert)),
  canary: () => import("./canary-figure").then(({ canary }) => moving(canary)),
  "unset-variable": () => import("./unset-variable-figure").then(({ unsetVariable }) => moving(unsetVariable)),
};

const loaded = new Map<LiveFigureName, ReturnType<(typeof loaders)[LiveFigureName]>>();

/** The figure of that name, with a state. Each is a file of its own, and one component however often it is asked for. */
export function movingOf(name: LiveFigureName) {
  const known = loaded.get(name);
  if (known) return known;
  const figure = loaders[name]();
  loaded.set(name, figure);
  // Asked for without a network, it may be asked for again.
  figure.catch(() => loaded.delete(name));
  return figure;
}

function moving<Settings>({ initial, Controls, Drawing }: LiveFigure<Settings>) {
  // A simulation takes longer than a slider moves: the control follows the hand, the drawing the last setting. Without
  // `memo` the one before would be simulated again first, and hold up the control.
  const Drawn = memo(Drawing);
  function Moving() {
    const [settings, setSettings] = useState(initial);
    const drawn = useDeferredValue(settings);
    return (
      <>
        <div className="live-controls">
          <Controls settings={settings} onChange={setSettings} />
        </div>
        <Drawn settings={drawn} />
      </>
    );
  }
  return { Moving };
}
