"use client";

import { type ReactNode, useEffect, useRef } from "react";

type KeepsFocusProps = { state: string; className?: string; children: ReactNode };

/**
 * Around a form that goes once it has done its work: where `state` has changed and the focus went with the form, what
 * stands here now has it, so that keyboard and screen reader go on from here. A focus that is elsewhere stays there.
 */
export function KeepsFocus({ state, className = "", children }: KeepsFocusProps) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) place.current?.focus();
  }, [state]);
  return (
    <div ref={place} tabIndex={-1} className={`keeps-focus ${className}`.trim()}>
      {children}
    </div>
  );
}
