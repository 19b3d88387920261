"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { stateOf } from "./requests";

/** Calm: a replay takes seconds, and others may be before it in the queue. */
const EVERY_MS = 3000;

/** Asks until the replay is over. Without JavaScript, by a link. */
export function WaitForLanding({ flight }: { flight: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const state = await stateOf(flight);
      if (state !== null && state !== "landing") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [flight, router]);
  return (
    <>
      <p className="landed-deck" role="status">
        The same commands on the same seed: what comes of them is your score. It takes some seconds, more if others have
        landed too. This page goes on by itself.
      </p>
      <p className="landed-acts">
        <a className="button" href={`/simulator/flights/${flight}`}>
          Look again
        </a>
      </p>
    </>
  );
}
