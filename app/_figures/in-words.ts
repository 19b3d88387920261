// Numbers as the figures write them.

/** "9 s", "8 min 38 s", "2 h 5 min", "3 d 4 h": two units at most. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return two(whole, 60, "min", "s");
  if (whole < 86_400) return two(Math.round(whole / 60), 60, "h", "min");
  return two(Math.round(whole / 3600), 24, "d", "h");
}

function two(count: number, size: number, large: string, small: string): string {
  const rest = count % size;
  return `${Math.floor(count / size)} ${large}${rest > 0 ? ` ${rest} ${small}` : ""}`;
}

/** With as many digits as it is worth: 0.4, 3.2, 48, 1,234. */
export function amount(value: number): string {
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return rounded.toLocaleString("en-GB", { useGrouping: true });
}

/** A share as a percentage: 0.024 is "2.4 %". */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;
