import { Item, type VersionedItem, type WrittenItem } from "@/app/_quiz/item";
import type { FirstAnswer } from "./analysis";

const texts = { stem: "Which one?", next: "Look at your own." };
const head = {
  objective: "some-objective",
  title: "Some question",
  asks: "understanding",
  back: "some-place",
} as const;

const options = [
  { text: "Apples", tempting: "They look it." },
  { text: "Bread", right: "It is." },
  { text: "Cheese", tempting: "It smells of it." },
];

function question(written: WrittenItem, version = 1): VersionedItem {
  return { ...Item.parse(written), version, changed: null };
}

/** Option 1 of three is right. */
export const choiceQuestion = (id: string, { variants = 1, ...more }: { variants?: number; version?: number } = {}) =>
  question(
    { ...head, id, kind: "choice", variants: Array.from({ length: variants }, () => ({ ...texts, options })) },
    more.version,
  );

/** The second line of three is right; the first cannot be picked. */
export const linesQuestion = (id: string) =>
  question({
    ...head,
    id,
    kind: "lines",
    variants: [
      {
        ...texts,
        file: "settings.yml",
        lines: [
          { text: "env:" },
          { text: "  region: eu", right: "It varies." },
          { text: "  retries: 3", tempting: "A number." },
        ],
      },
    ],
  });

/** Options 0 and 2 of four hold. */
export const multipleQuestion = (id: string) =>
  question({
    ...head,
    id,
    kind: "multiple",
    variants: [
      {
        ...texts,
        options: [
          { text: "Apples", holds: "They do." },
          { text: "Bread", tempting: "It looks it." },
          { text: "Cheese", holds: "It does." },
          { text: "Dates", tempting: "They look it." },
        ],
      },
    ],
  });

export const orderQuestion = (id: string) =>
  question({
    ...head,
    id,
    kind: "order",
    variants: [{ ...texts, steps: ["Build", "Test", "Ship"].map((text) => ({ text, why: "It is so." })) }],
  });

export const ownWordsQuestion = (id: string) =>
  question({
    ...head,
    id,
    kind: "explanation",
    variants: [{ ...texts, model: "Because.", points: ["It says why.", "It says when."] }],
  });

/** A right answer to option 1, sure of it, in ten seconds, unless said otherwise. */
export function given(personId: string, item: string, more: Partial<FirstAnswer> = {}): FirstAnswer {
  return {
    personId,
    item,
    version: 1,
    variant: 0,
    mark: 1,
    confidence: "sure",
    response: 1,
    tookMs: 10_000,
    ...more,
  };
}
