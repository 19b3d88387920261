import type { Catalog } from "@/app/_course/catalog";
import type { Readiness } from "@/app/_progress/readiness";
import { dayOf, daysUntil } from "@/app/_ui/dates";
import { waitingFor } from "./dossiers/state";
import type { Report } from "./queries";

// What the team page says of the reports it is given. Pure: the moment and the time zone are arguments.

export type Engineer = Pick<Report, "id" | "name" | "senior" | "firstDeployOn" | "dossier"> & {
  lessons: ReadonlyMap<string, string>;
  /** Open requests, newest first, with the section's number. */
  asks: readonly { lesson: string; section: string }[];
  readiness: { kind: "done" | "started" | "unknown"; words: string };
  /** Until the first deploy; null while it is open. */
  days: number | null;
  /** A dossier that the reader was asked about, and has not answered. */
  waiting: ReturnType<typeof waitingFor>;
  /** Within a week, and not ready. */
  deploysUnready: boolean;
  needsAttention: boolean;
};

const week = 7;

type Reader = { personId: string; timeZone: string };

export function describeEngineer(report: Report, { lessons }: Catalog, reader: Reader, now: Date): Engineer {
  const { id, name, senior, firstDeployOn, dossier } = report;
  const number = (slug: string, section: string) => {
    const lesson = lessons.find((one) => one.slug === slug);
    return lesson?.sections.find((one) => one.id === section)?.number ?? lesson?.number ?? slug;
  };
  const asks = report.help
    .filter(({ answer }) => answer === null)
    .map(({ lesson, section }) => ({ lesson, section: number(lesson, section) }));
  const days = firstDeployOn ? daysUntil(firstDeployOn, reader.timeZone, now) : null;
  const waiting = waitingFor(reader.personId, dossier);
  const readiness = readinessWords(report.objectives.map((one) => one.readiness));
  const deploysUnready = isSoon(days) && readiness.kind !== "done";
  return {
    ...{ id, name, senior, firstDeployOn, dossier, asks, waiting, days, readiness, deploysUnready },
    lessons: new Map(report.lessons.map(({ lesson, finishedOn }) => [lesson, finishedOn])),
    needsAttention: asks.length > 0 || waiting !== null || deploysUnready,
  };
}

const isSoon = (days: number | null) => days !== null && days >= 0 && days < week;

/** One word for all objectives together. With fewer than twenty of anything, counts and no percentages. */
export function readinessWords(states: readonly Readiness[]): Engineer["readiness"] {
  const ready = states.filter((state) => state === "ready").length;
  if (states.length > 0 && ready === states.length) return { kind: "done", words: "ready" };
  if (states.every((state) => state === "not enough")) return { kind: "unknown", words: "not enough" };
  return { kind: "started", words: states.length === 1 ? "not yet" : `${ready} of ${states.length} ready` };
}

/** Who needs somebody first, then who deploys soonest; days that have passed come last. */
export function inOrder(engineers: readonly Engineer[]): Engineer[] {
  const place = ({ days }: Engineer) => (days === null ? 10_000 : days < 0 ? 20_000 - days : days);
  return engineers.toSorted(
    (a, b) =>
      Number(b.needsAttention) - Number(a.needsAttention) || place(a) - place(b) || a.name.localeCompare(b.name, "en"),
  );
}

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"] as const;
const count = (n: number) => words[n] ?? String(n);
const people = (n: number, singular: string, plural: string) =>
  `${count(n)} ${n === 1 ? `person ${singular}` : `people ${plural}`}`;

/** The one sentence of what matters today. */
export function todaysSentence(engineers: readonly Engineer[], timeZone: string, now: Date): string {
  const soon = engineers.filter(({ days }) => isSoon(days));
  const asking = engineers.filter(({ asks }) => asks.length > 0);
  const both = soon.filter(({ asks }) => asks.length > 0).length;
  const says = () => {
    if (soon.length === 0 && asking.length === 0) return "Nothing waits for you.";
    if (soon.length === 0) return `${people(asking.length, "waits", "wait")} for an answer.`;
    const deploys = `${people(soon.length, "deploys", "deploy")} within a week`;
    if (asking.length === 0) return `${deploys}.`;
    if (both === 0) return `${deploys}; ${count(asking.length).toLowerCase()} of the others asked for help.`;
    return `${deploys}; ${count(both).toLowerCase()} of them asked for help.`;
  };
  return `${dayOf(now, timeZone, now)}. ${says()}`;
}

/** "Amelia Grant asked for help with 3.4.2", and so on, three at most. */
export function whoAsks(engineers: readonly Engineer[]): string {
  const asks = engineers.flatMap(({ name, asks: own }) => own.map(({ section }) => ({ name, section })));
  const [first] = asks;
  if (!first) return "Nobody waits for an answer.";
  if (asks.length === 1) return `${first.name} asked for help with ${first.section}.`;
  const more = asks.length - 3;
  const named = asks.slice(0, 3).map(({ name, section }) => `${name} with ${section}`);
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

/** "Amelia Grant, Ji-ho Park and 2 more", of those whose dossier waits for the reader. */
export function whoSent(engineers: readonly Engineer[]): string {
  const names = engineers.flatMap(({ name, waiting }) => (waiting ? [name] : []));
  if (names.length === 0) return "Nobody waits for you to read.";
  const more = names.length - 3;
  return `${names.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

/** The day of the next first deploy and who has it. */
export function nextDeploy(engineers: readonly Engineer[]): { date: string; names: string[] } | null {
  const ahead = engineers.flatMap(({ name, firstDeployOn, days }) =>
    firstDeployOn && days !== null && days >= 0 ? [{ name, date: firstDeployOn }] : [],
  );
  const date = ahead.map((one) => one.date).sort()[0];
  return date ? { date, names: ahead.filter((one) => one.date === date).map(({ name }) => name) } : null;
}
