import type { Command } from "../../_simulator/core/flight/command";
import { Flight } from "../../_simulator/core/flight/flight";
import { answerQuery } from "../../_simulator/core/queries/answer-query";
import { complete } from "../../_simulator/terminal/complete";
import { namesOf } from "../../_simulator/terminal/names";
import type { MetricView } from "../frame";
import type { Answered, Beginning, FromWorker, Question, ToWorker } from "../messages";
import { armedOf } from "../views/armed";
import { metricsOf } from "../views/charts";
import { firstCursor, frameOf } from "../views/frame-of";
import { panelOf } from "../views/panel";
import { tracesOf } from "../views/traces-view";
import { Shell } from "./shell";

/** How much simulated time is flown again at a time when a flight is resumed, so that the page hears how far it is. */
const RESUMING_SECONDS = 60;

/** A flight as a learner flies it: at a pace, with commands from buttons and lines, told frame by frame. No clock of its own. */
export class Flying {
  private readonly flight: Flight;
  private readonly shell: Shell;
  /** Where the flight should be by now, in simulated ms: commands and steps fall on whole ones. */
  private dueMs = 0;
  private pace = 0;
  private paceNumber = 0;
  private pausedBy: "alert" | "message" | null = null;
  private hasPressure = true;
  private pins: MetricView[] = [];
  private cursor = firstCursor();
  private hasEnded = false;

  private constructor(
    private readonly beginning: Beginning,
    private readonly post: (message: FromWorker) => void,
  ) {
    this.flight = Flight.takeOff(beginning.scenario, beginning.seed, "none");
    this.shell = new Shell({
      ask: (query) => answerQuery(this.flight.world, query),
      give: (command) => this.give(command),
      names: () => namesOf(this.flight.world),
      seconds: () => this.flight.seconds,
      print: (text, isError) => post({ kind: "printed", text, isError }),
      clear: () => post({ kind: "cleared" }),
      prompt: (hasSucceeded) => post({ kind: "prompt", hasSucceeded }),
    });
  }

  /** Takes off, and flies what was flown before again. */
  static begin(beginning: Beginning, post: (message: FromWorker) => void): Flying {
    const flying = new Flying(beginning, post);
    flying.resume();
    post({ kind: "ready", panel: panelOf(flying.flight.world) });
    flying.tell();
    flying.endIfOver();
    return flying;
  }

  private resume(): void {
    const { given, scenario, untilSeconds } = this.beginning;
    const last = given.at(-1)?.atSeconds ?? 0;
    const until = Math.min(scenario.endSeconds, Math.max(untilSeconds, last));
    const stepTo = (seconds: number) => {
      while (this.flight.seconds + RESUMING_SECONDS < seconds) {
        this.flight.stepTo(this.flight.seconds + RESUMING_SECONDS);
        this.post({ kind: "resuming", seconds: this.flight.seconds, untilSeconds: until });
      }
      this.flight.stepTo(seconds);
    };
    for (const { atSeconds, command } of given) {
      stepTo(atSeconds);
      this.flight.give(command);
    }
    // Nothing follows a landing.
    if (given.at(-1)?.command.kind === "land") this.flight.stepTo(last);
    else stepTo(until);
    this.dueMs = this.nowMs;
  }

  private get nowMs(): number {
    return Math.round(this.flight.seconds * 1000);
  }

  private get isOver(): boolean {
    const { scenario, state } = this.flight.world;
    return state.commands.landed !== null || this.flight.seconds >= scenario.endSeconds;
  }

  /** So much real time has passed. */
  advance(realMs: number): void {
    if (this.pace === 0 || this.hasEnded) return;
    const { endSeconds } = this.flight.world.scenario;
    this.dueMs = Math.min(endSeconds * 1000, this.dueMs + realMs * this.pace);
    // By the second, so that a pause at news comes with the news, whatever the pace.
    while (this.nowMs < Math.floor(this.dueMs) && this.pace > 0 && !this.isOver) {
      const news = this.newsSoFar();
      this.flight.stepTo(Math.min(Math.floor(this.dueMs), this.nowMs + 1000) / 1000);
      this.shell.look();
      if (!this.hasPressure) this.pauseAtNews(news);
      this.pace = Math.min(this.pace, this.fastest);
    }
    this.tell();
    this.endIfOver();
  }

  /** Nobody who waits for an answer is made to wait faster. */
  private get fastest(): number {
    const { messages } = this.flight.world.state.people;
    return messages.some(({ answeredAtMs, waits }) => waits && answeredAtMs === null) ? 1 : Infinity;
  }

  private newsSoFar() {
    const { alerts, people } = this.flight.world.state;
    return { firing: alerts.filter(({ state }) => state === "firing").length, messages: people.messages.length };
  }

  private pauseAtNews(before: ReturnType<Flying["newsSoFar"]>): void {
    const now = this.newsSoFar();
    if (now.firing > before.firing) this.pausedBy = "alert";
    else if (now.messages > before.messages) this.pausedBy = "message";
    else return;
    this.pace = 0;
    this.dueMs = this.nowMs;
  }

  receive(message: Exclude<ToWorker, { kind: "begin" }>): void {
    switch (message.kind) {
      case "pace":
        this.pace = Math.min(message.pace, this.fastest);
        this.paceNumber = message.number;
        this.pausedBy = null;
        break;
      case "pressure":
        this.hasPressure = message.isOn;
        break;
      case "pins":
        this.pins = message.metrics;
        // The past of a metric that was just pinned is wanted too.
        this.cursor = { ...this.cursor, scrapes: 0 };
        break;
      case "give":
        this.give(message.command);
        break;
      case "enter":
        this.shell.enter(message.line);
        break;
      case "interrupt":
        this.shell.interrupt();
        break;
      case "ask":
        this.post({ kind: "answer", id: message.id, answered: this.answer(message) });
        return;
    }
    this.tell();
    this.endIfOver();
  }

  private give(command: Command) {
    const atMs = this.nowMs;
    const place = this.flight.given.length;
    // What the flight does not take any more is no part of it.
    if (!this.isOver) {
      this.flight.give(command);
      this.post({ kind: "given", number: place + 1, atMs, command });
      // What takes no time has its effect now.
      this.flight.stepTo(atMs / 1000);
    }
    return () => {
      const given = this.flight.world.state.commands.given[place];
      return given === undefined ? { ok: false, text: "the flight has landed" } : given.answer;
    };
  }

  private answer({ about, of }: Question): Answered {
    const { world } = this.flight;
    switch (of) {
      case "completion":
        return { of, answer: complete(about.line, about.cursor, namesOf(world)) };
      case "armed":
        return { of, answer: armedOf(world, about, this.beginning.plan ?? world.scenario.plan) };
      case "traces":
        return { of, answer: tracesOf(world) };
      case "metrics":
        return { of, answer: metricsOf(world) };
    }
  }

  private tell(): void {
    const { pace, pausedBy, pins, cursor } = this;
    const { plan, sentence } = this.beginning;
    const told = frameOf(this.flight, { pace, pausedBy, pins, cursor, plan, sentence });
    this.cursor = told.cursor;
    const fingerprint = this.flight.world.fingerprint();
    this.post({ kind: "frame", frame: told.frame, fingerprint, paceNumber: this.paceNumber });
  }

  private endIfOver(): void {
    if (!this.isOver || this.hasEnded) return;
    this.hasEnded = true;
    this.pace = 0;
    const { world } = this.flight;
    this.post({
      kind: "ended",
      claimed: {
        fingerprint: world.fingerprint(),
        events: world.clock.events,
        endSeconds: this.nowMs / 1000,
        commands: this.flight.given.length,
      },
    });
  }
}
