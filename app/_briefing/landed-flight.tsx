import Link from "next/link";
import type { ReactNode } from "react";
import type { flightOf } from "@/app/_flights/flights";
import type { FlightResult, FlightSeries } from "@/app/_flights/result";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import { dayOf } from "@/app/_ui/dates";
import { counted, duration } from "./duration";
import { FlownChart } from "./flown-chart";
import { outcomeSentence, whatItCost } from "./outcome-words";
import { ScoreCard } from "./score-card";
import { Timeline } from "./timeline";
import { helpIn, toldOf } from "./told";
import { WaitForLanding } from "./wait-for-landing";
import "./landed-flight.css";

type Flight = NonNullable<Awaited<ReturnType<typeof flightOf>>>;
type LandedFlightProps = { flight: Flight; scenario: Scenario | null; timeZone: string };

/** What became of a flight, in every state that it can be in. */
export function LandedFlight({ flight, scenario, timeZone }: LandedFlightProps) {
  const about = scenario ? `${scenario.number} ${scenario.title}` : flight.scenario;
  const eyebrow = `${about}, flown on ${dayOf(flight.takenOffAt, timeZone)}`;
  const again = scenario && `/simulator/${scenario.slug}`;
  if (flight.result && flight.series) {
    return <Landed {...{ flight, eyebrow, again }} result={flight.result} series={flight.series} />;
  }
  if (flight.state === "landing") {
    return (
      <Page eyebrow={eyebrow} title="Landed. The server flies it again." acts={null}>
        <WaitForLanding flight={flight.id} />
      </Page>
    );
  }
  if (flight.state === "refused") {
    return (
      <Page
        eyebrow={eyebrow}
        title="This flight does not count."
        acts={<Acts again={again} word="Fly again" flight={flight.id} />}
      >
        <p className="landed-deck">{flight.refusal?.reason}</p>
      </Page>
    );
  }
  const isFlying = flight.state === "flying";
  return (
    <Page
      eyebrow={eyebrow}
      title={isFlying ? "This flight is in the air." : "This flight was given up."}
      acts={<Acts again={again} word={isFlying ? "Resume" : "Fly again"} flight={isFlying ? null : flight.id} />}
    >
      <p className="landed-deck">
        {isFlying ? "It waits at the second at which you left it." : "It is kept, and does not count."}
      </p>
    </Page>
  );
}

type PageProps = { eyebrow: string; title: string; acts: ReactNode; children: ReactNode };

function Page({ eyebrow, title, acts, children }: PageProps) {
  return (
    <main id="main" className="landed">
      <p className="landed-eyebrow">{eyebrow}</p>
      <h1>{title}</h1>
      {children}
      {acts}
    </main>
  );
}

function Acts({ again, word, flight }: { again: string | null; word: string; flight: string | null }) {
  return (
    <p className="landed-acts">
      {again && (
        <Link className="button primary" href={again}>
          {word}
        </Link>
      )}
      {flight && (
        <a className="button" href={`/api/v1/flights/${flight}/run`} download>
          Download the run
        </a>
      )}
      <Link className="button quiet" href="/simulator">
        All scenarios
      </Link>
    </p>
  );
}

type LandedProps = {
  flight: Flight;
  eyebrow: string;
  again: string | null;
  result: FlightResult;
  series: FlightSeries;
};

function Landed({ flight, eyebrow, again, result, series }: LandedProps) {
  const { landedAtSeconds } = result.times;
  const told = toldOf(series.happened, landedAtSeconds);
  const endSeconds = landedAtSeconds ?? series.minutes.at(-1)?.atSeconds ?? 0;
  return (
    <main id="main" className="landed">
      <div className="landed-lead">
        <div>
          <p className="landed-eyebrow">
            {eyebrow}, {duration(endSeconds)} simulated
          </p>
          <h1>{outcomeSentence[result.summary.outcome]}</h1>
          <p className="landed-deck">{whatItCost(result)}</p>
          <p className="landed-help">
            {helpSentence(series)} {planSentence(flight)}
          </p>
          <Acts again={again} word="Fly again" flight={flight.id} />
        </div>
        <ScoreCard summary={result.summary} />
      </div>
      <section aria-labelledby="flown">
        <h2 id="flown">Paid orders, as flown</h2>
        <FlownChart series={series} told={told} endSeconds={endSeconds} />
      </section>
      <section aria-labelledby="timeline">
        <h2 id="timeline">What happened, and what was decided</h2>
        <Timeline told={told} />
      </section>
      <p className="landed-replay">
        The run replays on any machine to the same score:{" "}
        <code>npm run --silent sim -- replay {flight.scenario}.json</code>
      </p>
    </main>
  );
}

function helpSentence({ happened }: FlightSeries): string {
  const { hints, wheelTaken } = helpIn(happened);
  const asked = hints === 0 ? "No hint was asked for" : `${counted(hints, "hint")} asked for`;
  return `${asked}; the wheel ${wheelTaken ? "was handed over" : "stayed in your hands"}. Neither costs points.`;
}

function planSentence({ plan, dossier }: Flight): string {
  if (!plan) return "Flown with the briefing’s plan.";
  return dossier
    ? `Flown with your own plan, from revision ${dossier.number} of your dossier.`
    : "Flown with your own plan.";
}
