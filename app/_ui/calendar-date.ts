/** The calendar date, YYYY-MM-DD, that a moment fell on in `timeZone`. */
export function calendarDateOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    moment,
  );
}
