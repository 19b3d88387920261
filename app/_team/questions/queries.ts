import "server-only";
import { z } from "zod";
import type { Lead } from "@/app/_account/viewer";
import { catalog } from "@/app/_course/catalog";
import { database } from "@/app/_database/client";
import { itemKey } from "@/app/_progress/progress";
import { type FirstAnswer, lessonFigures } from "./analysis";
import { groupedBy } from "./groups";

// What a lead sees of the team's answers together. Rows of people come in here and do not leave: what is returned is made
// by lessonFigures, which keeps to the sizes of groups in the privacy contract. There is no filter but the team: the
// difference between two selections would be a smaller group than either.

/** The engineers whose answers count: those of the team, and nobody's where the viewer leads it no more. */
const countedFor = ({ personId, teamId }: Lead) => ({
  teamId,
  role: "engineer" as const,
  team: { memberships: { some: { personId, role: "lead" as const } } },
});

/** How the course's questions do in this team, lesson by lesson; null for who does not lead it. */
export async function questionStatistics(lead: Lead) {
  const { personId, teamId } = lead;
  const [{ lessons }, leads, answers] = await Promise.all([
    catalog(),
    database().membership.count({ where: { personId, teamId, role: "lead" } }),
    firstAnswers(lead),
  ]);
  if (leads === 0) return null;
  const lessonOf = new Map(lessons.flatMap(({ slug, items }) => items.map(({ id }) => [id, slug])));
  const byLesson = groupedBy(answers, ({ item }) => lessonOf.get(item));
  return lessons.map(({ slug, number, title, items }) => {
    const itemsById = new Map(items.map((item) => [item.id, item]));
    const questions = lessonFigures(items, byLesson.get(slug) ?? []).flatMap(({ id, ...figures }) => {
      const item = itemsById.get(id);
      return item ? [{ id, title: item.title, kind: item.kind, use: item.use, ...figures }] : [];
    });
    return { slug, number, title, questions };
  });
}

type Lessons = NonNullable<Awaited<ReturnType<typeof questionStatistics>>>;
export type LessonStatistics = Lessons[number];
export type QuestionStatistics = LessonStatistics["questions"][number];

/** Each engineer's first answer to each version of each question, in the order in which they were given. */
async function firstAnswers(lead: Lead): Promise<FirstAnswer[]> {
  const person = { memberships: { some: countedFor(lead) } };
  const [rows, places] = await Promise.all([
    database().itemProgress.findMany({
      where: { person },
      select: {
        personId: true,
        item: true,
        version: true,
        firstVariant: true,
        firstMark: true,
        firstConfidence: true,
        firstResponse: true,
        firstTookMs: true,
      },
      orderBy: { personId: "asc" },
    }),
    placesInTime(person),
  ]);
  // What came in between the two readings has no place yet, and is the latest.
  const place = (row: { personId: string; item: string; version: number }) => places.get(placeKey(row)) ?? places.size;
  return rows
    .toSorted((one, other) => place(one) - place(other))
    .map(({ firstVariant, firstMark, firstConfidence, firstResponse, firstTookMs, ...row }) => ({
      ...row,
      variant: firstVariant,
      mark: firstMark,
      confidence: firstConfidence,
      response: firstResponse === null ? null : JSON.parse(firstResponse),
      tookMs: firstTookMs,
    }));
}

const Asked = z.object({ item: z.string(), version: z.int() });

/** The derived rows do not say when a first answer was given; the log, whose order never changes, does. */
async function placesInTime(person: { memberships: { some: ReturnType<typeof countedFor> } }) {
  const events = await database().learningEvent.findMany({
    where: { kind: "answerGiven", person },
    select: { personId: true, payload: true },
    orderBy: [{ serverTime: "asc" }, { personId: "asc" }, { sequence: "asc" }],
  });
  const places = new Map<string, number>();
  for (const { personId, payload } of events) {
    const key = placeKey({ personId, ...Asked.parse(JSON.parse(payload)) });
    if (!places.has(key)) places.set(key, places.size);
  }
  return places;
}

const placeKey = ({ personId, ...asked }: { personId: string; item: string; version: number }) =>
  `${personId} ${itemKey(asked)}`;
