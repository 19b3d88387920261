/** A moment in the reader's own zone and way of writing: the time, with its date unless that is today. */
export function clock(moment: string, now = new Date()): string {
  const at = new Date(moment);
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.toLocaleDateString([], { day: "numeric", month: "long" })}, ${time}`;
}
