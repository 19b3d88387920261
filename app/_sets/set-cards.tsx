"use client";

import type { ReactNode } from "react";
import { readDraft } from "@/app/_quiz/draft";
import type { ShownItem } from "@/app/_quiz/hide";
import { inputs } from "@/app/_quiz/inputs/inputs";
import type { KindName, Response } from "@/app/_quiz/item";
import { AnsweredCard, type AnsweredProps } from "./answered-card";
import { type Given, givenOf } from "./given";
import { ReviewCard, type ReviewCardProps } from "./review-card";
import { SheetCard, type SheetCardProps } from "./sheet-card";
import type { SetView } from "./view";

/** What shows one question of a set, before it is answered and after. */
export type CardParts = {
  Asked: (props: ReviewCardProps) => ReactNode;
  OnSheet: (props: SheetCardProps) => ReactNode;
  Answered: (props: AnsweredProps) => ReactNode;
  /** The whole answer that is kept of it on this device. */
  drafted: (whose: string) => Given | null;
};

/** By item. Loads the inputs of the kinds that are in the set, and of no others. */
export async function cardPartsOf({ cards }: SetView): Promise<ReadonlyMap<string, CardParts>> {
  return new Map(
    await Promise.all(cards.map(async ({ question }) => [question.item, await partsOf(question)] as const)),
  );
}

async function partsOf<Name extends KindName>(question: ShownItem<Name>): Promise<CardParts> {
  const input = await inputs[question.kind]();
  const about = { question, input };
  return {
    Asked: (props) => <ReviewCard {...about} {...props} />,
    OnSheet: (props) => <SheetCard {...about} {...props} />,
    Answered: (props) => <AnsweredCard {...about} {...props} />,
    drafted: (whose) => {
      const draft = readDraft<Response<Name>>(whose, question);
      return draft && givenOf(question, input, draft, null);
    },
  };
}
