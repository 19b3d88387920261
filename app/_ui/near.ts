"use client";

import { useCallback, useState } from "react";

type Near<Loaded> = {
  /** Watches the element that this is the `ref` of. */
  watch: (element: HTMLElement | null) => (() => void) | undefined;
  loaded: Loaded | null;
  hasFailed: boolean;
  /** Loads now, whatever is in view. */
  start: () => void;
};

/** Loads code when an element comes near the viewport or takes the focus, so that pages start without it. */
export function useNear<Loaded extends object>(load: () => Promise<Loaded>): Near<Loaded> {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  // `load` is a new function at every render but always the same import.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const start = useCallback(() => {
    setHasFailed(false);
    load().then(
      (found) => setLoaded(() => found),
      () => setHasFailed(true),
    );
  }, []);

  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          start();
        },
        { rootMargin: "400px 0px" },
      );
      observer.observe(element);
      element.addEventListener("focusin", start, { once: true });
      return () => {
        observer.disconnect();
        element.removeEventListener("focusin", start);
      };
    },
    [start],
  );

  return { watch, loaded, hasFailed, start };
}
