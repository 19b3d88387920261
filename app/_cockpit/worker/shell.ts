import type { Answer, Command } from "../../_simulator/core/flight/command";
import type { Query } from "../../_simulator/core/flight/query";
import type { Reply } from "../../_simulator/terminal/action";
import { beginFollow, type Followed, goOnFollowing } from "../../_simulator/terminal/follow";
import { remembered } from "../../_simulator/terminal/history";
import type { Names } from "../../_simulator/terminal/names";
import { MOST_CHARACTERS, run, type Step } from "../../_simulator/terminal/run";

/** What a shell needs of the flight that it is used in. */
type Surroundings = {
  ask(query: Query): string;
  /** Gives a command, and returns how to learn what became of it: null while it is under way. */
  give(command: Command): () => Answer | null;
  names(): Names;
  seconds(): number;
  print(text: string, isError: boolean): void;
  clear(): void;
  /** A line is over. */
  prompt(hasSucceeded: boolean): void;
};

/** What the line that runs waits for. */
type Waiting =
  | { kind: "command"; answer: () => Answer | null }
  | { kind: "follow"; step: Extract<Step, { kind: "follow" }>; followed: Followed; lookedAt: number };

const environment = { USER: "learner", HOME: "/home/learner", SHELL: "/bin/bash" };

/** As many lines as a scrollback keeps of one command; of a longer output the end is what is read. */
const MOST_LINES = 1000;

/** Runs the lines that are typed, one at a time, in simulated time. */
export class Shell {
  private history: string[] = [];
  private running: ReturnType<typeof run> | null = null;
  private waiting: Waiting | null = null;

  constructor(private readonly around: Surroundings) {}

  /** Enters a line; one that comes while another runs is dropped, as nobody can type it. */
  enter(line: string): void {
    if (this.running !== null) return;
    const context = {
      names: this.around.names(),
      environment: { ...environment, NAME: this.around.names().checkout },
      history: this.history,
    };
    if (line.length <= MOST_CHARACTERS) this.history = remembered(this.history, line);
    this.running = run(line, context);
    this.goOn(undefined);
  }

  /** Ctrl-C: what was given to the world stays given. */
  interrupt(): void {
    if (this.running === null) return;
    this.running.return(false);
    this.end(false);
  }

  /** Looks whether what the line waits for has happened; after every step of the world. */
  look(): void {
    const { waiting } = this;
    if (waiting === null) return;
    if (waiting.kind === "command") {
      const answer = waiting.answer();
      if (answer === null) return;
      this.waiting = null;
      this.goOn(answer);
      return;
    }
    if (this.around.seconds() - waiting.lookedAt < 1) return;
    waiting.lookedAt = this.around.seconds();
    waiting.followed = goOnFollowing(waiting.step, waiting.followed, this.around.ask);
    this.print(waiting.followed.text, waiting.followed.isError);
    if (waiting.followed.over === null) return;
    this.waiting = null;
    this.goOn(waiting.followed.over);
  }

  private goOn(reply: Reply | undefined): void {
    let next = this.running?.next(reply);
    while (next !== undefined && !next.done) {
      const answer = this.take(next.value);
      if (this.waiting !== null) return;
      next = this.running?.next(answer);
    }
    if (next !== undefined) this.end(next.value);
  }

  /** Does what a step asks for; null where its reply comes later. */
  private take(step: Step): Reply | undefined {
    switch (step.kind) {
      case "query":
        return this.around.ask(step.query);
      case "command": {
        const answer = this.around.give(step.command);
        const now = answer();
        if (now === null) this.waiting = { kind: "command", answer };
        return now ?? undefined;
      }
      case "follow": {
        const followed = beginFollow(step, this.around.ask);
        this.print(followed.text, followed.isError);
        if (followed.over !== null) return followed.over;
        this.waiting = { kind: "follow", step, followed, lookedAt: this.around.seconds() };
        return undefined;
      }
      case "text":
        this.print(step.text, step.isError);
        return undefined;
      case "clear":
        this.around.clear();
        return undefined;
    }
  }

  private print(text: string, isError: boolean): void {
    if (text === "") return;
    const lines = text.split("\n");
    this.around.print(lines.length > MOST_LINES ? lines.slice(-MOST_LINES).join("\n") : text, isError);
  }

  private end(hasSucceeded: boolean): void {
    this.running = null;
    this.waiting = null;
    this.around.prompt(hasSucceeded);
  }
}
