import "server-only";
import { itemById, type Lesson, lessonBySlug } from "@/app/_course/catalog";
import { type Graded, gradeAnswer, revealStep } from "@/app/_quiz/grade";
import { kinds, type VersionedItem } from "@/app/_quiz/item";
import { blockHtml, type Html } from "@/app/_quiz/markdown";
import type { Confidence } from "@/app/_quiz/verdict";
import type { IncomingEvent, IncomingOf, LoggedEvent } from "../event";

// What can be said of an incoming event from the content alone, before anything is read from the database.

export type Refused = { kind: "refused"; reason: string };

export const refused = (reason: string): Refused => ({ kind: "refused", reason });

type Question = { item: string; version: number; variant: number };

type Finding =
  /** Needs nothing of what the learner did before. */
  | { kind: "plain"; event: PlainEvent }
  | { kind: "hint"; question: Question; hint: number; html: Html }
  | { kind: "step"; question: Question; taken: readonly unknown[]; revealed: unknown; freeText: boolean }
  | {
      kind: "answer";
      question: Question;
      graded: Graded & { ok: true };
      confidence: Confidence | null;
      tookMs: number | null;
      set: string | null;
      hasSteps: boolean;
      freeText: boolean;
    }
  /** A question of a set that nobody answered. */
  | { kind: "unanswered"; question: Question; set: string };

type PlainEvent = {
  [Kind in "lessonOpened" | "sectionReached" | "worksheetSaved"]: Pick<
    Extract<LoggedEvent, { kind: Kind }>,
    "kind" | "payload"
  >;
}["lessonOpened" | "sectionReached" | "worksheetSaved"];

/** One event that a client made, with what the content says about it. */
export type Candidate = { id: string; lesson: string; clientTime: Date; finding: Finding | Refused };

export async function candidateOf(incoming: Exclude<IncomingEvent, IncomingOf<"setHandedIn">>): Promise<Candidate> {
  const lesson = await lessonBySlug(incoming.lesson);
  const finding = lesson ? await findingOf(incoming, lesson) : refused("There is no such lesson.");
  return { id: incoming.id, lesson: incoming.lesson, clientTime: new Date(incoming.at), finding };
}

async function findingOf(
  incoming: Exclude<IncomingEvent, IncomingOf<"setHandedIn">>,
  lesson: Lesson,
): Promise<Finding | Refused> {
  switch (incoming.kind) {
    case "lessonOpened":
      // No page can show a revision that is not written yet.
      return {
        kind: "plain",
        event: {
          kind: "lessonOpened",
          payload: { revision: Math.min(incoming.revision, lesson.locked?.revision ?? 0) },
        },
      };
    case "sectionReached": {
      const { section } = incoming;
      const isKnown = lesson.sections.some(({ id }) => id === section);
      if (!isKnown) return refused("This lesson has no such section.");
      return { kind: "plain", event: { kind: "sectionReached", payload: { section } } };
    }
    default:
      return aboutQuestion(incoming, lesson);
  }
}

async function aboutQuestion(
  incoming: IncomingOf<"hintTaken" | "stepTaken" | "answerGiven">,
  lesson: Lesson,
): Promise<Finding | Refused> {
  const found = await itemById(incoming.item);
  if (found?.lesson.slug !== lesson.slug) return refused("This lesson has no such question.");
  const { item } = found;
  if (item.version !== incoming.version) {
    return refused("This question has changed since you opened the page. Reload the page to see it as it is now.");
  }
  const question = { item: item.id, version: item.version, variant: incoming.variant };
  switch (incoming.kind) {
    case "hintTaken":
      return hintOf(item, question, incoming.hint);
    case "stepTaken":
      return stepOf(item, question, incoming.taken);
    case "answerGiven":
      return answerTo(item, lesson, question, incoming);
  }
}

function hintOf(item: VersionedItem, question: Question, hint: number): Finding | Refused {
  const html = item.variants[question.variant]?.hints?.[hint];
  return html === undefined
    ? refused("There is no further hint.")
    : { kind: "hint", question, hint, html: blockHtml(html) };
}

function stepOf(item: VersionedItem, question: Question, taken: readonly unknown[]): Finding | Refused {
  const revealed = revealStep(item, question.variant, taken);
  if (revealed === null) return refused("This is not a step that the question asks for.");
  return { kind: "step", question, taken, revealed, freeText: kinds[item.kind].hasFreeText };
}

type Given = Pick<IncomingOf<"answerGiven">, "response" | "confidence" | "tookMs" | "set">;

/** What an answer to this item is worth. */
function answerTo(item: VersionedItem, lesson: Lesson, question: Question, given: Given): Finding | Refused {
  const { confidence, tookMs, set } = given;
  const graded = gradeAnswer(item, question.variant, given.response, confidence, placeOf(item, lesson));
  if (!graded.ok) return refused(graded.reason);
  const { isGraded, hasFreeText, reveal } = kinds[item.kind];
  return {
    kind: "answer",
    question,
    graded,
    confidence: isGraded ? confidence : null,
    tookMs,
    set,
    hasSteps: reveal !== undefined,
    freeText: hasFreeText,
  };
}

/** A set that is handed in, with one candidate for each of its questions that still asks what it asked when served. */
export type HandIn = { id: string; set: string; candidates: Candidate[] };

type ServedItem = { item: string; version: number; variant: number };

/** `served` null: there is no such set of this learner. */
export async function handInOf(
  { id, at, set, answers }: IncomingOf<"setHandedIn">,
  served: { use: string; items: readonly ServedItem[] } | null,
): Promise<HandIn | Refused> {
  if (!served) return refused("These questions were not asked of you. Reload the page.");
  const asked = new Set(served.items.map(({ item }) => item));
  if (answers.some(({ item }) => !asked.has(item))) return refused("An answer is to a question that was not asked.");
  if (new Set(answers.map(({ item }) => item)).size < answers.length) return refused("A question is answered twice.");
  // The answers of a review came one by one, and whoever stops early has missed nothing.
  if (served.use === "review") return { id, set, candidates: [] };
  const candidates: Candidate[] = [];
  for (const [index, question] of served.items.entries()) {
    const found = await itemById(question.item);
    if (found?.version !== question.version) continue;
    const answer = answers.find(({ item }) => item === question.item);
    const finding = answer
      ? answerTo(found.item, found.lesson, question, { ...answer, set })
      : { kind: "unanswered" as const, question, set };
    if (finding.kind === "refused") return finding;
    candidates.push({ id: `${id}:${index}`, lesson: found.lesson.slug, clientTime: new Date(at), finding });
  }
  return { id, set, candidates };
}

export function placeOf({ back }: Pick<VersionedItem, "back">, { slug, sections, places }: Lesson) {
  const section = sections.find(({ id }) => id === back || id === places[back]);
  return { slug, title: section ? `${section.number} ${section.title}` : "the lesson" };
}
