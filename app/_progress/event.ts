import { z } from "zod";
import { confidences } from "@/app/_quiz/verdict";

// What a learner's browser reports, and what the log keeps of it. No free text in the log.

export const ClientId = z.string().regex(/^[\w-]{16,64}$/, "an id has 16 to 64 letters, digits, - or _");

const base = {
  /** Made by the client, so that sending twice counts once. */
  id: ClientId,
  lesson: z.string().max(100),
  /** When it happened by the client's clock. */
  at: z.iso.datetime(),
};

const asked = {
  item: z.string().max(100),
  version: z.int().min(1),
  variant: z.int().min(0).max(1000),
};

/** What is said about one question: in the shape of the item's kind, which grading checks. */
const GivenAnswer = {
  response: z.json(),
  /** Null for kinds that are only done or not. */
  confidence: z.enum(confidences).nullable(),
  /** Milliseconds from the question coming into view to the answer; null where nobody measured. */
  tookMs: z.int().min(0).max(86_400_000).nullable(),
};

export const IncomingEvent = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("lessonOpened"),
    /** Of the lesson, on the page that was opened; 0 from pages before lessons had revisions. */
    revision: z.int().min(0).max(10_000).default(0),
  }),
  z.strictObject({ ...base, kind: z.literal("sectionReached"), section: z.string().max(100) }),
  z.strictObject({ ...base, ...asked, kind: z.literal("hintTaken"), hint: z.int().min(0).max(10) }),
  z.strictObject({ ...base, ...asked, kind: z.literal("stepTaken"), taken: z.array(z.json()).min(1).max(10) }),
  z.strictObject({
    ...base,
    ...asked,
    ...GivenAnswer,
    kind: z.literal("answerGiven"),
    /** The review that asked; null in the text of a lesson. */
    set: ClientId.nullable(),
  }),
  /** All answers to a check at once, or the end of a review. Questions left out count as missed. */
  z.strictObject({
    id: base.id,
    at: base.at,
    kind: z.literal("setHandedIn"),
    set: ClientId,
    answers: z.array(z.strictObject({ item: asked.item, ...GivenAnswer })).max(40),
  }),
]);
export type IncomingEvent = z.infer<typeof IncomingEvent>;
export type IncomingOf<Kind extends IncomingEvent["kind"]> = Extract<IncomingEvent, { kind: Kind }>;

/** At most what a long lesson can make while offline. */
export const IncomingEvents = z.strictObject({ events: z.array(IncomingEvent).min(1).max(100) });

const question = { item: z.string(), version: z.int(), variant: z.int() };

const Nothing = z.strictObject({});
/** Events from before lessons had revisions say nothing. */
const Opened = z.strictObject({ revision: z.int().default(0) });
const Section = z.strictObject({ section: z.string() });
const Hint = z.strictObject({ ...question, hint: z.int() });
/** `taken`: null for a step in the learner's own words. */
const Step = z.strictObject({ ...question, taken: z.json() });
const Worksheet = z.strictObject({ worksheet: z.string() });

const Answer = z.strictObject({
  ...question,
  /** Null where it is in the learner's own words, or the question was left unanswered. */
  response: z.json(),
  confidence: z.enum(confidences).nullable(),
  mark: z.number().min(0).max(1),
  tookMs: z.int().nullable(),
  set: z.string().nullable(),
});
export type AnswerPayload = z.infer<typeof Answer>;

/** Answers of the first release: right or not, and always practice. */
const EarlierAnswer = z
  .strictObject({ ...question, response: z.json(), confidence: z.enum(confidences), correct: z.boolean() })
  .transform(
    ({ correct, ...answer }): AnswerPayload => ({ ...answer, mark: correct ? 1 : 0, tookMs: null, set: null }),
  );

type Logged<Kind extends string, Payload> = { id: string; kind: Kind; lesson: string; at: Date; payload: Payload };

/** An event as the log holds it: ordered by sequence, its payload decided by the server. */
export type LoggedEvent =
  | Logged<"lessonOpened", z.infer<typeof Opened>>
  | Logged<"sectionReached", z.infer<typeof Section>>
  | Logged<"hintTaken", z.infer<typeof Hint>>
  | Logged<"stepTaken", z.infer<typeof Step>>
  | Logged<"answerGiven", AnswerPayload>
  | Logged<"worksheetSaved", z.infer<typeof Worksheet>>
  | Logged<"lessonFinished", z.infer<typeof Nothing>>;
export type LoggedOf<Kind extends LoggedEvent["kind"]> = Extract<LoggedEvent, { kind: Kind }>;

type Row = { id: string; kind: LoggedEvent["kind"]; lesson: string; serverTime: Date; payload: string };

/** Reads a row of the log. Throws on a payload that no version ever wrote. */
export function readEvent({ id, kind, lesson, serverTime: at, payload }: Row): LoggedEvent {
  const json: unknown = JSON.parse(payload);
  const base = { id, lesson, at };
  switch (kind) {
    case "lessonOpened":
      return { ...base, kind, payload: Opened.parse(json) };
    case "lessonFinished":
      return { ...base, kind, payload: Nothing.parse(json) };
    case "sectionReached":
      return { ...base, kind, payload: Section.parse(json) };
    case "hintTaken":
      return { ...base, kind, payload: Hint.parse(json) };
    case "stepTaken":
      return { ...base, kind, payload: Step.parse(json) };
    case "answerGiven":
      return { ...base, kind, payload: z.union([Answer, EarlierAnswer]).parse(json) };
    case "worksheetSaved":
      return { ...base, kind, payload: Worksheet.parse(json) };
  }
}
