import type { GivenCommand } from "../../_flights/incoming";
import type { Saving } from "../hands/status-bar";

/** As many as one request holds: the server takes 64 KB at once. */
const BATCH = 50;
/** After a failure it is tried again after so many ms, then after twice as many, and so on. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

/** What the server says of commands. */
export type Delivered =
  | { kind: "saved"; saved: number }
  /** Saying it again would change nothing. */
  | { kind: "refused"; reason: string }
  /** Signed out, or no network. */
  | { kind: "waits"; says: string | null };

type Surroundings = {
  deliver(commands: readonly GivenCommand[]): Promise<Delivered>;
  onChange(saving: Saving): void;
};

/** Sends what a learner did, in order, and keeps it until the server has taken it. */
export class CommandQueue {
  private sending: Promise<void> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private problem: string | null = null;

  constructor(
    /** Oldest first. */
    readonly unsent: GivenCommand[],
    private readonly around: Surroundings,
  ) {}

  add(command: GivenCommand): void {
    this.unsent.push(command);
    this.around.onChange(this.state);
    void this.send();
  }

  get state(): Saving {
    if (this.problem !== null) return { kind: "problem", says: this.problem };
    return this.unsent.length === 0 ? { kind: "saved" } : { kind: "waiting", commands: this.unsent.length };
  }

  /** Sends what waits. One request at a time, so that commands arrive in order. */
  send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async sendAll(): Promise<void> {
    this.stop();
    while (this.unsent.length > 0) {
      const batch = this.unsent.slice(0, BATCH);
      const delivered = await this.around.deliver(batch);
      if (delivered.kind === "saved") {
        this.unsent.splice(0, batch.length);
        this.retryMs = FIRST_RETRY_MS;
        this.problem = null;
        this.around.onChange(this.state);
        continue;
      }
      this.problem = delivered.kind === "refused" ? delivered.reason : delivered.says;
      this.around.onChange(this.state);
      if (delivered.kind === "waits") {
        this.timer = setTimeout(() => void this.send(), this.retryMs);
        this.retryMs = Math.min(LONGEST_RETRY_MS, 2 * this.retryMs);
      }
      return;
    }
  }
}
