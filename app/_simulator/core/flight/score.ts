import { communicatedPart } from "./communication";
import { methodPart } from "./method";
import { mitigatedPart } from "./mitigation";
import { noticedPart } from "./noticing";
import { type Judged, judge } from "./outcome";
import type { Plan } from "./plan";
import type { RunRecord } from "./record";
import { falling, mostOf, type Part, partOf } from "./rubric";
import type { ScenarioPlan } from "./scenario";

/** Four runs of one seed, and what they are judged by. */
export type Scored = {
  run: RunRecord;
  /** Nothing was released. */
  without: RunRecord;
  /** Released, and nobody did anything. */
  idle: RunRecord;
  reference: RunRecord;
  scenario: ScenarioPlan;
  /** Null where the learner brought none: then the scenario's holds. */
  plan: Plan | null;
};

export type Score = { total: number; parts: Part[] };

/** The score of a flight: whole points, 0 to 100, as `rubric` divides them. */
export function scoreOf({ run, without, idle, reference, scenario, plan }: Scored): Score {
  const judged = {
    run,
    verdict: judge(run, without, scenario),
    idle: judge(idle, without, scenario),
    reference: judge(reference, without, scenario),
    scenario,
  };
  const parts = [
    harmPart(judged),
    mitigatedPart(judged),
    noticedPart(judged),
    communicatedPart(judged),
    methodPart(judged, plan ?? scenario.plan),
  ];
  return { total: parts.reduce((total, { points }) => total + points, 0), parts };
}

/**
 * Where doing nothing loses, between that (no points) and the reference solution (all). Where it is safe, and where the
 * release is sound, between the written bound and no harm at all.
 */
function harmPart({ verdict, idle, reference, scenario }: Judged): Part {
  const most = mostOf("harm");
  const harmed = verdict.harm.usersHarmed;
  if (scenario.isFaultFree || scenario.idle === "safe") {
    const bound = scenario.truth.harmBound;
    return partOf("harm", [
      { code: "harmAgainstBound", points: most * falling(harmed, 0, bound), values: { harmed, bound } },
    ]);
  }
  const values = { harmed, idle: idle.harm.usersHarmed, reference: reference.harm.usersHarmed };
  const points = most * falling(harmed, values.reference, values.idle);
  return partOf("harm", [{ code: "harmAgainstIdle", points, values }]);
}
