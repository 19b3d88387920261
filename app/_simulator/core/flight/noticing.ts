import type { Judged, Verdict } from "./outcome";
import { secondsSinceTakeOff } from "./record";
import { falling, mostOf, type Part, partOf, type Reason, rubric } from "./rubric";

const rules = rubric.noticed;

/** How soon an incident was declared where there was one, and whether one was declared where there was none. */
export function noticedPart(judged: Judged): Part {
  return partOf("noticed", [declaration(judged), ...falseDeclarations(judged)]);
}

function declaration({ verdict, reference }: Judged): Reason {
  const most = mostOf("noticed");
  if (verdict.outcome === "uneventful") return { code: "nothingToDeclare", points: most, values: {} };
  const seconds = secondsToNotice(verdict);
  if (seconds === null) return { code: "notDeclared", points: 0, values: {} };
  const referenceSeconds = secondsToNotice(reference) ?? rules.referenceSeconds;
  return {
    code: "declared",
    points: most * falling(seconds, referenceSeconds, referenceSeconds + rules.lateSeconds),
    values: { seconds, referenceSeconds },
  };
}

/**
 * Declarations before anything was wrong; where the release is sound and nobody came to harm, all of them. What is
 * declared when the harm is over comes late, but is true.
 */
function falseDeclarations({ run, verdict }: Judged): Reason[] {
  const from = verdict.knowableFromSeconds ?? Infinity;
  return run.commands.declared
    .map(({ atMs, service }) => ({ atSeconds: secondsSinceTakeOff(run, atMs), service }))
    .filter(({ atSeconds }) => atSeconds < from)
    .map((values) => ({ code: "falseDeclaration", points: -rules.falseDeclaration, values }));
}

function secondsToNotice({ detectedAtSeconds, harmBeganAtSeconds }: Verdict): number | null {
  if (detectedAtSeconds === null) return null;
  return Math.max(0, detectedAtSeconds - (harmBeganAtSeconds ?? detectedAtSeconds));
}
