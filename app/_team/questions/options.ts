import { kinds, type Variant, type VersionedItem } from "@/app/_quiz/item";
import { codeHtml } from "@/app/_quiz/kinds/code-line";
import type { Html } from "@/app/_quiz/markdown";
import type { Option } from "@/app/_statistics/distractors";

/** What could be chosen, as its author wrote it. `label` is the short name that feedback uses. */
export type AuthoredOption = Option & { label: string; text: Html };

export type Options = {
  options: AuthoredOption[];
  /** The options that a response chose; none where the question was left unanswered. */
  chosenIn: (response: unknown) => string[];
};

/** Of one variant of a question; null for kinds whose answers are no choice among a few. */
export function optionsOf(item: VersionedItem, variant: number): Options | null {
  switch (item.kind) {
    case "choice":
      return withVariant(item.variants[variant], ofChoice);
    case "multiple":
      return withVariant(item.variants[variant], ofMultiple);
    case "lines":
      return withVariant(item.variants[variant], ofLines);
    default:
      return null;
  }
}

const withVariant = <Asked>(asked: Asked | undefined, of: (asked: Asked) => Options) => (asked ? of(asked) : null);

function ofChoice(asked: Variant<"choice">): Options {
  const key = kinds.choice.key(asked);
  const responses = kinds.choice.response(asked);
  return {
    options: kinds.choice.hide(asked).options.map(({ letter, html, response }) => ({
      option: String(response),
      isKey: response === key,
      label: letter,
      text: html,
    })),
    chosenIn: (given) => [responses.safeParse(given)].flatMap(({ data }) => (data === undefined ? [] : [String(data)])),
  };
}

/** These have no letters on their page; here the number says which is which. */
function ofMultiple(asked: Variant<"multiple">): Options {
  const key = kinds.multiple.key(asked);
  const response = kinds.multiple.response(asked);
  return {
    options: kinds.multiple.hide(asked).options.map((html, index) => ({
      option: String(index),
      isKey: key.includes(index),
      label: String(index + 1),
      text: html,
    })),
    chosenIn: (given) => (response.safeParse(given).data ?? []).map(String),
  };
}

function ofLines(asked: Variant<"lines">): Options {
  const key = kinds.lines.key(asked);
  const response = kinds.lines.response(asked);
  return {
    options: kinds.lines.hide(asked).lines.flatMap(({ text, canBePicked }, index) => {
      const number = index + 1;
      if (!canBePicked) return [];
      return [{ option: String(number), isKey: number === key, label: String(number), text: codeHtml(text.trim()) }];
    }),
    chosenIn: (given) => [response.safeParse(given)].flatMap(({ data }) => (data === undefined ? [] : [String(data)])),
  };
}
