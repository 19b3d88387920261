"use client";

import { memo } from "react";
import { Icon, type IconName } from "../../_ui/icon";
import type { PlanView, Status } from "../frame";
import "./plan-panel.css";

const stepShapes = { done: "done", next: "dia", open: "ring" } as const satisfies Record<
  PlanView["steps"][number]["state"],
  IconName
>;

// Normal is the silent case: a column of rings would hide what is not.
const measureShapes: { [Of in Status]?: { icon: IconName; tone: string } } = {
  advisory: { icon: "inf", tone: "c-info" },
  caution: { icon: "tri", tone: "c-caution" },
  warning: { icon: "sq", tone: "c-warn" },
  noData: { icon: "unk", tone: "" },
};

type PlanPanelProps = {
  plan: PlanView;
  /** Puts the line of the plan's act into the terminal. */
  onUse: (line: string) => void;
};

/** What the learner decided while it was calm, ticking off. The line stands behind the step that is next. */
export const PlanPanel = memo(function PlanPanel({ onUse, plan }: PlanPanelProps) {
  const title = plan.isOwn ? "Your rollback plan" : "The briefing's plan";
  const at = plan.steps.findIndex(({ state }) => state === "next");
  const split = at < 0 ? plan.steps.length : at + 1;
  return (
    <section className="panel plan" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="spacer" />
        <span className="label">{plan.isOwn ? "from your dossier" : "your dossier has none yet"}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard. */}
      <section className="plan-box" tabIndex={0} aria-label="Plan and measures">
        {plan.sentence === "" ? (
          <blockquote>“{plan.trigger}”</blockquote>
        ) : (
          <>
            <blockquote>“{plan.sentence}”</blockquote>
            <p className="plan-here">Here: {plan.trigger}</p>
          </>
        )}
        <Steps steps={plan.steps.slice(0, split)} />
        {plan.line !== "" && (
          <div className="plan-line">
            <code>{plan.line}</code>
            <button
              type="button"
              className="button dense"
              aria-label="Use: put this line into the terminal"
              onClick={() => onUse(plan.line)}
            >
              Use
            </button>
          </div>
        )}
        <Steps steps={plan.steps.slice(split)} />
        <table>
          <caption>{plan.isOwn ? "Your KPI sheet" : "The briefing's measures"}</caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">normal</th>
              <th scope="col">now</th>
            </tr>
          </thead>
          <tbody>
            {plan.measures.map((measure) => (
              <Measure key={measure.title} {...measure} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
});

function Steps({ steps }: { steps: PlanView["steps"] }) {
  if (steps.length === 0) return null;
  return (
    <ul className="checklist">
      {steps.map(({ says, state, title }) => (
        <li key={title} className={state}>
          <Icon name={stepShapes[state]} className="shape" />
          {title}
          <span className="dots" />
          <span className="response">{says}</span>
        </li>
      ))}
    </ul>
  );
}

const Measure = memo(function Measure({ normal, now, status, title }: PlanView["measures"][number]) {
  const shape = measureShapes[status];
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{normal}</td>
      <td className={shape?.tone}>
        {shape === undefined ? (
          now
        ) : (
          <b>
            <Icon name={shape.icon} className="shape" />
            <span className="visually-hidden">{status === "noData" ? "no data" : status}: </span>
            {now}
          </b>
        )}
      </td>
    </tr>
  );
});
