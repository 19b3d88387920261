import { z } from "zod";
import { confidences } from "@/app/_quiz/verdict";

// What a learner's browser reports, and what the log keeps of it. No free text in either.

const base = {
  /** Made by the client, so that sending twice counts once. */
  id: z.string().regex(/^[\w-]{16,64}$/, "an id has 16 to 64 letters, digits, - or _"),
  lesson: z.string().max(100),
  /** When it happened by the client's clock. */
  at: z.iso.datetime(),
};

export const IncomingEvent = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("lessonOpened") }),
  z.strictObject({ ...base, kind: z.literal("sectionReached"), section: z.string().max(100) }),
  z.strictObject({
    ...base,
    kind: z.literal("answerGiven"),
    item: z.string().max(100),
    version: z.int().min(1),
    variant: z.int().min(0).max(1000),
    /** In the shape of the item's kind, which grading checks. */
    response: z.json(),
    confidence: z.enum(confidences),
  }),
]);
export type IncomingEvent = z.infer<typeof IncomingEvent>;

/** At most what a long lesson can make while offline. */
export const IncomingEvents = z.strictObject({ events: z.array(IncomingEvent).min(1).max(100) });

const Nothing = z.strictObject({});
const Section = z.strictObject({ section: z.string() });
const Answer = z.strictObject({
  item: z.string(),
  version: z.int(),
  variant: z.int(),
  response: z.json(),
  confidence: z.enum(confidences),
  correct: z.boolean(),
});

type Logged<Kind extends string, Payload> = { kind: Kind; lesson: string; at: Date; payload: Payload };

/** An event as the log holds it: ordered by sequence, its payload decided by the server. */
export type LoggedEvent =
  | Logged<"lessonOpened", z.infer<typeof Nothing>>
  | Logged<"sectionReached", z.infer<typeof Section>>
  | Logged<"answerGiven", z.infer<typeof Answer>>
  | Logged<"lessonFinished", z.infer<typeof Nothing>>;

type Row = { kind: LoggedEvent["kind"]; lesson: string; serverTime: Date; payload: string };

/** Reads a row of the log. Throws on a payload that this version never wrote. */
export function readEvent({ kind, lesson, serverTime: at, payload }: Row): LoggedEvent {
  const json: unknown = JSON.parse(payload);
  switch (kind) {
    case "lessonOpened":
    case "lessonFinished":
      return { kind, lesson, at, payload: Nothing.parse(json) };
    case "sectionReached":
      return { kind, lesson, at, payload: Section.parse(json) };
    case "answerGiven":
      return { kind, lesson, at, payload: Answer.parse(json) };
  }
}
