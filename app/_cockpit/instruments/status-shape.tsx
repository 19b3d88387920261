import type { ReactNode } from "react";
import { Status as StatusWord } from "@/app/_ui/status";
import type { Status } from "../frame";

const icons = { normal: "ring", advisory: "inf", caution: "tri", warning: "sq", noData: "unk" } as const;

export const statusWords = {
  normal: "normal",
  advisory: "advisory",
  caution: "caution",
  warning: "warning",
  noData: "no data",
} as const satisfies Record<Status, string>;

export const statusIcon = (status: Status) => icons[status];

/** A state by shape, then word, then colour; whoever hears it gets the word for the shape as well. */
export function StatusShape({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <StatusWord kind={status === "noData" ? "unknown" : status}>
      <span className="visually-hidden">{statusWords[status]}: </span>
      {children}
    </StatusWord>
  );
}
