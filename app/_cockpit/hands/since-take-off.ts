/** "T+12:10"; "T−0:30" before take-off. Hours come in when there are any. */
export function sinceTakeOff(seconds: number): string {
  return `T${seconds < 0 ? "−" : "+"}${span(Math.abs(Math.trunc(seconds)))}`;
}

/** "45 s", "3 min 10 s" */
export function lasting(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function span(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60}`.padStart(2, "0");
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, "0")}:${rest}`;
}
