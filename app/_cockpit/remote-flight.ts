import { clientId } from "../_progress/client-id";
import type { Command } from "../_simulator/core/flight/command";
import { remembered } from "../_simulator/terminal/history";
import { type CockpitState, entered, type Landing, told, withAloft } from "./cockpit-state";
import type { MetricView, Panel } from "./frame";
import { LONGEST_LINE } from "./hands/prompt";
import type { Answered, FromWorker, Question, ToWorker } from "./messages";
import { CommandQueue } from "./saving/command-queue";
import { deliverCommands, deliverLanding, fetchFlight } from "./saving/flight-api";
import { forget, recall, remember } from "./saving/flight-memory";

/** How often a landing is tried again that found no network. */
const LANDING_RETRY_MS = 3000;

/** A flight that a worker flies: an external store for the page, and the hands that reach into it. */
export class RemoteFlight {
  private state: CockpitState = { kind: "loading" };
  private readonly listeners = new Set<() => void>();
  private worker: Worker | null = null;
  private queue: CommandQueue | null = null;
  private panel: Panel | null = null;
  /** The pace that was asked for last: shown at once, until a frame knows of it and tells the pace that it really is. */
  private asked = { pace: 0, number: 0 };
  private readonly questioned = new Map<number, (answered: Answered) => void>();
  private questions = 0;
  /** The last whole second that this browser remembers. */
  private keptSecond = -1;

  constructor(
    private readonly id: string,
    /** What every pace is multiplied by. */
    private readonly haste = 1,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): CockpitState => this.state;

  /** Begins the flight, or goes on where it was left; returns how to leave it. */
  readonly start = () => {
    let isLeft = false;
    void this.begin(() => isLeft);
    const onLine = () => void this.queue?.send();
    addEventListener("online", onLine);
    return () => {
      isLeft = true;
      removeEventListener("online", onLine);
      this.queue?.stop();
      this.worker?.terminate();
      this.worker = null;
    };
  };

  private async begin(isLeft: () => boolean): Promise<void> {
    this.set({ kind: "loading" });
    const [fetched, kept] = await Promise.all([fetchFlight(this.id), recall(this.id)]);
    if (isLeft()) return;
    if (fetched.kind !== "flying") {
      if (fetched.kind === "over") void forget(this.id);
      this.set({ kind: fetched.kind });
      return;
    }
    const { commands, dossier, plan, scenario, seed } = fetched.flown;
    const saved = commands.at(-1)?.number ?? 0;
    // What this browser gave and the server never heard of goes on from what the server has; anything else is old.
    const unsent = kept?.unsent.filter(({ number }) => number > saved) ?? [];
    this.queue = new CommandQueue(unsent[0]?.number === saved + 1 ? unsent : [], {
      deliver: (batch) => deliverCommands(this.id, batch),
      onChange: (saving) => {
        this.set(withAloft(this.state, { saving }));
        this.keep();
      },
    });
    const given = [...commands, ...this.queue.unsent].map(({ atMs, command }) => ({ atSeconds: atMs / 1000, command }));
    void this.queue.send();
    const worker = new Worker(new URL("./worker/cockpit-worker.ts", import.meta.url), { type: "module" });
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.onerror = ({ message }) => this.set({ kind: "failed", says: message });
    const flight = {
      scenario,
      seed,
      plan,
      sentence: dossier?.words.when ?? "",
      given,
      untilSeconds: kept?.seconds ?? 0,
    };
    this.send({ kind: "begin", flight, haste: this.haste });
  }

  private hear(message: FromWorker): void {
    switch (message.kind) {
      case "ready":
        this.panel = message.panel;
        break;
      case "given": {
        const { atMs, command, number } = message;
        this.queue?.add({ id: clientId(), number, atMs, command });
        break;
      }
      case "answer":
        this.questioned.get(message.id)?.(message.answered);
        this.questioned.delete(message.id);
        return;
      case "ended":
        void this.land(message.claimed);
        return;
      case "frame": {
        const pace = message.paceNumber < this.asked.number ? this.asked.pace : message.frame.pace;
        this.set(told(this.state, { ...message, frame: { ...message.frame, pace } }, this.panel));
        if (Math.floor(message.frame.seconds) !== this.keptSecond) this.keep();
        return;
      }
      default:
        this.set(told(this.state, message, this.panel));
    }
  }

  /** Remembers how far the flight has come, so that it goes on there, and what is unsent. */
  private keep(): void {
    if (this.state.kind !== "aloft" || this.queue === null || this.state.landing.kind === "landed") return;
    const { seconds } = this.state.frame;
    this.keptSecond = Math.floor(seconds);
    void remember({ flight: this.id, seconds, unsent: [...this.queue.unsent] });
  }

  private async land(claimed: Parameters<typeof deliverLanding>[1]): Promise<void> {
    this.setLanding({ kind: "sending" });
    for (;;) {
      await this.queue?.send();
      if (this.worker === null) return;
      const problem = this.queue?.state;
      const landed =
        problem?.kind === "saved" ? await deliverLanding(this.id, claimed) : { kind: "waits" as const, says: null };
      if (problem?.kind === "problem") this.setLanding({ kind: "waiting", says: problem.says });
      else if (landed.kind === "waits") this.setLanding({ kind: "waiting", says: landed.says });
      else if (landed.kind === "refused") return this.setLanding({ kind: "refused", says: landed.reason });
      else {
        this.setLanding({ kind: "landed" });
        void forget(this.id);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LANDING_RETRY_MS));
    }
  }

  private setLanding(landing: Landing): void {
    this.set(withAloft(this.state, { landing }));
  }

  /** Time of day in the flight: "14:14:10". */
  get clock(): string {
    return this.state.kind === "aloft" ? this.state.frame.clock : "";
  }

  readonly setPace = (pace: number) => {
    this.asked = { pace, number: this.asked.number + 1 };
    this.send({ kind: "pace", ...this.asked });
    if (this.state.kind === "aloft") this.set({ ...this.state, frame: { ...this.state.frame, pace } });
  };
  readonly setPressure = (isOn: boolean) => this.send({ kind: "pressure", isOn });
  readonly give = (command: Command) => this.send({ kind: "give", command });
  readonly pin = (metrics: MetricView[]) => this.send({ kind: "pins", metrics });
  readonly interrupt = () => this.send({ kind: "interrupt" });
  readonly enter = (line: string) => {
    if (this.state.kind !== "aloft") return;
    // What is longer than any command was pasted by mistake: nobody wants it back by an arrow.
    const { history } = this.state.terminal;
    this.set(entered(this.state, line, line.length > LONGEST_LINE ? history : remembered(history, line)));
    this.send({ kind: "enter", line });
  };

  readonly armed = (command: Command) =>
    this.ask({ of: "armed", about: command }, (one) => (one.of === "armed" ? one.answer : undefined));
  readonly complete = (line: string, cursor: number) =>
    this.ask({ of: "completion", about: { line, cursor } }, (one) =>
      one.of === "completion" ? one.answer : undefined,
    );
  readonly traces = () =>
    this.ask({ of: "traces", about: null }, (one) => (one.of === "traces" ? one.answer : undefined));
  readonly metrics = () =>
    this.ask({ of: "metrics", about: null }, (one) => (one.of === "metrics" ? one.answer : undefined));

  private ask<Answer>(question: Question, read: (answered: Answered) => Answer | undefined): Promise<Answer> {
    this.questions += 1;
    const id = this.questions;
    return new Promise((resolve) => {
      this.questioned.set(id, (answered) => {
        const answer = read(answered);
        if (answer !== undefined) resolve(answer);
      });
      this.send({ kind: "ask", id, ...question });
    });
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private set(state: CockpitState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
