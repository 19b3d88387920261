// Making a formatter costs more than a hundred uses of it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date, YYYY-MM-DD, that a moment fell on in `timeZone`. */
export function calendarDateOf(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}

/** The first moment of a calendar date in `timeZone`, to the quarter of an hour in which every zone's day begins. */
export function startOfDay(date: string, timeZone: string): Date {
  const quarter = 15 * 60_000;
  // No zone is further from UTC than 14 hours.
  let moment = Date.parse(`${date}T00:00:00Z`) - 14 * 4 * quarter;
  while (calendarDateOf(new Date(moment), timeZone) < date) moment += quarter;
  return new Date(moment);
}

/** The first moment of the day after the one that `moment` is on in `timeZone`. */
export function endOfDay(moment: Date, timeZone: string): Date {
  const noon = Date.parse(`${calendarDateOf(moment, timeZone)}T12:00:00Z`);
  return startOfDay(new Date(noon + 86_400_000).toISOString().slice(0, 10), timeZone);
}
