import type { PartName, Reason } from "@/app/_simulator/core/flight/rubric";
import { actWord } from "./act-words";
import { counted, duration, sinceTakeOff } from "./duration";

// Why points were given, in words. They name the decision and its time, never the person.

type Values = Reason["values"];

const number = (values: Values, name: string): number => Number(values[name] ?? 0);
const time = (values: Values, name: string): string => sinceTakeOff(number(values, name));
const users = (values: Values, name: string): string => counted(number(values, name), "user");
const act = (values: Values): string => actWord(String(values["command"] ?? "")).toLowerCase();
const share = (values: Values): string =>
  number(values, "of") === 0 ? "there were none" : `${number(values, "right")} of ${number(values, "of")}`;
const against = (values: Values): string =>
  `${duration(number(values, "seconds"))}; the reference flight took ${duration(number(values, "referenceSeconds"))}`;

const words: Record<Reason["code"], (values: Values) => string> = {
  harmAgainstIdle: (v) =>
    `${users(v, "harmed")} harmed. Doing nothing: ${users(v, "idle")}; the reference flight: ${users(v, "reference")}.`,
  harmAgainstBound: (v) => `${users(v, "harmed")} harmed. From ${users(v, "bound")} on there are no points.`,
  mitigated: (v) => `The harm was ended after ${against(v)}.`,
  notMitigated: () => "No act ended the harm.",
  stopped: (v) => `The release was stopped before it did harm, after ${against(v)}.`,
  notStopped: () => "The release was not stopped, though it had a fault.",
  madeWorse: (v) =>
    `At ${time(v, "atSeconds")}, “${act(v)}” made it worse: from ${number(v, "harmedBefore")} to ${number(v, "harmedAfter")} users harmed in the minutes around it.`,
  worseThanIdle: (v) => `${users(v, "harmed")} harmed in all; doing nothing would have harmed ${number(v, "idle")}.`,
  soundRelease: () => "The release was sound, and leaving it alone was right.",
  needlessAct: (v) => `At ${time(v, "atSeconds")}, “${act(v)}” was done to a sound release.`,
  declared: (v) => `Declared after ${against(v)}.`,
  notDeclared: () => "No declaration named an affected service while there was harm.",
  nothingToDeclare: () => "There was nothing to declare.",
  falseDeclaration: (v) =>
    `At ${time(v, "atSeconds")} an incident of ${String(v["service"] ?? "a service")} was declared while nothing was wrong.`,
  firstUpdate: (v) => `The first update came ${duration(number(v, "seconds"))} after the first harm.`,
  noUpdate: () => "No update was posted after the first harm.",
  cadence: (v) => `Updates on time: ${share(v)}.`,
  complete: (v) => `Updates with impact, action and next time: ${share(v)}.`,
  truthful: (v) => `Updates that said how the users really fared: ${share(v)}.`,
  told: (v) => `Heard how it ended, of those who must: ${share(v)}.`,
  announced: (v) => `The release was announced ${duration(number(v, "seconds"))} after take-off.`,
  notAnnounced: () => "The release was not announced.",
  planFollowed: (v) =>
    `The plan’s signal held at ${time(v, "heldAtSeconds")}, and the plan’s act came at ${time(v, "actAtSeconds")}.`,
  planFollowedLate: (v) =>
    `The plan’s signal held at ${time(v, "heldAtSeconds")}; the plan’s act came late, at ${time(v, "actAtSeconds")}.`,
  planNotFollowed: (v) => `The plan’s signal held at ${time(v, "heldAtSeconds")}; the plan’s act did not follow.`,
  actedBeforeSignal: (v) => `The plan’s act came at ${time(v, "actAtSeconds")}, before its signal, with reason.`,
  actedWithoutSignal: (v) => `The plan’s act came at ${time(v, "actAtSeconds")}, though its signal never held.`,
  signalNeverHeld: () => "The plan’s signal never held, and the plan’s act was left alone.",
  signalMissedTheHarm: () => "There was harm, and the plan’s signal never held: the plan looks in another place.",
  verified: (v) =>
    `All was well from ${time(v, "soundAtSeconds")} on, and the landing at ${time(v, "landedAtSeconds")} waited five minutes to be certain.`,
  landedTooEarly: (v) =>
    `All was well from ${time(v, "soundAtSeconds")} on; the landing at ${time(v, "landedAtSeconds")} came before five minutes had shown it.`,
  nothingToVerify: (v) => `At the landing, ${time(v, "landedAtSeconds")}, it was not over.`,
  notLanded: () => "The scenario ended without a landing.",
  claimedSound: (v) => `At ${time(v, "landedAtSeconds")} the release was declared good, and it had a fault.`,
};

const isKnown = (code: string): code is Reason["code"] => Object.hasOwn(words, code);

/** Results outlive versions: a reason that this one does not know is told by its name. */
export const reasonWords = (code: string, values: Values): string => (isKnown(code) ? words[code](values) : code);

/** What the parts are called, and what they measure. */
export const partWords: Record<PartName, { title: string; measures: string }> = {
  harm: {
    title: "Users harmed",
    measures:
      "Customers who failed, were charged wrongly, lost patience or could not buy, and would not have without the release. Where doing nothing loses, that is 0 and the reference flight is full; elsewhere none harmed is full.",
  },
  mitigated: {
    title: "Mitigated",
    measures:
      "Time from first harm to the act that ends it, against the reference flight. Acts that made it worse subtract. Without harm: full for leaving a sound release alone, or for stopping a bad one in time.",
  },
  noticed: {
    title: "Noticed",
    measures:
      "Time from first harm to the first declaration that names an affected service. Without harm: full, unless something was falsely declared.",
  },
  communicated: {
    title: "Communicated",
    measures:
      "First update within 5 minutes of first harm, then on time; impact, action and next time in each; everyone told at the end. Without harm: release announced, result told.",
  },
  method: {
    title: "Method",
    measures:
      "The plan’s act on the plan’s signal. Recovery, or soundness, seen for 5 minutes on the true numbers before landing.",
  },
};

export const partTitle = (name: string): string =>
  Object.entries(partWords).find(([known]) => known === name)?.[1].title ?? name;
