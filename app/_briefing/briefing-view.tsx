import type { MDXComponents } from "mdx/types";
import Link from "next/link";
import type { ReactNode } from "react";
import { rubric } from "@/app/_simulator/core/flight/rubric";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import type { Briefing } from "./briefings";
import { counted } from "./duration";
import { partWords } from "./reason-words";
import { ShopMap } from "./shop-map";
import { READY } from "./states";
import { type OwnPlan, WayBack } from "./way-back";
import "./briefing.css";

type BriefingViewProps = { briefing: Briefing; flown: string; children: ReactNode; takeOff: ReactNode };

/** What is read before take-off: five parts on paper, and the take-off beside them. `children`: the briefing's text. */
export function BriefingView({ briefing, flown, children, takeOff }: BriefingViewProps) {
  const { scenario, deck, minutes, lesson } = briefing;
  return (
    <main id="main" className="briefing">
      <p className="briefing-head">
        <span>
          <b>Scenario {scenario.number}</b> Briefing
        </span>
        <span>System: Tern, an online shop</span>
      </p>
      <div className="briefing-columns">
        <div className="briefing-body">
          <h1>{scenario.title}</h1>
          <p className="briefing-deck">{deck}</p>
          <p className="briefing-facts">
            <span>
              <b>About {minutes} min</b> with the debrief
            </span>
            <span>{counted(scenario.people.length, "other")} on shift</span>
            <span>{flown}</span>
            <span>
              Goes with the lesson <Link href={`/manual/${lesson.slug}`}>{lesson.title}</Link>
            </span>
          </p>
          {children}
          <Part scenario={scenario} number={5} title="How the flight is scored">
            <Scoring />
          </Part>
        </div>
        {takeOff}
      </div>
    </main>
  );
}

/** What the text of a briefing is made of; each of them once, in this order. */
export function briefingElements(scenario: Scenario, own: OwnPlan | null): MDXComponents {
  const part = (number: number, title: string) =>
    function BriefingPart({ children }: { children: ReactNode }) {
      return (
        <Part {...{ scenario, number, title }}>
          <div className="briefing-text">{children}</div>
        </Part>
      );
    };
  return {
    WhatYouShip: part(1, "What you ship"),
    TheSystem: ({ children }: { children: ReactNode }) => (
      <Part scenario={scenario} number={2} title="The system">
        <ShopMap scenario={scenario} />
        <div className="briefing-text">{children}</div>
      </Part>
    ),
    InstrumentsAndWayBack: () => (
      <Part scenario={scenario} number={3} title="Your instruments and your way back">
        <WayBack scenario={scenario} own={own} />
      </Part>
    ),
    OnShift: part(4, "Who is on shift"),
  };
}

type PartProps = { scenario: Scenario; number: number; title: string; children: ReactNode };

function Part({ scenario, number, title, children }: PartProps) {
  return (
    <section className="briefing-part" aria-labelledby={`part-${number}`}>
      <h2 id={`part-${number}`}>
        <span className="part-place">
          {scenario.number}.{number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Scoring() {
  return (
    <>
      <div className="briefing-text">
        <p>
          Speed never outweighs harm. {READY} in any one attempt is ready. Everything is measured in simulated time,
          against a reference flight on the same seed.
        </p>
      </div>
      <table className="rubric">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Points</th>
            <th scope="col">What is measured</th>
          </tr>
        </thead>
        <tbody>
          {rubric.parts.map(({ name, most }) => (
            <tr key={name}>
              <th scope="row">{partWords[name].title}</th>
              <td className="points">
                {most}
                <svg viewBox="0 0 120 8" aria-hidden="true">
                  <rect width={most * 4} height="8" />
                </svg>
              </td>
              <td>{partWords[name].measures}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td className="points">100</td>
            <td>Your lead sees the best score, not the attempts behind it.</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
