import { beforeEach, expect, test } from "vitest";
import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { itemById, lessonBySlug } from "@/app/_course/catalog";
import { databaseOf } from "@/app/_database/test-database-of";
import { describeDatabases } from "@/app/_database/test-databases";
import { rightResponse } from "@/app/_quiz/grade";
import type { VersionedItem } from "@/app/_quiz/item";
import { leadOf, member, supervisorOf, testTeam } from "../test-team";
import { questionStatistics } from "./queries";

const slug = "config-is-not-code";
const id = "travels-or-waits";
const planted = "PLANTED-OWN-WORDS";

describeDatabases("what a lead sees of the questions", (kind) => {
  const db = databaseOf(kind);
  let team: string;
  let lead: Learner;
  let item: VersionedItem;
  let clock: number;

  beforeEach(async () => {
    team = await testTeam(db());
    lead = await member(db(), team, "Adaeze Okafor", "lead");
    item = (await itemById(id))?.item ?? expect.fail(`${id} is no question any more`);
    clock = Date.parse("2027-01-18T09:00:00Z");
  });

  const engineers = (count: number, ofTeam = team) =>
    Promise.all(Array.from({ length: count }, (_, at) => member(db(), ofTeam, `Engineer ${at + 1}`, "engineer")));

  type Answered = { version?: number; isRight?: boolean; response?: unknown };

  const answer = (by: Learner, asked: VersionedItem, answered: Answered = {}) => answerAll([by], [asked], answered);

  /** As recording leaves it: the events, and the rows derived from them. Later ones are later answers. */
  async function answerAll(learners: readonly Learner[], items: readonly VersionedItem[], answered: Answered = {}) {
    const { isRight = true } = answered;
    const all = learners.flatMap(({ personId }) =>
      items.map((asked) => {
        clock += 60_000;
        const { version = asked.version, response = rightResponse(asked) } = answered;
        return { personId, item: asked.id, version, response, eventId: newId(), at: new Date(clock) };
      }),
    );
    const mark = isRight ? 1 : 0;
    await db().learningEvent.createMany({
      data: all.map(({ personId, item: asked, version, response, eventId, at }) => ({
        id: eventId,
        personId,
        sequence: at.getTime() / 60_000,
        kind: "answerGiven" as const,
        lesson: slug,
        payload: JSON.stringify({ item: asked, version, variant: 0, response, mark }),
        clientTime: at,
        serverTime: at,
      })),
    });
    await db().itemProgress.createMany({
      data: all.map(({ personId, item: asked, version, response, eventId, at }) => ({
        personId,
        item: asked,
        version,
        lesson: slug,
        attempts: 1,
        sureAndWrong: !isRight,
        firstMark: mark,
        firstConfidence: "sure" as const,
        firstVariant: 0,
        firstResponse: JSON.stringify(response),
        firstTookMs: 20_000,
        lastEvent: eventId,
        lastVariant: 0,
        lastMark: mark,
        lastConfidence: "sure" as const,
        lastResponse: JSON.stringify(response),
        lastAnsweredAt: at,
      })),
    });
    await db().freeAnswer.createMany({
      data: all.map(({ personId, item: asked, eventId, at }) => ({
        eventId,
        personId,
        item: asked,
        response: JSON.stringify([planted]),
        savedAt: at,
      })),
    });
  }

  async function seen(viewer = leadOf(lead, team)) {
    const lessons = (await questionStatistics(viewer)) ?? expect.fail("is shown nothing");
    return lessons.flatMap(({ questions }) => questions).filter((question) => question.id === id);
  }

  test("is how many answered, of four engineers, and averages of five", async () => {
    const people = await engineers(5);
    for (const one of people.slice(0, 4)) await answer(one, item);
    expect(await seen()).toMatchObject([{ answers: 4, told: { kind: "tooFew" } }]);
    const [, , , , fifth] = people;
    await answer(fifth ?? lead, item, { isRight: false });
    expect(await seen()).toMatchObject([{ answers: 5, told: { kind: "averages", right: 4, statistics: null } }]);
  });

  test("is distractors and discrimination from twenty engineers on", async () => {
    const { items } = (await lessonBySlug(slug)) ?? expect.fail(`${slug} is no lesson any more`);
    await answerAll(await engineers(20), items);
    expect(await seen()).toMatchObject([
      {
        answers: 20,
        told: { statistics: { discrimination: { n: 20 }, spread: { kind: "options", tables: [{ answers: 20 }] } } },
      },
    ]);
  });

  test("stays as it is when one more answers: the earliest answers count, by the log", async () => {
    const people = await engineers(9);
    const [newest, ...earlier] = people;
    for (const one of earlier.slice(0, 7).toReversed()) await answer(one, item);
    const before = await seen();
    await answer(newest ?? lead, item, { isRight: false });
    expect(await seen()).toEqual(before.map((one) => ({ ...one, answers: 8 })));
    expect(before).toMatchObject([{ answers: 7, told: { of: 5, right: 5 } }]);
  });

  test("is of engineers alone: what leads and seniors answer counts nowhere", async () => {
    const senior = await member(db(), team, "Marta Lindqvist", "senior");
    for (const one of [...(await engineers(3)), senior, lead]) await answer(one, item);
    expect(await seen()).toMatchObject([{ answers: 3, told: { kind: "tooFew" } }]);
  });

  test("keeps an earlier version apart", async () => {
    const [first, ...others] = await engineers(7);
    for (const one of others) await answer(one, item, { version: 0, isRight: false });
    await answer(first ?? lead, item);
    expect(await seen()).toMatchObject([
      { version: item.version, isPresent: true, answers: 1, told: { kind: "tooFew" } },
      { version: 0, isPresent: false, answers: 6, told: { kind: "averages", of: 5, right: 0, statistics: null } },
    ]);
  });

  test("holds no person, no response and no word that somebody wrote", async () => {
    const people = await engineers(20);
    await answerAll(people.slice(0, 6), [item], { response: [planted], isRight: false });
    await answerAll(people.slice(6), [item]);
    const all = JSON.stringify(await questionStatistics(leadOf(lead, team)));
    expect(all).toContain('"kind":"options"');
    for (const kept of ["PLANTED", "Engineer", "personId", "@example.com", ...people.map(({ personId }) => personId)]) {
      expect(all).not.toContain(kept);
    }
  });

  test("is nothing of another team, whoever leads that one", async () => {
    for (const one of await engineers(6)) await answer(one, item);
    const elsewhere = await testTeam(db(), "Search");
    const foreign = await member(db(), elsewhere, "Foreign Lead", "lead");
    expect(await seen(leadOf(foreign, elsewhere))).toMatchObject([{ answers: 0, told: { kind: "tooFew" } }]);
    expect(await questionStatistics(leadOf(foreign, team))).toBeNull();
    await db().membership.create({ data: { personId: lead.personId, teamId: elsewhere, role: "lead" } });
    expect(await seen(leadOf(lead, elsewhere))).toMatchObject([{ answers: 0 }]);
    expect(await seen()).toMatchObject([{ answers: 6 }]);
  });

  test("is refused to a senior, an engineer, and who leads no more", async () => {
    const senior = await member(db(), team, "Marta Lindqvist", "senior");
    const [noor] = await engineers(6);
    const removed = await member(db(), team, "Removed Lead", "lead");
    await db().membership.deleteMany({ where: { personId: removed.personId } });
    for (const one of [senior, noor ?? senior, removed]) {
      expect(await questionStatistics(leadOf(one, team))).toBeNull();
    }
    // @ts-expect-error A senior is no lead, and the compiler says so first.
    expect(await questionStatistics(supervisorOf(senior, team, "senior"))).toBeNull();
  });
});
