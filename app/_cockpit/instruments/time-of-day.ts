const DAY = 86_400;

/** Seconds since midnight at take-off; "14:02". */
export function secondsOfDay(startsAt: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = startsAt.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** "14:06", or "14:06:15" to the second. */
export function timeOfDay(startsAt: string, atSeconds: number, precision: "minute" | "second" = "minute"): string {
  const second = (((secondsOfDay(startsAt) + Math.floor(atSeconds)) % DAY) + DAY) % DAY;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return parts
    .slice(0, precision === "minute" ? 2 : 3)
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
