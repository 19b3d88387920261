import type { World } from "../production/world";
import { type Effects, rulesOf } from "./fault";

/** What the faults that are on do now. */
export function effectsNow({ scenario, state }: Pick<World, "scenario" | "state">): Effects {
  const effects: Effects = { slow: new Map(), failing: new Map() };
  for (const [place, fault] of scenario.faults.entries())
    if (state.faults[place]?.isOn) rulesOf(fault).effect(effects, fault);
  return effects;
}

/** How many times as long a piece of a store's work takes now: `whose` is the store with the endpoint, `db find`. */
export const slowdownOf = ({ effects: { slow } }: Pick<World, "effects">, store: string, whose: string): number =>
  (slow.get(store) ?? 1) * (slow.get(whose) ?? 1);

/** How likely it fails now: it succeeds only if nothing makes it fail. */
export const failureOf = ({ effects: { failing } }: Pick<World, "effects">, store: string, whose: string): number =>
  1 - (1 - (failing.get(store) ?? 0)) * (1 - (failing.get(whose) ?? 0));

/** The event that a fault begins. */
export function faultBegins(world: World, place: number): boolean {
  return turn(world, place, true);
}

/** The event that a fault ends. */
export function faultEnds(world: World, place: number): boolean {
  return turn(world, place, false);
}

function turn(world: World, place: number, isOn: boolean): boolean {
  const fault = world.scenario.faults[place];
  if (fault === undefined) return false;
  world.state.faults[place] = { isOn };
  if (isOn) rulesOf(fault).begins(world, fault);
  else rulesOf(fault).ends(world, fault);
  world.effects = effectsNow(world);
  return true;
}
