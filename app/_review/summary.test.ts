import { expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { catalog } from "@/app/_course/catalog";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { clientId } from "@/app/_progress/client-id";
import type { IncomingEvent } from "@/app/_progress/event";
import { recordEvents } from "@/app/_progress/record";
import { rightResponse } from "@/app/_quiz/grade";
import { kinds, type VersionedItem } from "@/app/_quiz/item";
import type { Confidence } from "@/app/_quiz/verdict";
import { storeSet } from "@/app/_sets/queries";
import { ownGainOf } from "./gain-of";
import { reviewSummary } from "./summary";

const day = 86_400_000;

/** Two questions of one lesson that come back, and are answered in one go. */
async function firstTwo() {
  const [lesson] = (await catalog()).lessons;
  const [one, two] = lesson?.items.filter(comesBack) ?? [];
  if (!(lesson && one && two)) throw new Error("the first lesson has fewer than two questions");
  return { lesson, one, two };
}

const comesBack = ({ use, kind }: VersionedItem) => use === "practice" && kinds[kind].isGraded && !kinds[kind].reveal;

type Item = Awaited<ReturnType<typeof firstTwo>>["one"];

function given(lesson: string, item: Item, confidence: Confidence, set: string | null): IncomingEvent {
  const asked = { item: item.id, version: item.version, variant: 0 };
  const response = JSON.parse(JSON.stringify(rightResponse(item, 0)));
  const at = new Date().toISOString();
  return { id: clientId(), kind: "answerGiven", lesson, at, ...asked, response, confidence, tookMs: null, set };
}

describeDatabases("the summary of a review", (kind) => {
  const db = databaseOf(kind);

  test("of a newcomer is empty, and nothing is due", async () => {
    const learner = await testLearner(db());
    expect(await reviewSummary(learner)).toMatchObject({
      due: 0,
      isOpen: false,
      today: null,
      sinceJoining: null,
      coming: [],
    });
  });

  test("counts the day's review and no practice, and says what comes back", async () => {
    const learner = await testLearner(db());
    const { lesson, one, two } = await firstTwo();
    await recordEvents(learner, [given(lesson.slug, one, "sure", null)]);
    const set = clientId();
    const items = [{ item: two.id, version: two.version, variant: 0 }];
    await storeSet(learner, { id: set, use: "review", lesson: null, items });
    expect(await reviewSummary(learner)).toMatchObject({ isOpen: true, today: null });

    await recordEvents(learner, [given(lesson.slug, two, "guessing", set)]);
    await recordEvents(learner, [
      { id: clientId(), kind: "setHandedIn", at: new Date().toISOString(), set, answers: [] },
    ]);
    const summary = await reviewSummary(learner);
    expect(summary).toMatchObject({ isOpen: false, today: { answered: 1, right: 1 } });
    expect(summary.today?.words).toMatch(/^As many as you could answer when you first met them\. One comes back/);
    expect(summary.today?.measure.n).toBe(1);
    expect(summary.sinceJoining?.measure.n).toBe(2);
    expect(summary.coming.map(({ item, standing }) => [item, standing])).toEqual([[two.id, "guessed"]]);
  });

  test("of another day has no review in it, and asks what has become due", async () => {
    const learner = await testLearner(db());
    const { lesson, one } = await firstTwo();
    await recordEvents(learner, [given(lesson.slug, one, "leaning", null)]);
    const [today, later] = [new Date(), new Date(Date.now() + 60 * day)];
    expect((await reviewSummary(learner, today)).due).toBe(0);
    expect(await reviewSummary(learner, later)).toMatchObject({ due: 1, today: null, coming: [] });
  });

  test("is one's own: another learner sees nothing of it", async () => {
    const [learner, other] = [await testLearner(db()), await testLearner(db(), "Ines Marchetti")];
    const { lesson, one } = await firstTwo();
    await recordEvents(learner, [given(lesson.slug, one, "sure", null)]);
    expect((await reviewSummary(other)).sinceJoining).toBeNull();
  });

  test("a gain is not told before the test after the course is handed in", async () => {
    expect(await ownGainOf(await testLearner(db()))).toBeNull();
  });
});
