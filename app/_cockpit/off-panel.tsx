"use client";

import Link from "next/link";
import type { CockpitState } from "./cockpit-state";

const words = {
  loading: ["Getting the flight ready", "The simulator starts in your browser."],
  over: ["This flight is over", "It has landed, or was given up. What came of it is kept."],
  unknown: ["There is no such flight", "It may belong to somebody else, or you may be signed out."],
  unreachable: [
    "The server cannot be reached",
    "Nothing is lost: what you did is kept here and on the server. Reload the page once you have a network again.",
  ],
} as const;

type OffPanelProps = { state: Exclude<CockpitState, { kind: "aloft" }>; flightId: string };

/** What there is to say while no panel is shown. A fault of ours is told on paper, never in the colours of an incident. */
export function OffPanel({ flightId, state }: OffPanelProps) {
  if (state.kind === "resuming") {
    return (
      <Sheet title="Flying again what you flew before">
        <p>
          <progress max={Math.max(1, state.untilSeconds)} value={Math.max(0, state.seconds)} aria-label="Resuming" />
        </p>
        <p>The same seed, the same commands, the same seconds: you go on where you were.</p>
      </Sheet>
    );
  }
  if (state.kind === "failed") {
    return (
      <Sheet title="The simulator itself has failed">
        <p>This is our fault, and no part of the exercise. The clock has stopped, and every command is saved.</p>
        <p>Reload the page to go on from the same second. If it happens again, tell whoever runs this installation:</p>
        <pre>{state.says}</pre>
      </Sheet>
    );
  }
  const [title, says] = words[state.kind];
  return (
    <Sheet title={title}>
      <p>{says}</p>
      {state.kind === "over" && (
        <p>
          <Link href={`/simulator/flights/${flightId}`}>See how it went</Link>
        </p>
      )}
      {state.kind !== "loading" && (
        <p>
          <Link href="/simulator">All scenarios</Link>
        </p>
      )}
    </Sheet>
  );
}

function Sheet({ children, title }: { children: React.ReactNode; title: string }) {
  return (
    <main id="main" className="cockpit-sheet" data-mood="manual">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
