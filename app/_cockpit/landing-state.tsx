"use client";

import Link from "next/link";
import type { Landing } from "./cockpit-state";

const says = {
  sending: "The flight has ended. The server flies it again, to score it.",
  landed: "The flight has landed.",
} as const;

/** Over the panel, once the run has ended here. */
export function LandingState({
  flightId,
  landing,
}: {
  flightId: string;
  landing: Exclude<Landing, { kind: "aloft" }>;
}) {
  return (
    <div className="cockpit-landing" role="status">
      <b>Landing</b>
      {landing.kind === "waiting" ? (
        <p>
          {landing.says ?? "There is no network. Your flight is kept here, and lands as soon as there is one."} You can
          leave this page open.
        </p>
      ) : landing.kind === "refused" ? (
        <p>
          {landing.says} <Link href="/simulator">All scenarios</Link>
        </p>
      ) : (
        <p>
          {says[landing.kind]} <Link href={`/simulator/flights/${flightId}`}>See how it went</Link>
        </p>
      )}
    </div>
  );
}
