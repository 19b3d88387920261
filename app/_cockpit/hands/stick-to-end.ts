"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Keeps the end of a scrolled box in view as it grows, unless somebody scrolled up to read. `grown` changes when it does. */
export function useStickToEnd(box: RefObject<HTMLElement | null>, grown: unknown): () => void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
    };
    const onResize = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    onResize.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      onResize.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the content has grown.
  useLayoutEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [box, grown]);
  return () => {
    isAtEnd.current = true;
  };
}
