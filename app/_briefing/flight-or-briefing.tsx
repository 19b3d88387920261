"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useContext, useState } from "react";

/** Loaded when somebody flies, and nowhere else. */
const Cockpit = dynamic(() => import("@/app/_cockpit/cockpit").then(({ Cockpit }) => Cockpit), {
  ssr: false,
  loading: () => (
    <main id="main" className="taking-off">
      <h1>Taking off</h1>
      <p role="status">The panel is being made ready. The clock stands still until it is there.</p>
    </main>
  ),
});

const Fly = createContext<(flight: string) => void>(() => {});

/** Shows the cockpit instead of the page. */
export const useFly = () => useContext(Fly);

/** The briefing, until there is a flight in the air. */
export function FlightOrBriefing({ flying, children }: { flying: string | null; children: ReactNode }) {
  const [flight, fly] = useState(flying);
  if (flight !== null) return <Cockpit flightId={flight} />;
  return <Fly value={fly}>{children}</Fly>;
}
