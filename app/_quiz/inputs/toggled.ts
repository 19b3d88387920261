/** The chosen numbers with this one added in its place, or taken away if it was chosen. */
export function toggled(chosen: readonly number[], number: number): number[] {
  if (chosen.includes(number)) return chosen.filter((each) => each !== number);
  return [...chosen, number].toSorted((one, other) => one - other);
}
