import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

// Shape, then word, then colour: a state is read without its colour.
const shapes = {
  normal: ["ring", ""],
  started: ["half", ""],
  advisory: ["inf", "info"],
  caution: ["tri", "caution"],
  warning: ["sq", "warn"],
  unknown: ["unk", "off"],
  done: ["done", "ok"],
} as const satisfies Record<string, readonly [IconName, string]>;

export function Status({ kind, children }: { kind: keyof typeof shapes; children: ReactNode }) {
  const [icon, tone] = shapes[kind];
  return (
    <span className={`status ${tone}`}>
      <Icon name={icon} className="shape" />
      {children}
    </span>
  );
}
