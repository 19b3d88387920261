import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { catalog } from "@/app/_course/catalog";
import { stateOf } from "@/app/_progress/progress";
import { ownProgress } from "@/app/_progress/queries";
import { handedInSets } from "@/app/_sets/queries";
import { type FirstMarks, type Gain, gainByObjective, ownGain, ownGainWords } from "./gain";

// What a learner could answer before the course and after it, each objective by its own questions.

export type OwnGain = Gain & {
  words: string;
  /** Objectives that were asked both times. */
  objectives: { id: string; number: string; text: string; before: readonly number[]; after: readonly number[] }[];
};

/** Null until the test after the course has been handed in: until then the first one has no marks. */
export async function ownGainOf(learner: Learner): Promise<OwnGain | null> {
  const [{ lessons }, progress, after] = await Promise.all([
    catalog(),
    ownProgress(learner),
    handedInSets(learner, "after", null),
  ]);
  if (after.length === 0) return null;
  const objectives = lessons.flatMap((lesson) =>
    lesson.objectives.map(({ id, text }) => {
      const marksIn = (use: "before" | "after") =>
        lesson.items
          .filter((item) => item.use === use && item.objective === id)
          .flatMap((item) => stateOf(progress, item)?.firstMark ?? []);
      return {
        id: `${lesson.slug}.${id}`,
        number: lesson.number,
        text,
        before: marksIn("before"),
        after: marksIn("after"),
      };
    }),
  );
  const marks = objectives.map(({ id: objective, before, after }): FirstMarks => ({ objective, before, after }));
  const compared = new Set(gainByObjective(marks).map(({ objective }) => objective));
  const gain = ownGain(marks);
  return { ...gain, words: ownGainWords(gain), objectives: objectives.filter(({ id }) => compared.has(id)) };
}
