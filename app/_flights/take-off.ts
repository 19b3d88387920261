import "server-only";
import { randomInt } from "node:crypto";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { planOf, planWorksheet } from "@/app/_dossier/plan-of";
import { worksheetsIn } from "@/app/_dossier/queries";
import { currentRevision } from "@/app/_dossier/review/queries";
import { ENGINE_VERSION } from "@/app/_simulator/core/flight/engine-version";
import type { Plan } from "@/app/_simulator/core/flight/plan";
import type { Scenario } from "@/app/_simulator/core/flight/scenario";
import { scenarioHash } from "@/app/_simulator/core/flight/scenario-hash";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import type { TakeOff } from "./incoming";
import { createFlight, endFlight, flownBefore, inTransaction, lockLearner } from "./queries";
import { type Refused, refused } from "./refusals";
import { chooseVariant } from "./variant";

type TakenOff =
  | { kind: "takenOff"; flight: string }
  /** Resume this one, or say that it is given up. */
  | { kind: "alreadyFlying"; flight: string }
  | Refused;

/** The largest seed and one: what an Int of the database holds. */
const SEEDS = 2 ** 31;
const PARTS = 2 ** 32;

/**
 * Begins a flight, whose seed and variant the server gives, and whose plan it takes from the learner's own worksheet as it
 * is then. There is at most one in flight in each scenario.
 */
export async function takeOff(learner: Learner, { scenario: slug, givesUp }: TakeOff): Promise<TakenOff> {
  const scenario = await scenarioBySlug(slug);
  if (!scenario) return refused("noSuchScenario");
  const hash = scenarioHash(scenario);
  return inTransaction(async (tx) => {
    await lockLearner(tx, learner);
    const flown = await flownBefore(tx, learner, slug);
    if (flown.flying !== null && flown.flying !== givesUp) return { kind: "alreadyFlying", flight: flown.flying };
    if (flown.flying !== null) await endFlight(tx, learner, flown.flying);
    const id = newId();
    const plan = await ownPlan(tx, learner, scenario);
    await createFlight(tx, learner, {
      id,
      scenario: slug,
      scenarioHash: hash,
      variant: chooseVariant(scenario, flown, () => randomInt(PARTS) / PARTS),
      engineVersion: ENGINE_VERSION,
      seed: randomInt(SEEDS),
      plan: plan && JSON.stringify(plan),
      dossierRevisionId: plan && ((await currentRevision(tx, learner))?.id ?? null),
      takenOffAt: new Date(),
    });
    return { kind: "takenOff", flight: id };
  });
}

/** Null where the dossier has none yet: then the briefing's counts. */
async function ownPlan(
  tx: Parameters<typeof createFlight>[0],
  learner: Learner,
  { people }: Scenario,
): Promise<Plan | null> {
  const texts = await worksheetsIn(tx, learner, [planWorksheet]);
  const plan = planOf(texts[planWorksheet]);
  return plan && { ...plan, tell: plan.tell.filter((id) => people.some((person) => person.id === id)) };
}
