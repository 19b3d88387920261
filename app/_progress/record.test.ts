import { expect, test } from "vitest";
import { testLearner } from "@/app/_account/test-viewer";
import { type Lesson, lessonBySlug } from "@/app/_course/catalog";
import type { Database } from "@/app/_database/client";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { rightResponse } from "@/app/_quiz/grade";
import type { VersionedItem } from "@/app/_quiz/item";
import { answerEvents } from "./answer-events";
import { clientId } from "./client-id";
import { type IncomingEvent, IncomingEvents } from "./event";
import { rebuildEverybody } from "./rebuild";
import { recordEvents, recordWorksheetSaved } from "./record";

const at = "2027-01-18T09:00:00.000Z";
const opened = (lesson: string): IncomingEvent => ({ id: clientId(), kind: "lessonOpened", lesson, revision: 1, at });
const reached = (lesson: string, section: string): IncomingEvent => ({
  id: clientId(),
  kind: "sectionReached",
  lesson,
  section,
  at,
});

function answered({ slug, items }: Lesson, over: Partial<IncomingEvent & { kind: "answerGiven" }> = {}): IncomingEvent {
  const [item] = items;
  if (!item) throw new Error("the lesson has no question");
  return {
    id: clientId(),
    kind: "answerGiven",
    lesson: slug,
    at,
    item: item.id,
    version: item.version,
    variant: 0,
    response: 1,
    confidence: "leaning",
    tookMs: 4000,
    set: null,
    ...over,
  };
}

const answersTo = ({ slug }: Lesson, item: VersionedItem) =>
  answerEvents({
    lesson: slug,
    item,
    response: rightResponse(item),
    confidence: "sure",
    idOf: () => clientId(),
    at,
  });

/** A check served and handed in with nothing answered. */
async function handInAll(database: Database, personId: string, items: readonly VersionedItem[]) {
  const set = clientId();
  const served = items.map(({ id, version }) => ({ item: id, version, variant: 0 }));
  await database.servedSet.create({
    data: { id: set, personId, use: "check", items: JSON.stringify(served), servedAt: new Date(), openKey: set },
  });
  return recordEvents({ personId }, [{ id: clientId(), kind: "setHandedIn", at, set, answers: [] }]);
}

/** One that begins with a choice, and has a check and a worksheet. */
async function someLesson(): Promise<Lesson> {
  return (await lessonBySlug("config-is-not-code")) ?? expect.fail("the course has lost its lesson");
}

describeDatabases("recording learning events", (kind) => {
  const db = databaseOf(kind);

  test("writes the event and the progress, and answers with the verdict", async () => {
    const learner = await testLearner(db());
    const lesson = await someLesson();
    const [result] = await recordEvents(learner, [answered(lesson)]);
    expect(result?.kind).toBe("graded");
    expect(await db().learningEvent.count()).toBe(1);
    expect(await db().itemProgress.findMany({ select: { personId: true, attempts: true } })).toEqual([
      { personId: learner.personId, attempts: 1 },
    ]);
  });

  test("counts an event once however often and in whatever company it is sent, and answers the same", async () => {
    const learner = await testLearner(db());
    const lesson = await someLesson();
    const event = answered(lesson);
    const [first] = await recordEvents(learner, [event]);
    expect(await recordEvents(learner, [event])).toEqual([first]);
    expect(await recordEvents(learner, [event, event])).toEqual([first, first]);
    expect((await recordEvents(learner, [opened(lesson.slug), event]))[1]).toEqual(first);
    expect(await db().learningEvent.count()).toBe(2);
    expect((await db().itemProgress.findFirst())?.attempts).toBe(1);
  });

  test("counts an event once when eight copies arrive at the same moment", async () => {
    const learner = await testLearner(db());
    const event = answered(await someLesson());
    const all = await Promise.all(Array.from({ length: 8 }, () => recordEvents(learner, [event])));
    expect(new Set(all.map((results) => results[0]?.kind))).toEqual(new Set(["graded"]));
    expect(await db().learningEvent.count()).toBe(1);
    expect((await db().itemProgress.findFirst())?.attempts).toBe(1);
  });

  test("gives sequence numbers without gaps, also when many requests come at once", async () => {
    const learner = await testLearner(db());
    const { slug } = await someLesson();
    await Promise.all(Array.from({ length: 12 }, () => recordEvents(learner, [opened(slug), opened(slug)])));
    const events = await db().learningEvent.findMany({ orderBy: { sequence: "asc" }, select: { sequence: true } });
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  test("refuses what makes no sense, says why, and writes the rest", async () => {
    const learner = await testLearner(db());
    const lesson = await someLesson();
    const results = await recordEvents(learner, [
      opened("no-such-lesson"),
      reached(lesson.slug, "no-such-section"),
      answered(lesson, { item: "no-such-item" }),
      answered(lesson, { version: 99 }),
      answered(lesson, { variant: 99 }),
      answered(lesson, { response: { $gt: "" } }),
      answered(lesson, { response: -1 }),
      opened(lesson.slug),
    ]);
    expect(results.map(({ kind: outcome }) => outcome)).toEqual([...Array(7).fill("refused"), "recorded"]);
    for (const result of results) if (result.kind === "refused") expect(result.reason).toMatch(/\.$/);
    expect(await db().learningEvent.count()).toBe(1);
    expect(await db().itemProgress.count()).toBe(0);
  });

  test("refuses an id that belongs to another event or to another person, and tells nothing of it", async () => {
    const [noor, ana] = [await testLearner(db()), await testLearner(db(), "Ana")];
    const lesson = await someLesson();
    const event = answered(lesson);
    await recordEvents(noor, [event]);
    const [stolen] = await recordEvents(ana, [event]);
    expect(stolen?.kind).toBe("refused");
    expect((await recordEvents(noor, [{ ...opened(lesson.slug), id: event.id }]))[0]?.kind).toBe("refused");
    expect(await db().learningEvent.count()).toBe(1);
    expect(await db().itemProgress.count({ where: { personId: ana.personId } })).toBe(0);
  });

  test("finishes a lesson by its rule, once", async () => {
    const learner = await testLearner(db());
    const lesson = await someLesson();
    const everything = [
      ...lesson.sections.map(({ id }) => reached(lesson.slug, id)),
      ...lesson.items.filter(({ use }) => use === "practice").flatMap((item) => answersTo(lesson, item)),
    ];
    await recordEvents(learner, everything);
    const check = lesson.items.filter(({ use }) => use === "check");
    await handInAll(db(), learner.personId, check);
    expect((await db().lessonProgress.findFirstOrThrow()).finishedAt).toBeNull();
    for (const worksheet of lesson.worksheets) await recordWorksheetSaved(learner, worksheet, [lesson.slug]);
    const finished = await db().lessonProgress.findFirstOrThrow();
    expect(finished.finishedAt).not.toBeNull();
    await recordEvents(learner, [answered(lesson)]);
    expect(await db().learningEvent.count({ where: { kind: "lessonFinished" } })).toBe(1);
    expect((await db().lessonProgress.findFirstOrThrow()).finishedAt).toEqual(finished.finishedAt);
  });

  test("knows which revision was read; a browser from before there were any says none, and none can read ahead", async () => {
    const learner = await testLearner(db());
    const lesson = await someLesson();
    const revision = async () => (await db().lessonProgress.findFirstOrThrow()).revision;
    const [earlier] = IncomingEvents.parse({
      events: [{ id: clientId(), kind: "lessonOpened", lesson: lesson.slug, at }],
    }).events;
    if (!earlier) throw new Error("the event is one");
    await recordEvents(learner, [earlier]);
    expect(await revision()).toBe(0);
    const ahead = { id: clientId(), kind: "lessonOpened", lesson: lesson.slug, revision: 9_999, at };
    await recordEvents(learner, IncomingEvents.parse({ events: [ahead] }).events);
    expect(await revision()).toBe(lesson.locked?.revision);
    await recordEvents(learner, [{ ...earlier, id: clientId() }]);
    expect(await revision(), "a page that was left open takes nothing back").toBe(lesson.locked?.revision);
    await rebuildEverybody(db());
    expect(await revision()).toBe(lesson.locked?.revision);
  });

  test("makes the same progress again from the log alone", async () => {
    const lesson = await someLesson();
    for (const name of ["Noor", "Ana", "Tomás"]) {
      const learner = await testLearner(db(), name);
      await recordEvents(learner, [opened(lesson.slug), ...lesson.sections.map(({ id }) => reached(lesson.slug, id))]);
      for (const item of lesson.items) {
        await recordEvents(learner, [
          answered(lesson, { item: item.id, version: item.version, response: 0, confidence: "sure" }),
        ]);
        await recordEvents(learner, [answered(lesson, { item: item.id, version: item.version })]);
      }
    }
    const rows = async () => [
      await db().lessonProgress.findMany({ orderBy: [{ personId: "asc" }, { lesson: "asc" }] }),
      await db().itemProgress.findMany({ orderBy: [{ personId: "asc" }, { item: "asc" }] }),
    ];
    const before = await rows();
    await db().itemProgress.updateMany({ data: { attempts: 77, firstMark: 0.5 } });
    await db().lessonProgress.deleteMany();
    expect(await rebuildEverybody(db())).toBe(3);
    expect(await rows()).toEqual(before);
  });
});

test("a batch holds one to a hundred events, and nothing beside them", () => {
  const event = opened("config-is-not-code");
  expect(IncomingEvents.safeParse({ events: [] }).success).toBe(false);
  expect(IncomingEvents.safeParse({ events: Array(101).fill(event) }).success).toBe(false);
  expect(IncomingEvents.safeParse({ events: [{ ...event, correct: true }] }).success).toBe(false);
  expect(IncomingEvents.safeParse({ events: [{ ...event, id: "short" }] }).success).toBe(false);
  expect(IncomingEvents.safeParse({ events: [event] }).success).toBe(true);
});
