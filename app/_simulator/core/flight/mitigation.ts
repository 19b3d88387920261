import { actsThatMadeItWorse, needlessActs } from "./acts";
import type { Judged, Verdict } from "./outcome";
import { falling, mostOf, type Part, partOf, type Reason, rubric } from "./rubric";

const rules = rubric.mitigated;

/** How quickly the harm, or a release that would do harm, was stopped; and what was done that made it worse. */
export function mitigatedPart(judged: Judged): Part {
  return partOf("mitigated", judged.scenario.isFaultFree ? leftAlone(judged) : stopped(judged));
}

function leftAlone({ run, scenario }: Judged): Reason[] {
  const most = mostOf("mitigated");
  return [
    { code: "soundRelease", points: most, values: {} },
    ...needlessActs(run, scenario).map(({ atSeconds, command, effect }) => ({
      code: "needlessAct" as const,
      points: effect === "changes" ? -rules.needlessChange : -rules.needlessPause,
      values: { atSeconds, command: command.kind },
    })),
  ];
}

function stopped({ run, verdict, idle, reference, scenario }: Judged): Reason[] {
  const most = mostOf("mitigated");
  const didHarm = verdict.outcome !== "uneventful";
  const seconds = secondsToMitigate(verdict);
  const referenceSeconds = secondsToMitigate(reference) ?? rules.referenceSeconds;
  const reasons: Reason[] =
    seconds === null
      ? [{ code: didHarm ? "notMitigated" : "notStopped", points: 0, values: {} }]
      : [
          {
            code: didHarm ? "mitigated" : "stopped",
            points: most * falling(seconds, referenceSeconds, referenceSeconds + rules.lateSeconds),
            values: { seconds, referenceSeconds },
          },
        ];
  const worsenings = actsThatMadeItWorse(run, verdict.harm, idle.harm, scenario.truth.harmPerMinute);
  for (const { atSeconds, command, harmedBefore, harmedAfter } of worsenings) {
    const values = { atSeconds, command: command.kind, harmedBefore, harmedAfter };
    reasons.push({ code: "madeWorse", points: -rules.madeWorse, values });
  }
  // Whatever was done, together it did no good.
  if (seconds !== null && didHarm && scenario.idle === "loses" && verdict.harm.usersHarmed >= idle.harm.usersHarmed) {
    const values = { harmed: verdict.harm.usersHarmed, idle: idle.harm.usersHarmed };
    reasons.push({ code: "worseThanIdle", points: -most, values });
  }
  return reasons;
}

/** From the trouble's beginning to the act that ended it; an act before the beginning took no time. */
function secondsToMitigate({ mitigatedAtSeconds, troubleAtSeconds }: Verdict): number | null {
  if (mitigatedAtSeconds === null) return null;
  return Math.max(0, mitigatedAtSeconds - (troubleAtSeconds ?? mitigatedAtSeconds));
}
