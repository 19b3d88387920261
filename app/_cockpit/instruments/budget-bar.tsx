"use client";

import "./budget-bar.css";
import { memo } from "react";
import type { BudgetView } from "../frame";
import { budgetForecast } from "./budget-forecast";

export const BudgetBar = memo(
  function BudgetBar({ objective, left, leftAtTakeOff, hoursLeft }: BudgetView) {
    const round = (percent: number) => Math.round(percent * 10) / 10;
    const shown = left < 10 ? round(left) : Math.round(left);
    return (
      <div className="budget-bar">
        <p>
          <span className="label">Error budget left</span>
          <b>{shown} %</b>
        </p>
        <svg aria-hidden="true" width="100%" height="16">
          <rect className="budget-bar-all" x="0.5" y="3.5" width="99.6%" height="9" />
          <rect className="budget-bar-left" x="1" y="4" width={`${Math.max(0, left * 0.99)}%`} height="8" />
          <line x1={`${leftAtTakeOff * 0.99}%`} x2={`${leftAtTakeOff * 0.99}%`} y1="0" y2="16" />
        </svg>
        <p>
          <span className="label">SLO {round(objective * 1000) / 10} %</span>
          <span className="label">{budgetForecast(left, hoursLeft)}</span>
          <span className="visually-hidden">, {round(leftAtTakeOff)} % at take-off</span>
        </p>
      </div>
    );
  },
  (before, after) =>
    before.left === after.left && before.hoursLeft === after.hoursLeft && before.objective === after.objective,
);
