/** What is armed is not left lying about: after this long it disarms itself. Real time, since it is people who forget. */
const ARMED_SECONDS = 15;

/** Whole seconds until it disarms itself; 0 once it has. */
export const secondsArmed = (armedAtMs: number, nowMs: number): number =>
  Math.min(ARMED_SECONDS, Math.max(0, Math.ceil(ARMED_SECONDS - (nowMs - armedAtMs) / 1000)));

/** From 1 down to 0, in steps of a second. */
export const shareArmed = (secondsLeft: number): number => secondsLeft / ARMED_SECONDS;
