"use client";

import { useCallback, useRef, useState } from "react";

type Near<Loaded> = {
  /** Watches the element that this is the `ref` of. */
  watch: (element: HTMLElement | null) => (() => void) | undefined;
  loaded: Loaded | null;
  hasFailed: boolean;
  /** Loads now, whatever is in view. */
  start: () => void;
};

/**
 * Loads code when an element comes near the viewport or takes the focus, so that pages start without it. What failed is
 * tried again when somebody turns to the element, and when the network is back.
 */
export function useNear<Loaded extends object>(load: () => Promise<Loaded>): Near<Loaded> {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  /** Under way or done: a second load would put another component in the place of the one that is used by then. */
  const isAsked = useRef(false);
  /** A press that failed waits for the next press: what it was for does not happen by itself later. */
  const isPressed = useRef(false);

  // `load` is a new function at every render but always the same import.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const attempt = useCallback(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    load().then(
      (found) => {
        setLoaded(() => found);
        setHasFailed(false);
      },
      () => {
        isAsked.current = false;
        setHasFailed(true);
      },
    );
  }, []);

  const start = useCallback(() => {
    isPressed.current = true;
    setHasFailed(false);
    attempt();
  }, [attempt]);

  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element || loaded) return;
      const attemptUnpressed = () => {
        if (!isPressed.current) attempt();
      };
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          window.addEventListener("online", attemptUnpressed);
          attemptUnpressed();
        },
        { rootMargin: "400px 0px" },
      );
      observer.observe(element);
      // A click into a field that has the focus already moves no focus.
      for (const turn of ["focusin", "click"]) element.addEventListener(turn, attemptUnpressed);
      return () => {
        observer.disconnect();
        window.removeEventListener("online", attemptUnpressed);
        for (const turn of ["focusin", "click"]) element.removeEventListener(turn, attemptUnpressed);
      };
    },
    [attempt, loaded],
  );

  return { watch, loaded, hasFailed, start };
}
