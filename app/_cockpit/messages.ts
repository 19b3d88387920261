import type { Claimed } from "../_flights/incoming";
import type { Command, Given } from "../_simulator/core/flight/command";
import type { Plan } from "../_simulator/core/flight/plan";
import type { ScenarioPlan } from "../_simulator/core/flight/scenario";
import type { Completion } from "../_simulator/terminal/complete";
import type { Armed, Frame, MetricView, Panel, TraceView } from "./frame";

// What the page and the worker that flies say to each other.

export type ToWorker =
  /** `haste`: what every pace is multiplied by, so that a flight can be shown, or tested, in short. */
  | { kind: "begin"; flight: Beginning; haste: number }
  /** Simulated seconds per real one; 0 pauses. Numbered, so that a frame can say which of them it knows. */
  | { kind: "pace"; pace: number; number: number }
  /** Without time pressure it pauses at every alert and message. */
  | { kind: "pressure"; isOn: boolean }
  /** A button: the same as its line in the terminal, without the line. */
  | { kind: "give"; command: Command }
  | { kind: "enter"; line: string }
  /** Ctrl-C */
  | { kind: "interrupt" }
  | { kind: "pins"; metrics: MetricView[] }
  | ({ kind: "ask"; id: number } & Question);

export type Beginning = {
  scenario: ScenarioPlan;
  seed: number;
  /** Null where the learner brought none. */
  plan: Plan | null;
  /** When they would act, as they wrote it for their own service; empty where they have not. */
  sentence: string;
  /** What was given before, when the flight is resumed; and how far it had come. */
  given: Given[];
  untilSeconds: number;
};

/** What can be asked of the flight as it is now. */
type Questions = {
  completion: { about: { line: string; cursor: number }; answer: Completion };
  armed: { about: Command; answer: Armed };
  traces: { about: null; answer: TraceView[] };
  metrics: { about: null; answer: MetricView[] };
};

export type Question = { [Of in keyof Questions]: { of: Of; about: Questions[Of]["about"] } }[keyof Questions];
export type Answered = { [Of in keyof Questions]: { of: Of; answer: Questions[Of]["answer"] } }[keyof Questions];

export type FromWorker =
  /** While it flies again what was flown before. */
  | { kind: "resuming"; seconds: number; untilSeconds: number }
  | { kind: "ready"; panel: Panel }
  /** The fingerprint is that of the run so far: the same second of the same flight has the same, wherever it is flown. */
  | { kind: "frame"; frame: Frame; fingerprint: string; paceNumber: number }
  /** To be saved. */
  | { kind: "given"; number: number; atMs: number; command: Command }
  | { kind: "printed"; text: string; isError: boolean }
  | { kind: "cleared" }
  /** The line that was entered is over, and the next can be. */
  | { kind: "prompt"; hasSucceeded: boolean }
  | { kind: "answer"; id: number; answered: Answered }
  /** The learner has landed, or the scenario is over: what the server is told. */
  | { kind: "ended"; claimed: Claimed }
  /** A bug of ours, and no part of the exercise. */
  | { kind: "failed"; message: string };
