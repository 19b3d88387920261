"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What stands in the place of a control that has done its work: keyboard and screen reader go on from here. */
export function TakesFocus({ when, children }: { when: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) place.current?.focus();
  }, [when]);
  return (
    <div ref={place} tabIndex={-1} className="takes-focus">
      {children}
    </div>
  );
}
