// npm run seed: a demonstration team on an otherwise empty installation. Safe to run twice, and beside a running server.
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { hashPassword } from "better-auth/crypto";
import { newId, newToken } from "@/app/_account/token";
import type { Learner } from "@/app/_account/viewer";
import { viewerOf } from "@/app/_account/viewer-of";
import { environment } from "@/app/_config/environment";
import { catalog, type Lesson, worksheetById } from "@/app/_course/catalog";
import { exampleOf } from "@/app/_course/field-value";
import { type Database, database, transaction } from "@/app/_database/client";
import { applyMigrations } from "@/app/_database/migrate";
import { migrationsFolder } from "@/app/_database/migration-files";
import { placedWorksheets } from "@/app/_dossier/placed";
import { saveEdit } from "@/app/_dossier/queries";
import { askForHelp } from "@/app/_help/queries";
import { answerEvents } from "@/app/_progress/answer-events";
import { belongsToLesson } from "@/app/_progress/completion";
import type { IncomingEvent } from "@/app/_progress/event";
import { recordEvents, recordWorksheetSaved } from "@/app/_progress/record";
import { rightResponse } from "@/app/_quiz/grade";
import type { VersionedItem } from "@/app/_quiz/item";
import { type DemoEngineer, demoEmail, demoEngineers, demoId, demoLead, demoSenior, demoTeam } from "./demo-people";
import { seedDossier } from "./seed-dossiers";

const day = 24 * 60 * 60 * 1000;
const everybody = [demoLead, demoSenior, ...demoEngineers].map(({ name }) => ({ id: demoId(name), name }));

export type Seeded = { kind: "seeded"; password: string } | { kind: "alreadyThere" } | { kind: "refused" };

/** Refuses where anybody else has joined, and changes nothing then. */
export async function seedDemo(client: Database): Promise<Seeded> {
  const password = newToken().slice(0, 20);
  const hash = await hashPassword(password);
  const outcome = await transaction(client, async (tx) => {
    const ids = everybody.map(({ id }) => id);
    if (await tx.person.findFirst({ where: { id: { notIn: ids } }, select: { id: true } })) return "refused" as const;
    if (await tx.team.findUnique({ where: { id: demoTeam.id }, select: { id: true } })) return "alreadyThere" as const;
    await tx.team.create({ data: demoTeam });
    for (const { id, name } of everybody) {
      const engineer = demoEngineers.find((one) => one.name === name);
      await tx.person.create({
        data: {
          id,
          name,
          email: demoEmail(name),
          isAdmin: name === demoLead.name,
          experience: engineer?.experience ?? "alone",
          credentials: { create: { id: newId(), providerId: "credential", accountId: id, password: hash } },
          memberships: { create: { teamId: demoTeam.id, ...membershipOf(name, engineer) } },
        },
      });
      await tx.auditEntry.create({
        data: { id: newId(), act: "joinedTeam", actorId: id, subjectId: id, teamId: demoTeam.id },
      });
    }
    return "seeded" as const;
  });
  if (outcome === "refused") return { kind: "refused" };
  // Every event has a fixed id, so that a seeding cut short is completed by the next one and nothing counts twice.
  for (const engineer of demoEngineers) await learn(client, engineer);
  return outcome === "seeded" ? { kind: "seeded", password } : { kind: "alreadyThere" };
}

function membershipOf(name: string, engineer: DemoEngineer | undefined) {
  if (!engineer) return { role: name === demoLead.name ? ("lead" as const) : ("senior" as const) };
  const { days, hasSenior } = engineer;
  return {
    role: "engineer" as const,
    seniorId: hasSenior ? demoId(demoSenior.name) : null,
    firstDeployOn: days === null ? null : new Date(Date.now() + days * day).toISOString().slice(0, 10),
  };
}

/** What this engineer has done, recorded as if their browser had reported it. */
async function learn(client: Database, engineer: DemoEngineer) {
  const { name, lessons: reach, help } = engineer;
  const person = await client.person.findUnique({ where: { id: demoId(name) }, select: { id: true, email: true } });
  if (!person) return;
  const learner = viewerOf({ personId: person.id, name, email: person.email });
  const { lessons } = await catalog();
  const finished = lessons.slice(0, reach.finished).flatMap((lesson) => wholeLesson(lesson, engineer));
  const next = lessons[reach.finished];
  const begun = next && reach.begun ? beginningOf(next, engineer) : [];
  if (finished.length + begun.length > 0) {
    const refused = (await recordEvents(learner, [...finished, ...begun])).find(({ kind }) => kind === "refused");
    if (refused) throw new Error(`An event of ${name} was refused: ${JSON.stringify(refused)}`);
  }
  for (const { slug, worksheets } of lessons.slice(0, reach.finished)) {
    await beginWorksheets(learner, slug, worksheets);
  }
  if (engineer.dossier) {
    const fixed = (what: string) => fixedId(name, "dossier", what);
    await seedDossier(engineer.dossier, { client, learner, placed: await placedWorksheets(), fixedId: fixed });
  }
  const [first] = lessons;
  for (const { note, section, isAnswered } of first ? help : []) {
    const id = fixedId(name, "help", section);
    await askForHelp(learner, { id, lesson: first?.slug ?? "", section: first?.sections[section]?.id ?? "", note });
    if (!isAnswered) continue;
    await client.helpRequest.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: new Date(), answeredById: demoId(demoSenior.name) },
    });
  }
}

/** The first line of each, in the words of its own example. */
async function beginWorksheets(learner: Learner, lesson: string, worksheets: readonly string[]) {
  for (const worksheet of worksheets) {
    const [field] = (await worksheetById(worksheet))?.fields ?? [];
    if (!field) continue;
    const id = fixedId(learner.name, "worksheet", worksheet);
    await saveEdit(learner, { id, worksheet, field: field.id, text: exampleOf(field), baseRevision: 0 });
    await recordWorksheetSaved(learner, worksheet, [lesson]);
  }
}

const fixedId = (...parts: (string | number)[]) =>
  createHash("sha256")
    .update(`demo ${parts.join(" ")}`)
    .digest("base64url");

const base = (name: string, { slug }: Lesson, what: string) => ({
  id: fixedId(name, slug, what),
  lesson: slug,
  at: new Date().toISOString(),
});

function wholeLesson(lesson: Lesson, engineer: DemoEngineer): IncomingEvent[] {
  const { name, lessons } = engineer;
  const items = lesson.items.filter(belongsToLesson);
  const missed = lessons.answers === "sureAndWrong" ? items.find(({ kind }) => kind === "choice") : undefined;
  return [
    { ...base(name, lesson, "opened"), kind: "lessonOpened", revision: lesson.locked?.revision ?? 0 },
    ...lesson.sections.map(({ id }) => ({ ...base(name, lesson, id), kind: "sectionReached" as const, section: id })),
    ...items.flatMap((item) => answer(name, lesson, item, item !== missed)),
  ];
}

function beginningOf(lesson: Lesson, { name, lessons }: DemoEngineer): IncomingEvent[] {
  const [first] = lesson.sections;
  const items = lessons.answers === "two" ? lesson.items.slice(0, 2) : [];
  return [
    { ...base(name, lesson, "opened"), kind: "lessonOpened", revision: lesson.locked?.revision ?? 0 },
    ...(first ? [{ ...base(name, lesson, first.id), kind: "sectionReached" as const, section: first.id }] : []),
    ...items.flatMap((item) => answer(name, lesson, item, true)),
  ];
}

function answer(name: string, lesson: Lesson, item: VersionedItem, isRight: boolean): IncomingEvent[] {
  const events = answerEvents({
    lesson: lesson.slug,
    item,
    // Only questions with one right option are missed here: the first option that is another.
    response: isRight ? rightResponse(item) : Number(rightResponse(item) === 0),
    confidence: isRight ? "leaning" : "sure",
    idOf: (what) => fixedId(name, lesson.slug, what),
    at: new Date().toISOString(),
  });
  return events.map((event) => (event.kind === "answerGiven" ? { ...event, tookMs: tookMs(name, item.id) } : event));
}

/** Some time from 20 s to 2 min, the same at each seeding. */
const tookMs = (name: string, item: string) => 20_000 + (Buffer.from(fixedId(name, item)).readUInt16BE() % 100) * 1000;

async function main() {
  const { dataDirectory, database: config } = environment();
  mkdirSync(dataDirectory, { recursive: true });
  await applyMigrations(config, migrationsFolder(config.kind));
  try {
    const seeded = await seedDemo(database());
    if (seeded.kind === "refused") {
      console.error(
        "People have joined this installation already, so no demonstration team was made. Nothing changed.",
      );
      process.exitCode = 1;
      return;
    }
    const emails = everybody.map(({ name }) => `  ${name}: ${demoEmail(name)}`).join("\n");
    const says =
      seeded.kind === "seeded"
        ? `Team ${demoTeam.name} is made. Everybody signs in with the password ${seeded.password}, which is shown this once.`
        : `Team ${demoTeam.name} is there already, and its password is unchanged. Lost it? npm run recover -- EMAIL`;
    process.stdout.write(`${says}\nThe first is lead and administrator, the second a senior:\n${emails}\n`);
  } finally {
    await database().$disconnect();
  }
}

if (process.argv[1]?.endsWith("_team/seed.ts")) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
