/** "gone in 20 h at this rate", in the unit that has few digits. */
export function budgetForecast(left: number, hoursLeft: number | null): string {
  if (left <= 0) return "all used";
  if (hoursLeft === null) return "not shrinking";
  if (hoursLeft < 1) return `gone in ${Math.max(1, Math.round(hoursLeft * 60))} min at this rate`;
  if (hoursLeft < 48) return `gone in ${Math.round(hoursLeft)} h at this rate`;
  return hoursLeft <= 30 * 24 ? `gone in ${Math.round(hoursLeft / 24)} days at this rate` : "lasts the 30 days";
}
