/** A calendar date (YYYY-MM-DD) as people write it: Thu 18 June, with the year unless it is this one. */
export function calendarDay(date: string, today = new Date()): string {
  const day = new Date(`${date}T00:00:00Z`);
  return format(day, "UTC", day.getUTCFullYear() !== today.getUTCFullYear());
}

/** A moment as the day it was in `timeZone`. */
export function dayOf(moment: Date, timeZone: string, today = new Date()): string {
  return format(moment, timeZone, moment.getUTCFullYear() !== today.getUTCFullYear());
}

function format(moment: Date, timeZone: string, withYear: boolean): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(withYear && { year: "numeric" }),
  })
    .format(moment)
    .replace(",", "");
}

/** Whole days from today in `timeZone` to a calendar date; negative when it is past. */
export function daysUntil(date: string, timeZone: string, now = new Date()): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
