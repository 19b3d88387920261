import { drawOf, once } from "./visitors";
import type { World } from "./world";

/** Whether a flag is on for a visitor: always the same visitors, and more of them when the share grows. */
export function isFlagOn({ state, visitors }: World, flag: string, visitor: number): boolean {
  return drawOf(visitors, visitor, once.flag) < (state.flags[flag] ?? 0);
}
