import { idsIn, signalIn } from "@/app/_course/field-value";
import { measures, type Plan, plannedActs } from "@/app/_simulator/core/flight/plan";
import { shopPeople } from "@/content/scenarios/shop-people";

/** The worksheet that a flight's plan is taken from. */
export const planWorksheet = "rollback-plan";

type Text = { text: string };

/** The plan that a learner's rollback plan comes to; null until signal, act and proof are there. */
export function planOf(texts: Readonly<Record<string, Text>> | undefined): Plan | null {
  const textOf = (field: string) => texts?.[field]?.text ?? "";
  const signal = signalIn(textOf("shop-signal"));
  const act = plannedActs.find((one) => one === textOf("shop-act"));
  const verify = measures.find((one) => one === textOf("shop-verify"));
  if (!signal || !act || !verify) return null;
  return { signal, act, tell: idsIn(textOf("shop-tell"), shopPeople), verify };
}

/** What the learner wrote for their own service, to be read beside the plan. Empty where they have not. */
export type OwnWords = { when: string; command: string };

export const ownWordsOf = (texts: Readonly<Record<string, Text>> | undefined): OwnWords => ({
  when: texts?.["when"]?.text.trim() ?? "",
  command: texts?.["command"]?.text.trim() ?? "",
});
