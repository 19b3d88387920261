import type { Action, CommandOf, Impact } from "../../_simulator/core/flight/command";
import type { MessageView, PersonView } from "../frame";
import { actionWords, impactWords } from "../update-words";

/** A status update as far as it is put together. `nextUpdateMinutes`: null where none is promised, undefined while open. */
export type Draft = {
  impact?: Impact | undefined;
  action?: Action | undefined;
  nextUpdateMinutes?: number | null | undefined;
  to: readonly string[];
};

export const nextUpdates = [5, 10, 15, 20, null] as const;

/** What an update has to say and does not yet, in the order of the form. */
export function missing({ action, impact, nextUpdateMinutes, to }: Draft): string[] {
  return [
    ...(impact === undefined ? ["impact"] : []),
    ...(action === undefined ? ["what you are doing"] : []),
    ...(nextUpdateMinutes === undefined ? ["time of next update"] : []),
    ...(to.length === 0 ? ["whom to tell"] : []),
  ];
}

/** The command that sends it, once nothing is missing. */
export function updateOf({ action, impact, nextUpdateMinutes, to }: Draft): CommandOf<"postStatus"> | null {
  if (impact === undefined || action === undefined || nextUpdateMinutes === undefined || to.length === 0) return null;
  return { kind: "postStatus", impact, action, nextUpdateMinutes, to: [...to] };
}

/** What will be read of it; null while nothing is chosen. `clock` is the time of day, "14:14" or longer. */
export function sentence({ action, impact, nextUpdateMinutes }: Draft, clock: string): string | null {
  if (impact === undefined && action === undefined && nextUpdateMinutes === undefined) return null;
  const parts = [
    impact === undefined ? "…" : impactWords[impact],
    action === undefined ? "…" : actionWords[action],
    nextUpdateMinutes === undefined
      ? "…"
      : nextUpdateMinutes === null
        ? "No further update planned"
        : `Next update at ${later(clock, nextUpdateMinutes)}`,
  ];
  return `${parts.join(". ").replaceAll("….", "…")}${nextUpdateMinutes === undefined ? "" : "."}`;
}

function later(clock: string, minutes: number): string {
  const [hour = "0", minute = "0"] = clock.split(":");
  const at = Number(hour) * 60 + Number(minute) + minutes;
  return `${`${Math.floor(at / 60) % 24}`.padStart(2, "0")}:${`${at % 60}`.padStart(2, "0")}`;
}

export const isWaiting = ({ answeredAtSeconds, waits }: MessageView): boolean => waits && answeredAtSeconds === null;

/** Ids of whoever waits for an answer, each once. */
export const whoWaits = (messages: readonly MessageView[]): string[] => [
  ...new Set(messages.filter(isWaiting).map(({ from }) => from)),
];

/** Whoever must hear of it comes first; otherwise as they are listed. */
export const inOrder = (people: readonly PersonView[]): PersonView[] => [
  ...people.filter(({ mustHear }) => mustHear),
  ...people.filter(({ mustHear }) => !mustHear),
];
