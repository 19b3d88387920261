"use client";

import "./pipeline-panel.css";
import { memo } from "react";
import { Icon } from "@/app/_ui/icon";
import type { PipelineView } from "../frame";
import { StatusShape } from "./status-shape";

const steps = {
  done: { icon: "done", word: "done" },
  current: { icon: "half", word: "now" },
  open: { icon: "ring", word: "open" },
} as const;

export const PipelinePanel = memo(
  function PipelinePanel({ pipeline }: { pipeline: PipelineView }) {
    const { deployment, version, says, status } = pipeline;
    return (
      <section className="panel pipeline-panel" aria-label="Pipeline">
        <div className="panel-head">
          <h2>
            {deployment} {version}
          </h2>
          <span className="spacer" />
          <StatusShape status={status}>{says}</StatusShape>
        </div>
        <ol className="checklist">
          {pipeline.steps.map(({ title, state, says }) => (
            <li key={title} className={state} aria-current={state === "current" ? "step" : undefined}>
              <Icon name={steps[state].icon} className="shape" />
              {title}
              <span className="visually-hidden">: {steps[state].word}</span>
              <span className="dots" />
              <span className="response">{says}</span>
            </li>
          ))}
        </ol>
      </section>
    );
  },
  (before, after) => JSON.stringify(before.pipeline) === JSON.stringify(after.pipeline),
);
