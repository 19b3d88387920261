"use client";

import { useEffect, useRef } from "react";

/** A fault of ours, said calmly. The id is what the administrator finds in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main id="main" className="mx-auto max-w-2xl px-5 py-16">
      <h1 ref={title} tabIndex={-1} className="font-read text-[34px] leading-10 font-semibold">
        Something failed on this server
      </h1>
      <p className="mt-4 font-read text-lg text-ink-2">
        What was saved before is safe. This was our fault; trying again often helps.
      </p>
      {error.digest && <p className="label mt-2">Error id: {error.digest}</p>}
      <p className="mt-6 flex flex-wrap gap-3">
        <button type="button" className="button primary" onClick={reset}>
          Try again
        </button>
        <a className="button" href="/">
          Home
        </a>
      </p>
    </main>
  );
}
