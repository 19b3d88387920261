import { authFor } from "@/app/_account/auth";
import { ensureSetupLink } from "@/app/_account/setup-link";
import { hashToken, newId, newToken } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { environment } from "@/app/_config/environment";
import { lessonBySlug } from "@/app/_course/catalog";
import { database } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { migrationsFolder } from "@/app/_database/migration-files";
import { joinAsNewPerson, setUpInstallation } from "@/app/_joining/queries";
import { answerEvents } from "@/app/_progress/answer-events";
import { clientId } from "@/app/_progress/client-id";
import type { IncomingEvent } from "@/app/_progress/event";
import { recordEvents } from "@/app/_progress/record";
import { rightResponse } from "@/app/_quiz/grade";
import { kinds } from "@/app/_quiz/item";
import type { Enrolled, Person } from "./answers";

// People as the app makes them: a lead by the setup link, the others by an onboarding link, each with a session, the
// lesson read to its end and every question answered once. Needs DATA_DIR and as-server.mjs.

const device = { userAgent: "preflight-bench", ipAddress: "127.0.0.1" };

export async function enrol(count: number, lesson: string): Promise<Enrolled> {
  const settings = environment().database;
  await applyMigrations(settings, migrationsFolder(settings.kind));
  const found = await lessonBySlug(lesson);
  if (!found) throw new Error(`there is no lesson ${lesson}`);
  const link = await onboardingLink(count);
  const people: Person[] = [];
  for (let index = 0; index < count; index++) people.push(await joined(link, index));

  // Questions of the text that are answered in one go and not in the learner's own words, as most are.
  const asked = found.items.filter(
    ({ use, kind }) => use === "practice" && !kinds[kind].reveal && !kinds[kind].hasFreeText,
  );
  const questions = asked.map((item) => ({ item: item.id, version: item.version, response: rightResponse(item) }));
  const events = (): IncomingEvent[] => {
    const base = () => ({ id: clientId(), lesson, at: new Date().toISOString() });
    return [
      { ...base(), kind: "lessonOpened", revision: found.locked?.revision ?? 0 },
      ...found.sections.map(({ id }) => ({ ...base(), kind: "sectionReached" as const, section: id })),
      ...asked.flatMap((item) =>
        answerEvents({
          lesson,
          item,
          response: rightResponse(item),
          confidence: "leaning",
          idOf: () => clientId(),
          at: new Date().toISOString(),
        }),
      ),
    ];
  };
  for (const { personId } of people) await recordEvents(viewerOf(personId), events());
  const [{ answered = 0 } = {}] = await database().$queryRaw<{ answered: number }[]>`
    SELECT count(*) AS answered FROM "LearningEvent" WHERE kind = 'answerGiven'`;
  return { people, questions, lesson, answered: Number(answered) };
}

/** The viewer that a session would make of this person. Only session.ts makes them, and it needs a request. */
export function viewerOf(personId: string): Learner {
  const fields = { personId, name: "", email: "", timeZone: "UTC", sessionId: "bench", isFresh: true };
  const viewer: Learner = JSON.parse(JSON.stringify(fields));
  return viewer;
}

async function onboardingLink(uses: number): Promise<string> {
  const setup = await ensureSetupLink(database());
  if (!setup) throw new Error("the database has a lead already");
  const lead = { name: "Lead", email: "lead@example.com", team: "Bench", way: "passkey", timeZone: "UTC" } as const;
  await setUpInstallation(setup, lead, authFor(new Headers()), device);
  const { teamId, personId } = await database().membership.findFirstOrThrow({ where: { role: "lead" } });
  const token = newToken();
  await database().invitation.create({
    data: {
      id: newId(),
      tokenHash: hashToken(token),
      teamId,
      createdById: personId,
      role: "engineer",
      maxUses: uses,
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
    },
  });
  return token;
}

async function joined(link: string, index: number): Promise<Person> {
  const email = `engineer${index}@example.com`;
  const newcomer = { name: `Engineer ${index}`, email, experience: "helped", timeZone: "UTC" } as const;
  const outcome = await joinAsNewPerson(link, newcomer, device);
  if (outcome.kind !== "joined") throw new Error(`joining was refused: ${outcome.kind}`);
  const headers = new Headers({ host: "localhost" });
  // As at the end of joining: better-auth itself signs the cookie.
  const { headers: opened } = await authFor(headers).api.openSession({
    body: { token: outcome.sessionToken },
    headers,
    returnHeaders: true,
  });
  const cookie = opened
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  const { id } = await database().person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { personId: id, cookie };
}
