import type { ReactNode } from "react";

/** What a drawing shows, in words: read out as a whole when it changes, and the drawing and its table are not. */
export function Says({ children }: { children: ReactNode }) {
  return (
    <p className="live-says" aria-live="polite" aria-atomic="true">
      {children}
    </p>
  );
}
