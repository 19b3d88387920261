import type { ReactNode } from "react";
import { Ticks } from "@/app/_ui/ticks";

type SetHeadProps = {
  /** Index of the question that is shown; as many as there are at the end. */
  at: number;
  /** Of every question, whether it is answered. */
  answered: readonly boolean[];
  /** The heading of the page, where the set is the page. */
  children?: ReactNode;
};

/** How far along one is, in words and ticks. */
export function SetHead({ at, answered, children }: SetHeadProps) {
  const done = answered.filter(Boolean).length;
  return (
    <div className="set-head">
      {children}
      <p className="set-count" role="status">
        {at < answered.length ? `${at + 1} of ${answered.length}` : "At the end"}
        <span className="visually-hidden">, {done} answered</span>
      </p>
      <Ticks states={answered.map((isDone, index) => (index === at ? "current" : isDone ? "done" : "open"))} />
    </div>
  );
}
