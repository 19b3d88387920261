import { belongsToLesson } from "@/app/_progress/completion";
import { kinds, type VersionedItem } from "@/app/_quiz/item";
import { type Confidence, isRight } from "@/app/_quiz/verdict";
import { type CertaintySplit, certaintySplit } from "@/app/_statistics/certainty-split";
import type { Interval } from "@/app/_statistics/interval";
import { mean } from "@/app/_statistics/moments";
import { type TimeTaken, timeTaken } from "@/app/_statistics/time-taken";
import { wilsonInterval } from "@/app/_statistics/wilson";
import { type CompleteRow, completeRows, type Discrimination, discriminationOf } from "./discrimination";
import { groupedBy, isGroup, isLargeGroup, wholeGroups } from "./groups";
import { type OptionTable, optionTables } from "./option-tables";

// From first answers to what may be told of them together. Pure: what comes in names people, what goes out does not.

/** One engineer's first answer to one version of a question. */
export type FirstAnswer = {
  personId: string;
  item: string;
  version: number;
  variant: number;
  /** From 0 to 1; 0 of a question left unanswered. */
  mark: number;
  confidence: Confidence | null;
  response: unknown;
  tookMs: number | null;
};

export type Flag = "sureAndMissed" | "hard" | "easy" | "reversed" | "weak";

/** From five answers on. Fractions, not percentages. */
type Averages = {
  /** Of how many answers, the earliest ones: see `wholeGroups`. */
  of: number;
  /** How many had the whole mark. */
  right: number;
  /** The mean mark. */
  facility: number;
  facilityInterval: Interval | null;
  certainty: CertaintySplit | null;
  time: TimeTaken | null;
  flags: Flag[];
  /** Null under twenty answers, and of an earlier version, whose text is gone. */
  statistics: Statistics | null;
};

/** From twenty answers on. */
type Statistics = {
  /** Null where the question is not one of those that a lesson is measured by. */
  discrimination: Discrimination | null;
  /** Of kinds that are a choice among options, one for each variant with twenty answers; else how the marks are spread. */
  spread:
    | { kind: "options"; tables: OptionTable[] }
    | { kind: "marks"; marks: { whole: number; part: number; none: number } };
};

export type Told = { kind: "ownWords" } | { kind: "tooFew" } | ({ kind: "averages" } & Averages);

export type QuestionFigures = { id: string; version: number; isPresent: boolean; answers: number; told: Told };

/**
 * What is told of a lesson's questions: each in its present version, then the earlier ones that have answers.
 * `answers` come in the order in which they were first given, one for each person, question and version.
 */
export function lessonFigures(items: readonly VersionedItem[], answers: readonly FirstAnswer[]): QuestionFigures[] {
  const measured = items.filter(isMeasured);
  const complete = completeRows(measured, answers);
  const byItem = groupedBy(answers, ({ item }) => item);
  return items.flatMap((item) => {
    const byVersion = groupedBy(byItem.get(item.id) ?? [], ({ version }) => version);
    return [...new Set([item.version, ...byVersion.keys()])]
      .sort((one, other) => Number(other === item.version) - Number(one === item.version) || other - one)
      .map((version) => {
        const given = byVersion.get(version) ?? [];
        const isPresent = version === item.version;
        const told = toldOf(item, given, isPresent ? complete : null);
        return { id: item.id, version, isPresent, answers: given.length, told };
      });
  });
}

/** By what a lesson is measured; the tests before and after the course stand by themselves. */
const isMeasured = (item: VersionedItem) => belongsToLesson(item) && kinds[item.kind].isGraded;

/** `complete` is null for an earlier version: it has no rest of the lesson to be compared with. */
function toldOf(item: VersionedItem, answers: readonly FirstAnswer[], complete: readonly CompleteRow[] | null): Told {
  const { isGraded, hasFreeText } = kinds[item.kind];
  if (hasFreeText || !isGraded) return { kind: "ownWords" };
  const group = wholeGroups(answers);
  if (!isGroup(group)) return { kind: "tooFew" };
  const facility = mean(group.map(({ mark }) => mark));
  const sure = group.filter(({ confidence }) => confidence !== null);
  const certainty = isGroup(sure) ? certaintySplit(sure) : null;
  const times = group.flatMap(({ tookMs }) => tookMs ?? []);
  const statistics = complete && isLargeGroup(group) ? statisticsOf(item, group, complete) : null;
  return {
    kind: "averages",
    of: group.length,
    right: group.filter(({ mark }) => isRight(mark)).length,
    facility,
    facilityInterval: wilsonInterval(facility, group.length),
    certainty,
    time: isGroup(times) ? timeTaken(times) : null,
    flags: [
      ...((certainty?.shares?.sureWrong ?? 0) > SURELY_MISSED ? (["sureAndMissed"] as const) : []),
      ...(isLargeGroup(group) ? flagsOf(facility, statistics?.discrimination?.index ?? null) : []),
    ],
    statistics,
  };
}

function statisticsOf(item: VersionedItem, group: FirstAnswer[], complete: readonly CompleteRow[]): Statistics {
  const tables = optionTables(item, group, complete);
  const whole = group.filter(({ mark }) => isRight(mark)).length;
  const none = group.filter(({ mark }) => mark === 0).length;
  return {
    discrimination: isMeasured(item) ? discriminationOf(item.id, complete) : null,
    spread: tables
      ? { kind: "options", tables }
      : { kind: "marks", marks: { whole, part: group.length - whole - none, none } },
  };
}

const SURELY_MISSED = 0.2;
const HARD = 0.25;
const EASY = 0.95;
const WEAK = 0.2;

/** What is said of a question from twenty answers on: of five, five that have it say little. */
function flagsOf(facility: number, discrimination: number | null): Flag[] {
  const flags: Flag[] = [];
  if (facility < HARD) flags.push("hard");
  if (facility > EASY) flags.push("easy");
  if (discrimination !== null && discrimination < 0) flags.push("reversed");
  else if (discrimination !== null && discrimination < WEAK) flags.push("weak");
  return flags;
}
