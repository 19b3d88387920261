/** How far a run has come. Times in simulated ms. */
export class Clock {
  nowMs = 0;
  events = 0;
  warmupMs = 0;
}
