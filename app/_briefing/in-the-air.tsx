"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Icon } from "@/app/_ui/icon";
import { giveUp } from "./requests";
import "./in-the-air.css";

type InTheAirProps = { number: string; slug: string; title: string; flight: string };

/** A flight that waits to be resumed. Giving it up is asked twice. */
export function InTheAir({ number, slug, title, flight }: InTheAirProps) {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function end() {
    const reason = await giveUp(flight);
    setProblem(reason);
    if (reason === null) router.refresh();
  }

  return (
    <section className="in-the-air" aria-labelledby={`air-${slug}`}>
      <Icon name="half" className="shape" />
      <h2 id={`air-${slug}`}>
        {number} is in the air: {title}
      </h2>
      <p aria-live="polite">
        {problem ??
          (isAsked
            ? "A flight that is given up is kept, and does not count."
            : "The world waits at the second at which you left it.")}
      </p>
      <div className="acts">
        {isAsked ? (
          <>
            <button type="button" className="button" onClick={() => setAsked(false)}>
              Keep it
            </button>
            <button type="button" className="button danger" onClick={end}>
              Give it up
            </button>
          </>
        ) : (
          <>
            <Link className="button primary" href={`/simulator/${slug}`}>
              Resume
            </Link>
            <button type="button" className="button" onClick={() => setAsked(true)}>
              Give up
            </button>
          </>
        )}
      </div>
    </section>
  );
}
