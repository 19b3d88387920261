import { useEffect } from "react";
import type { Lighting } from "./hands/settings";

/** Turns the whole page into a panel, lit as chosen, for as long as the cockpit is shown. */
export function usePanelLighting(lighting: Lighting): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const { mood, theme } = dataset;
    dataset["mood"] = "cockpit";
    if (lighting !== "system") dataset["theme"] = lighting;
    return () => {
      dataset["mood"] = mood ?? "manual";
      if (theme === undefined) delete dataset["theme"];
      else dataset["theme"] = theme;
    };
  }, [lighting]);
}
