/**
 * How a flight is scored: the one place that says so. Briefings show it, the parts compute with it. Seconds; each number
 * of points is the most that can be won by it, or what it costs.
 */
export const rubric = {
  parts: [
    { name: "harm", most: 30 },
    { name: "mitigated", most: 25 },
    { name: "noticed", most: 15 },
    { name: "communicated", most: 15 },
    { name: "method", most: 15 },
  ],
  mitigated: {
    /** Points fall to none when it takes so much longer than in the reference solution. */
    lateSeconds: 900,
    /** What counts as the reference's time where its run has none. */
    referenceSeconds: 180,
    madeWorse: 8,
    needlessChange: 15,
    needlessPause: 5,
  },
  noticed: { lateSeconds: 600, referenceSeconds: 120, falseDeclaration: 8 },
  communicated: {
    promptSeconds: 300,
    lateSeconds: 900,
    /** How long an update lasts that promises nothing, and at most one that promises. */
    cadenceMinutes: 10,
    promiseMinutesAtMost: 20,
    withHarm: { firstUpdate: 4, cadence: 3, complete: 3, truthful: 3, told: 2 },
    withoutHarm: { announced: 6, truthful: 3, told: 6 },
  },
  method: { plan: 7, planLate: 3, planSeconds: 180, verified: 8, verifySeconds: 300 },
} as const;

export type PartName = (typeof rubric.parts)[number]["name"];

/** Why points were given (or, negative, taken); the words for it are the debrief's. */
export type Reason = { code: ReasonCode; points: number; values: Record<string, number | string> };

type ReasonCode =
  | "harmAgainstIdle"
  | "harmAgainstBound"
  | "mitigated"
  | "notMitigated"
  | "stopped"
  | "notStopped"
  | "madeWorse"
  | "worseThanIdle"
  | "soundRelease"
  | "needlessAct"
  | "declared"
  | "notDeclared"
  | "nothingToDeclare"
  | "falseDeclaration"
  | "firstUpdate"
  | "noUpdate"
  | "cadence"
  | "complete"
  | "truthful"
  | "told"
  | "announced"
  | "notAnnounced"
  | "planFollowed"
  | "planFollowedLate"
  | "planNotFollowed"
  | "actedBeforeSignal"
  | "actedWithoutSignal"
  | "signalNeverHeld"
  | "signalMissedTheHarm"
  | "verified"
  | "landedTooEarly"
  | "nothingToVerify"
  | "notLanded"
  | "claimedSound";

export type Part = { name: PartName; points: number; most: number; reasons: Reason[] };

/** The most points that a part can give. */
export const mostOf = (name: PartName): number => rubric.parts.find((part) => part.name === name)?.most ?? 0;

/**
 * A part from its reasons, in whole points. A reason gives no more than what is left to the maximum and takes no more
 * than there is, so that the reasons always add up to the part.
 */
export function partOf(name: PartName, reasons: readonly Reason[]): Part {
  const most = mostOf(name);
  let points = 0;
  const counted = reasons.map((reason) => {
    const after = Math.max(0, Math.min(most, points + Math.round(reason.points)));
    const given = after - points;
    points = after;
    return { ...reason, points: given };
  });
  return { name, points, most, reasons: counted };
}

/** 1 up to `full`, falling evenly to 0 at `none`. */
export function falling(value: number, full: number, none: number): number {
  if (value <= full) return 1;
  return value >= none ? 0 : (none - value) / (none - full);
}
