import { draw, keyOfName, purpose } from "../chance";

/** A number between 0 and 1 that follows from the seed and a name: what is random about a pod, a fault, a wording. */
export function unit({ seed }: { seed: number }, name: string): number {
  const { low, high } = keyOfName(seed, name, 0);
  return draw(low, high, purpose.system);
}
