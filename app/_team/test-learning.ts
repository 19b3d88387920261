import { newId } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { lessonBySlug } from "@/app/_course/catalog";
import type { Database } from "@/app/_database/client";
import { member, testTeam } from "./test-team";

export const slug = "config-is-not-code";
const planted = { response: "PLANTED-RESPONSE", draft: "PLANTED-DRAFT", lesson: "PLANTED-LESSON" };

/** A team of two engineers, one of whom has a senior. */
export async function supervisedTeam(database: Database) {
  const team = await testTeam(database);
  const lead = await member(database, team, "Adaeze Okafor", "lead");
  const senior = await member(database, team, "Marta Lindqvist", "senior");
  const otherSenior = await member(database, team, "Sven Olsen", "senior");
  const noor = await member(database, team, "Noor Haddad", "engineer", senior);
  const luca = await member(database, team, "Luca Ferri", "engineer");
  return { team, lead, senior, otherSenior, noor, luca };
}

/** A finished lesson with two right answers and one wrong one, an unfinished one, a draft and two requests. */
export async function learn(database: Database, { personId }: Learner, senior: Learner) {
  const at = new Date("2027-01-18T23:30:00Z");
  const lesson = { personId, sections: "[]", openedAt: at, updatedAt: at };
  await database.lessonProgress.create({ data: { ...lesson, lesson: slug, finishedAt: at } });
  await database.lessonProgress.create({ data: { ...lesson, lesson: planted.lesson } });
  const { items } = (await lessonBySlug(slug)) ?? { items: [] };
  for (const [index, { id, version }] of items.entries()) {
    await database.itemProgress.create({
      data: {
        personId,
        item: id,
        version,
        lesson: slug,
        attempts: 4711,
        firstMark: index > 0 ? 1 : 0,
        firstConfidence: "guessing",
        firstVariant: 0,
        firstResponse: JSON.stringify(planted.response),
        firstTookMs: 471_100,
        sureAndWrong: false,
        lastEvent: newId(),
        lastVariant: 0,
        lastResponse: JSON.stringify(planted.response),
        lastMark: 1,
        lastConfidence: "guessing",
        lastAnsweredAt: at,
      },
    });
  }
  const edit = { personId, worksheet: "rollback-plan", field: "way", revision: 1, text: planted.draft };
  await database.worksheetEdit.create({ data: { id: newId(), ...edit } });
  await database.person.update({ where: { id: personId }, data: { experience: "helped", timeZone: "Asia/Tokyo" } });
  const asked = { personId, lesson: slug, section: "what-travels", createdAt: at };
  await database.helpRequest.create({ data: { id: "asked-first", note: "What travels?", ...asked } });
  const answered = { answeredAt: at, answeredById: senior.personId };
  await database.helpRequest.create({ data: { id: "asked-then", note: "", ...asked, ...answered } });
}
