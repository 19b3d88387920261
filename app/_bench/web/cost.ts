import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { authFor } from "@/app/_account/auth";
import { environment } from "@/app/_config/environment";
import { database } from "@/app/_database/client";
import { IncomingEvents } from "@/app/_progress/event";
import { personalState } from "@/app/_progress/personal";
import { recordEvents } from "@/app/_progress/record";
import { acknowledgedIn, answersBody, type Enrolled } from "./answers";
import { median } from "./load";
import { enrol, viewerOf } from "./people";
import { openFile, provide, record, repeatOperations, repeatStatements } from "./recorded";

// What one request costs without HTTP, in a process of its own, one after another: CPU-ms of user and system time.
// Three measurements on copies of one database, in turn: the whole call as the route makes it; the Prisma operations
// it asks for, alone; the SQL that Prisma asks for, alone. The differences are ours, Prisma and the database.

export type Cost = {
  totalCpuMs: number;
  oursCpuMs: number;
  prismaCpuMs: number;
  databaseCpuMs: number;
  /** The same SQL, prepared for every call as Prisma's adapter does; the difference is counted under Prisma. */
  databasePreparedEachTimeCpuMs: number;
  totalMs: number;
  prismaOperations: number;
  sqlStatements: number;
};
export type Costs = Record<"session" | "personal" | "answer" | "threeAnswers", Cost>;

type Case = { isTransaction: boolean; calls: (enrolled: Enrolled, count: number) => (nth: number) => Promise<unknown> };

/** Another host has another better-auth, made on the client of the moment. */
let hosts = 0;

const cases: Record<keyof Costs, Case> = {
  session: {
    isTransaction: false,
    calls: ({ people }) => {
      const host = `bench-${hosts++}.example`;
      return async (nth) => {
        const headers = new Headers({ host, cookie: people[nth % people.length]?.cookie ?? "" });
        if (!(await authFor(headers).api.getSession({ headers }))) throw new Error("the session was not found");
      };
    },
  },
  personal: {
    isTransaction: false,
    calls: (enrolled) => async (nth) => JSON.stringify(await personalState(learnerOf(enrolled, nth), enrolled.lesson)),
  },
  answer: { isTransaction: true, calls: (enrolled, count) => answering(enrolled, count, 1) },
  threeAnswers: { isTransaction: true, calls: (enrolled, count) => answering(enrolled, count, 3) },
};

function answering(enrolled: Enrolled, count: number, answers: number) {
  const bodies = Array.from({ length: count }, () => answersBody(enrolled, answers));
  return async (nth: number) => {
    const { events } = IncomingEvents.parse(JSON.parse(bodies[nth] ?? ""));
    const results = await recordEvents(learnerOf(enrolled, nth), events);
    if (acknowledgedIn(JSON.stringify({ results })).length !== answers) throw new Error("an answer was refused");
  };
}

const learnerOf = ({ people }: Enrolled, nth: number) => viewerOf(people[nth % people.length]?.personId ?? "");

type Took = { cpuMs: number; ms: number };
type Rounds = Record<"total" | "prisma" | "once" | "everyTime", Took[]>;

async function timed(count: number, work: () => unknown): Promise<Took> {
  const cpu = process.cpuUsage();
  const at = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / count, ms: (performance.now() - at) / count };
}

async function costOf({ isTransaction, calls }: Case, base: string, enrolled: Enrolled, rounds: number, count: number) {
  const copies: string[] = [];
  const copy = () => {
    const file = `${base}-${copies.length}`;
    copyFileSync(base, file);
    copies.push(file);
    return file;
  };
  const took: Rounds = { total: [], prisma: [], once: [], everyTime: [] };
  const recording = await record(copy(), count, calls(enrolled, count));
  // The first round is the warm-up.
  for (let round = 0; round <= rounds; round++) {
    const whole = openFile(copy());
    provide(whole);
    await whole.$queryRaw`SELECT 1`;
    const call = calls(enrolled, count);
    await call(0);
    const total = await timed(count - 1, async () => {
      for (let nth = 1; nth < count; nth++) await call(nth);
    });
    await whole.$disconnect();

    const alone = openFile(copy());
    await alone.$queryRaw`SELECT 1`;
    const prisma = await timed(count, () => repeatOperations(alone, recording, isTransaction));
    await alone.$disconnect();

    const direct = {
      once: repeatStatements(copy(), recording, "once"),
      everyTime: repeatStatements(copy(), recording, "everyTime"),
    };
    const once = await timed(count, direct.once.run);
    const everyTime = await timed(count, direct.everyTime.run);
    direct.once.close();
    direct.everyTime.close();

    if (round > 0) {
      took.total.push(total);
      took.prisma.push(prisma);
      took.once.push(once);
      took.everyTime.push(everyTime);
    }
    for (const file of copies.splice(0)) for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  }
  return { took, recording };
}

async function main(rounds: number, count: number, lesson: string): Promise<Costs> {
  const enrolled = await enrol(16, lesson);
  const { dataDirectory } = environment();
  await database().$disconnect();
  const base = join(dataDirectory, "preflight.db");
  const measure = async (one: Case): Promise<Cost> => {
    const { took, recording } = await costOf(one, base, enrolled, rounds, count);
    const middle = (all: readonly Took[]) => median(all.map(({ cpuMs }) => cpuMs));
    const [total, prisma, db] = [middle(took.total), middle(took.prisma), middle(took.once)];
    return {
      totalCpuMs: total,
      oursCpuMs: total - prisma,
      prismaCpuMs: prisma - db,
      databaseCpuMs: db,
      databasePreparedEachTimeCpuMs: middle(took.everyTime),
      totalMs: median(took.total.map(({ ms }) => ms)),
      prismaOperations: recording.operations.flat().length / count,
      sqlStatements: recording.statements.flat().length / count,
    };
  };
  return {
    session: await measure(cases.session),
    personal: await measure(cases.personal),
    answer: await measure(cases.answer),
    threeAnswers: await measure(cases.threeAnswers),
  };
}

const [rounds, count, lesson = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await main(Number(rounds), Number(count), lesson)));
