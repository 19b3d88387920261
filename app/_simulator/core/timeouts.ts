import { type Attempts, NONE } from "./attempts";
import type { Clock } from "./clock";
import { type EventQueue, eventKind } from "./event-queue";
import { lengthen } from "./saved";

const { timeoutsDue } = eventKind;

/**
 * The timeouts of calls. All attempts of one call wait equally long, so their timeouts end in the order in which they
 * began: they stand in a line, and only the first of it is among the future events. Nearly all are answered in time; those
 * go when they come to the front. That halves the heap of a system of many calls.
 */
export class Timeouts {
  times = new Float64Array(64);
  sequences = new Float64Array(64);
  attempts = new Int32Array(64);
  /** The next in the same line; of a free row the next free one. */
  next = new Int32Array(64);
  used = 0;
  free = NONE;
  /** By the call's number: the ends of its line, or NONE. */
  first: number[] = [];
  last: number[] = [];

  /** An attempt of a call has so long from now on. Returns the sequence number of the event that its time is up. */
  begin(call: number, attempt: number, timeoutMs: number, { nowMs }: Clock, events: EventQueue): number {
    const row = this.take();
    const sequence = events.draw();
    this.times[row] = nowMs + timeoutMs;
    this.sequences[row] = sequence;
    this.attempts[row] = attempt;
    this.next[row] = NONE;
    const last = this.last[call] ?? NONE;
    this.last[call] = row;
    if (last === NONE) this.announce(call, row, events);
    else this.next[last] = row;
    return sequence;
  }

  /** Takes the first of a line out, whose event has come, and announces the next that is still on. Returns the attempt. */
  takeFirst(call: number, { timeoutEvent }: Attempts, events: EventQueue): number {
    const first = this.first[call] ?? NONE;
    const attempt = this.attempts[first] ?? NONE;
    let row = this.release(first);
    while (row !== NONE && timeoutEvent[this.attempts[row] ?? 0] !== this.sequences[row]) row = this.release(row);
    if (row === NONE) {
      this.first[call] = NONE;
      this.last[call] = NONE;
    } else {
      this.announce(call, row, events);
    }
    return attempt;
  }

  private announce(call: number, row: number, events: EventQueue): void {
    this.first[call] = row;
    events.insert(this.times[row] ?? 0, this.sequences[row] ?? 0, timeoutsDue, call);
  }

  private take(): number {
    const row = this.free;
    if (row !== NONE) {
      this.free = this.next[row] ?? NONE;
      return row;
    }
    if (this.used === this.times.length) lengthen(this);
    this.used += 1;
    return this.used - 1;
  }

  /** Frees a row. Returns the next in its line. */
  private release(row: number): number {
    const next = this.next[row] ?? NONE;
    this.next[row] = this.free;
    this.free = row;
    return next;
  }
}
