/** What the pods use of their nodes, one row per replica. */
export class Usage {
  /** Requests whose own work is being done, those that wait for a call left out. */
  working: Int32Array;
  cores: Float64Array;
  /** CPU time used up to `untilMs`, in core milliseconds. */
  usedMs: Float64Array;
  untilMs: Float64Array;
  /** CPU time that the autoscaler has seen. */
  seenMs: Float64Array;
  /** Requests that the process has worked on since it started: what a leak grows with. */
  served: Float64Array;
  /** Connections to databases that the process has opened. */
  connections: Int32Array;

  constructor(replicas: number) {
    this.working = new Int32Array(replicas);
    this.cores = new Float64Array(replicas).fill(1);
    this.usedMs = new Float64Array(replicas);
    this.untilMs = new Float64Array(replicas);
    this.seenMs = new Float64Array(replicas);
    this.served = new Float64Array(replicas);
    this.connections = new Int32Array(replicas);
  }

  /** A process begins in that replica. */
  start(replica: number, cores: number, nowMs: number): void {
    this.working[replica] = 0;
    this.cores[replica] = cores;
    this.usedMs[replica] = 0;
    this.untilMs[replica] = nowMs;
    this.seenMs[replica] = 0;
    this.served[replica] = 0;
    this.connections[replica] = 0;
  }

  /**
   * The own work of so many more requests is going on. Returns how many times as long work takes that starts now: cores
   * are shared evenly, and the share that a piece of work starts with is kept to its end.
   */
  change(replica: number, nowMs: number, more: number): number {
    const cores = this.cores[replica] ?? 1;
    const before = this.working[replica] ?? 0;
    const now = before + more;
    this.usedMs[replica] = this.usedAt(replica, nowMs);
    this.untilMs[replica] = nowMs;
    this.working[replica] = now;
    if (more > 0) this.served[replica] = (this.served[replica] ?? 0) + more;
    return now > cores ? now / cores : 1;
  }

  /** CPU time used by then, in core milliseconds. */
  usedAt(replica: number, nowMs: number): number {
    const inUse = Math.min(this.working[replica] ?? 0, this.cores[replica] ?? 1);
    return (this.usedMs[replica] ?? 0) + inUse * (nowMs - (this.untilMs[replica] ?? 0));
  }
}
