import { kinds, type VersionedItem } from "@/app/_quiz/item";
import type { Confidence } from "@/app/_quiz/verdict";
import type { IncomingEvent, IncomingOf } from "./event";

type Answering = {
  lesson: string;
  item: VersionedItem;
  response: unknown;
  confidence: Confidence;
  /** Makes the id of each event. */
  idOf: (what: string) => string;
  at: string;
};

type Json = IncomingOf<"answerGiven">["response"];

/** The events by which a browser reports an answer: its steps, where its kind has any, and then the whole. */
export function answerEvents({ lesson, item, response, confidence, idOf, at }: Answering): IncomingEvent[] {
  const { reveal, isGraded } = kinds[item.kind];
  const asked = { lesson, at, item: item.id, version: item.version, variant: 0 };
  const given: Json = JSON.parse(JSON.stringify(response));
  const steps = reveal && Array.isArray(given) ? given.slice(0, -1) : [];
  return [
    ...steps.map((_, index) => ({
      ...asked,
      kind: "stepTaken" as const,
      id: idOf(`${item.id}-step-${index + 1}`),
      taken: steps.slice(0, index + 1),
    })),
    {
      ...asked,
      kind: "answerGiven" as const,
      id: idOf(item.id),
      response: given,
      confidence: isGraded ? confidence : null,
      tookMs: null,
      set: null,
    },
  ];
}
