import { Fingerprint } from "../fingerprint";
import type { Scenario } from "./scenario";

/**
 * 16 hexadecimal digits that follow from all that a scenario says, whatever the order of its keys. A run holds the hash of
 * the scenario that it was flown in: in another one, the same commands would tell another story.
 */
export function scenarioHash(scenario: Scenario): string {
  const hash = new Fingerprint();
  for (const [place, character] of Array.from(inOrder(scenario)).entries())
    hash.add(place, character.codePointAt(0) ?? 0, 0);
  return hash.toHex();
}

/** JSON with sorted keys; what is undefined is left out, as JSON does. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${inOrder(inner)}`).join()}}`;
}
