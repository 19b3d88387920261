import { authFor } from "@/app/_account/auth";
import { newId, newToken } from "@/app/_account/token";
import { environment } from "@/app/_config/environment";
import { lessonBySlug } from "@/app/_course/catalog";
import { database } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { migrationsFolder } from "@/app/_database/migration-files";
import { rightResponse } from "@/app/_quiz/grade";
import { kinds } from "@/app/_quiz/item";
import type { Enrolled } from "../web/answers";

// A process of its own, over before the server opens the same database: a team of learners with a session each, written
// at once; better-auth signs the cookies.

const [count = 0, slug = ""] = [Number(process.argv[2]), process.argv[3]];
const hour = 60 * 60 * 1000;

const settings = environment().database;
await applyMigrations(settings, migrationsFolder(settings.kind));
const lesson = await lessonBySlug(slug);
if (!lesson) throw new Error(`there is no lesson ${slug}`);

const teamId = newId();
const people = Array.from({ length: count }, (_, index) => ({ id: newId(), token: newToken(), index }));
await database().team.create({ data: { id: teamId, name: "Bench" } });
await database().person.createMany({
  data: people.map(({ id, index }) => ({ id, name: `Engineer ${index}`, email: `engineer${index}@example.com` })),
});
await database().membership.createMany({
  data: people.map(({ id }) => ({ personId: id, teamId, role: "engineer" as const })),
});
await database().session.createMany({
  data: people.map(({ id, token }) => ({
    id: newId(),
    personId: id,
    token,
    expiresAt: new Date(Date.now() + 7 * 24 * hour),
  })),
});

const headers = new Headers({ host: "localhost" });
const auth = authFor(headers);
const enrolled: Enrolled = { people: [], questions: [], lesson: slug, answered: 0 };
for (const { id, token } of people) {
  const { headers: opened } = await auth.api.openSession({ body: { token }, headers, returnHeaders: true });
  const cookie = opened.getSetCookie().map((line) => line.split(";", 1)[0]);
  enrolled.people.push({ personId: id, cookie: cookie.join("; ") });
}
// Questions that are answered in one go and not in the learner's own words, as most are.
enrolled.questions = lesson.items
  .filter(({ use, kind }) => use === "practice" && !kinds[kind].reveal && !kinds[kind].hasFreeText)
  .map((item) => ({ item: item.id, version: item.version, response: rightResponse(item) }));

process.stdout.write(JSON.stringify(enrolled));
await database().$disconnect();
