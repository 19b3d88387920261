import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const kinds = {
  note: { word: "NOTE", icon: "inf", tone: "" },
  caution: { word: "CAUTION", icon: "tri", tone: "caution" },
  warning: { word: "WARNING", icon: "sq", tone: "warning" },
} as const satisfies Record<string, { word: string; icon: IconName; tone: string }>;

/** As in a flight manual. NOTE costs time, CAUTION may degrade a service, WARNING may lose data or money. */
export function Advisory({ kind, children }: { kind: keyof typeof kinds; children: ReactNode }) {
  const { word, icon, tone } = kinds[kind];
  return (
    <div className={`advisory ${tone}`} role="note">
      <p className="advisory-head">
        <Icon name={icon} className="shape" />
        {word}
      </p>
      {children}
    </div>
  );
}
