"use client";

import "./globals.css";

/** When even the frame of the page fails. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · Preflight</title>
        <main id="main" className="mx-auto max-w-2xl px-5 py-16">
          <h1 className="font-read text-[34px] leading-10 font-semibold">Something failed on this server</h1>
          <p className="mt-4 font-read text-lg text-ink-2">
            What was saved before is safe. Reload the page in a moment.
          </p>
          {error.digest && <p className="label mt-2">Error id for the administrator: {error.digest}</p>}
          <p className="mt-6">
            <a className="button primary" href="/">
              Reload
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
