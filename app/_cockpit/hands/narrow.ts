"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 860px)";

function subscribe(listener: () => void) {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

export const isNarrow = (): boolean => matchMedia(query).matches;

/** Whether the panels are shown one at a time, as on a phone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow, () => false);
