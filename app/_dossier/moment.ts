import { dayOf } from "@/app/_ui/dates";

/** "today, 10:32" or "Wed 17 June, 10:32", in the zone of whoever reads. */
export function momentWords(moment: string, timeZone: string, now = new Date()): string {
  const at = new Date(moment);
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  const day = (date: Date) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
  return `${day(at) === day(now) ? "today" : dayOf(at, timeZone, now)}, ${time}`;
}
