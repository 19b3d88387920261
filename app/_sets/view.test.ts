import { expect, test } from "vitest";
import type { Lesson } from "@/app/_course/catalog";
import { noProgress, type Progress } from "@/app/_progress/progress";
import type { VersionedItem } from "@/app/_quiz/item";
import { type Own, type SetUse, viewOf } from "./view";

const at = new Date("2027-01-18T09:00:00Z");

const item: VersionedItem<"choice"> = {
  id: "where-it-goes",
  kind: "choice",
  objective: "config",
  title: "Where it goes",
  use: "check",
  asks: "application",
  back: "one",
  version: 2,
  changed: null,
  variants: [
    {
      stem: "Where does it go?",
      options: [
        { text: "Here", right: "SECRET because" },
        { text: "There", tempting: "SECRET since" },
      ],
      next: "SECRET next",
    },
  ],
};

const lesson: Lesson = {
  slug: "config",
  part: { number: 1, title: "Part" },
  number: "1.1",
  title: "Config",
  draft: false,
  summary: "",
  minutes: 5,
  needs: null,
  objectives: [],
  sources: [],
  worksheets: [],
  sections: [{ id: "one", title: "One", number: "1.1.1" }],
  places: {},
  minutesOfParts: {},
  locked: null,
  items: [item],
};

const setOf = (use: SetUse, handedInAt: Date | null, version = 2) => ({
  id: "set",
  use,
  servedAt: at,
  handedInAt,
  items: [{ item: item.id, version, variant: 0 }],
});

function answered(response: number | null) {
  const payload = {
    ...{ item: item.id, version: 2, variant: 0, response, tookMs: null, set: "set" },
    ...(response === null ? { confidence: null, mark: 0 } : { confidence: "sure", mark: response === 0 ? 1 : 0 }),
  };
  return {
    id: "event",
    kind: "answerGiven" as const,
    lesson: "config",
    serverTime: at,
    payload: JSON.stringify(payload),
  };
}

const finished: Progress = {
  ...noProgress,
  lessons: new Map([
    [
      "config",
      { openedAt: at, updatedAt: at, finishedAt: at, sections: [], lastSection: null, revision: 1, worksheets: [] },
    ],
  ]),
};

function seen(set: ReturnType<typeof setOf>, events: ReturnType<typeof answered>[], own: Partial<Own> = {}) {
  const find = (id: string) => (id === item.id ? { item, lesson } : null);
  return viewOf(set, events, find, { progress: noProgress, words: new Map(), agoOf: () => "12 days ago", ...own });
}

test("before it is answered, a question tells nothing of its key", () => {
  const view = seen(setOf("check", null), []);
  expect(view.cards).toHaveLength(1);
  expect(view.cards[0]?.answer).toBeNull();
  expect(JSON.stringify(view)).not.toContain("SECRET");
});

test("a check that is handed in explains every answer", () => {
  const [card] = seen(setOf("check", at), [answered(1)]).cards;
  expect(card?.answer).toMatchObject({ response: 1, confidence: "sure", mark: 0, explainedAfter: null });
  expect(card?.answer?.verdict?.back).toEqual({ href: "/manual/config#one", title: "1.1.1 One" });
});

test("the test before the course is explained once its lesson is finished, and not sooner", () => {
  const early = seen(setOf("before", at), [answered(0)]);
  expect(early.cards[0]?.answer).toMatchObject({ verdict: null, explainedAfter: "1.1 Config" });
  expect(JSON.stringify(early)).not.toContain("SECRET");
  const later = seen(setOf("before", at), [answered(0)], { progress: finished });
  expect(later.cards[0]?.answer?.explainedAfter).toBeNull();
  expect(later.cards[0]?.answer?.verdict?.mark).toBe(1);
});

test("a question left out has a mark and no verdict", () => {
  expect(seen(setOf("check", at), [answered(null)]).cards[0]?.answer).toEqual({
    response: null,
    confidence: null,
    mark: 0,
    verdict: null,
    explainedAfter: null,
  });
});

test("an answer in the learner’s own words is told from where these are kept", () => {
  const [card] = seen(setOf("check", at), [answered(1)], { words: new Map([["event", 0]]) }).cards;
  expect(card?.answer).toMatchObject({ response: 0, verdict: { mark: 1 } });
});

test("a question changed since it was served is left out and counted", () => {
  expect(seen(setOf("review", null, 1), [])).toMatchObject({ cards: [], changed: 1 });
});

test("when it was last seen is told until it is answered here", () => {
  const before = {
    ...{ item: item.id, version: 2, lesson: "config", attempts: 1, sureAndWrong: false, lastEvent: "earlier" },
    ...{ firstMark: 1, firstConfidence: null, firstVariant: 0, firstResponse: 0, firstTookMs: null },
    ...{ lastVariant: 0, lastMark: 1, lastConfidence: null, lastResponse: 0, lastAnsweredAt: at },
  };
  const progress: Progress = { ...noProgress, items: new Map([["where-it-goes@2", before]]) };
  expect(seen(setOf("review", null), [], { progress }).cards[0]?.lastSeen).toBe("12 days ago");
  expect(seen(setOf("review", null), [answered(0)], { progress }).cards[0]?.lastSeen).toBeNull();
  expect(seen(setOf("review", null), []).cards[0]?.lastSeen).toBeNull();
});
