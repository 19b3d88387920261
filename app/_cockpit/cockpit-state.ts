import type { Frame, LogRow, Panel, ScrapeView } from "./frame";
import type { Saving } from "./hands/status-bar";
import type { TerminalLine } from "./hands/terminal-line";
import type { FromWorker } from "./messages";

/** All that the page shows of a flight. Parts that did not change are the same objects from one state to the next. */
export type CockpitState =
  | { kind: "loading" }
  | { kind: "resuming"; seconds: number; untilSeconds: number }
  | Aloft
  /** It has landed already, or the server does not know it. */
  | { kind: "over" | "unknown" | "unreachable" }
  /** A bug of ours, never part of the exercise. */
  | { kind: "failed"; says: string };

export type Aloft = {
  kind: "aloft";
  panel: Panel;
  frame: Frame;
  fingerprint: string;
  /** All scrapes so far. */
  scrapes: readonly ScrapeView[];
  logs: readonly LogRow[];
  terminal: { lines: readonly TerminalLine[]; isBusy: boolean; history: readonly string[] };
  saving: Saving;
  landing: Landing;
};

/** Where the landing stands, once the run has ended here. */
export type Landing =
  | { kind: "aloft" }
  | { kind: "sending" }
  | { kind: "waiting"; says: string | null }
  | { kind: "refused"; says: string }
  | { kind: "landed" };

/** What was scraped earlier in the lead-in shows a shop that is still filling with visitors. */
const FIRST_SHOWN_SECONDS = -150;
/** Rows of the log that the page keeps. */
const MOST_LOGS = 2000;
/** Lines that the scrollback keeps. */
const MOST_LINES = 1000;

const noTerminal: Aloft["terminal"] = { lines: [], isBusy: false, history: [] };

/** The state after the worker has said something; `panel` is what it said first. */
export function told(state: CockpitState, message: FromWorker, panel: Panel | null): CockpitState {
  switch (message.kind) {
    case "resuming":
      return { kind: "resuming", seconds: message.seconds, untilSeconds: message.untilSeconds };
    case "frame":
      return panel === null ? state : withFrame(state, panel, message);
    case "printed":
      return withTerminal(state, (terminal) => ({
        ...terminal,
        lines: withLine(terminal.lines, message.isError ? "error" : "printed", message.text),
      }));
    case "cleared":
      return withTerminal(state, (terminal) => ({ ...terminal, lines: [] }));
    case "prompt":
      return withTerminal(state, (terminal) => ({ ...terminal, isBusy: false }));
    case "failed":
      return { kind: "failed", says: message.message };
    case "ready":
    case "given":
    case "answer":
    case "ended":
      return state;
  }
}

/** A line was entered. */
export const entered = (state: CockpitState, line: string, history: readonly string[]): CockpitState =>
  withTerminal(state, ({ lines }) => ({ lines: withLine(lines, "entered", line), isBusy: true, history }));

export const withAloft = (state: CockpitState, change: Partial<Aloft>): CockpitState =>
  state.kind === "aloft" ? { ...state, ...change } : state;

function withFrame(
  state: CockpitState,
  panel: Panel,
  { fingerprint, frame }: Extract<FromWorker, { kind: "frame" }>,
): CockpitState {
  const before = state.kind === "aloft" ? state : null;
  const { scrapes = [], logs = [] } = before ?? {};
  const fresh = frame.scrapes.filter(({ atSeconds }) => atSeconds >= FIRST_SHOWN_SECONDS);
  // After a change of pins all scrapes come again.
  const isAgain = (fresh[0]?.atSeconds ?? Infinity) <= (scrapes.at(-1)?.atSeconds ?? -Infinity);
  return {
    kind: "aloft",
    panel,
    frame,
    fingerprint,
    scrapes: fresh.length === 0 ? scrapes : isAgain ? fresh : [...scrapes, ...fresh],
    logs: frame.logs.length === 0 ? logs : [...logs, ...frame.logs].slice(-MOST_LOGS),
    terminal: before?.terminal ?? noTerminal,
    saving: before?.saving ?? { kind: "saved" },
    landing: before?.landing ?? { kind: "aloft" },
  };
}

function withTerminal(state: CockpitState, change: (terminal: Aloft["terminal"]) => Aloft["terminal"]): CockpitState {
  return state.kind === "aloft" ? { ...state, terminal: change(state.terminal) } : state;
}

function withLine(lines: readonly TerminalLine[], kind: TerminalLine["kind"], text: string): TerminalLine[] {
  const first = (lines.at(-1)?.number ?? 0) + 1;
  const added = text.split("\n").map((line, place) => ({ number: first + place, kind, text: line }));
  return [...lines, ...added].slice(-MOST_LINES);
}
