import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, type Transaction, transaction } from "@/app/_database/client";
import type { FlightRefusal } from "@/prisma/generated/sqlite/enums";

// Flights and their commands. Every function works for one learner, but those of the queue, which works for the server.

type Owner = Pick<Learner, "personId">;

export const inTransaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  transaction(database(), work);

/** Locks the person's row, so that their take-offs come in turn. */
export async function lockLearner(tx: Transaction, { personId }: Owner) {
  await tx.person.update({
    where: { id: personId },
    data: { lastSequence: { increment: 0 } },
    select: { lastSequence: true },
  });
}

/** What a take-off in this scenario depends on. */
export async function flownBefore(tx: Transaction, { personId }: Owner, scenario: string) {
  const [flying, last, landed] = [
    await tx.flight.findFirst({ where: { personId, scenario, state: "flying" }, select: { id: true } }),
    await tx.flight.findFirst({
      where: { personId, scenario },
      orderBy: [{ takenOffAt: "desc" }, { id: "desc" }],
      select: { variant: true },
    }),
    await tx.flight.count({ where: { personId, state: "landed" } }),
  ];
  return { flying: flying?.id ?? null, last: last?.variant ?? null, landed };
}

type NewFlight = {
  id: string;
  scenario: string;
  scenarioHash: string;
  variant: string;
  engineVersion: number;
  seed: number;
  /** JSON. */
  plan: string | null;
  /** Null without a plan. */
  dossierRevisionId: string | null;
  takenOffAt: Date;
};

export async function createFlight(tx: Transaction, { personId }: Owner, flight: NewFlight) {
  await tx.flight.create({ data: { ...flight, personId }, select: { id: true } });
}

/** The flight, locked until the transaction ends, so that what is done to it comes in turn; null if it is not theirs. */
export async function lockFlight(tx: Transaction, { personId }: Owner, id: string) {
  const { count } = await tx.flight.updateMany({
    where: { id, personId },
    data: { lastNumber: { increment: 0 } },
  });
  if (count === 0) return null;
  const { commands, ...flight } = await tx.flight.findFirstOrThrow({
    where: { id, personId },
    select: {
      id: true,
      scenario: true,
      state: true,
      lastNumber: true,
      commands: { orderBy: { number: "desc" }, take: 1, select: { atMs: true, command: true } },
    },
  });
  return { ...flight, last: commands[0] ?? null };
}

/** Commands with these ids, whosever they are: an id is used once. */
export function commandsWith(tx: Transaction, ids: readonly string[]) {
  return tx.flightCommand.findMany({ where: { id: { in: [...ids] } }, omit: { savedAt: true } });
}

type NewCommand = { id: string; flightId: string; number: number; atMs: number; command: string; savedAt: Date };

/** Of a locked flight. */
export async function appendCommands(tx: Transaction, flightId: string, commands: readonly NewCommand[]) {
  await tx.flightCommand.createMany({ data: [...commands] });
  await tx.flight.update({
    where: { id: flightId },
    data: { lastNumber: { increment: commands.length } },
    select: { id: true },
  });
}

/** Of a locked flight. */
export async function beginLanding(tx: Transaction, id: string, claimed: string) {
  await tx.flight.update({
    where: { id },
    data: { state: "landing", landedAt: new Date(), claimed },
    select: { id: true },
  });
}

export async function endFlight(tx: Transaction, { personId }: Owner, id: string) {
  await tx.flight.updateMany({ where: { id, personId, state: "flying" }, data: { state: "givenUp" } });
}

const asListed = {
  id: true,
  scenario: true,
  state: true,
  takenOffAt: true,
  landedAt: true,
  outcome: true,
  score: true,
  usersHarmed: true,
} as const;

/** All of a learner's flights, the newest first. */
export function flightRows({ personId }: Owner) {
  return database().flight.findMany({
    where: { personId },
    orderBy: [{ takenOffAt: "desc" }, { id: "desc" }],
    select: asListed,
  });
}

const commandsInOrder = { orderBy: { number: "asc" }, omit: { flightId: true, savedAt: true } } as const;

/** A flight with all that is known of it. */
export function flightRow({ personId }: Owner, id: string) {
  return database().flight.findFirst({
    where: { id, personId },
    omit: { personId: true, claimed: true, lastNumber: true, dossierRevisionId: true },
    include: { commands: commandsInOrder, dossierRevision: { select: { number: true, contents: true } } },
  });
}

/** For the queue: the flight that has waited longest for its replay, but for those that were tried in vain. */
export function nextLanding(triedInVain: readonly string[]) {
  return database().flight.findFirst({
    where: { state: "landing", id: { notIn: [...triedInVain] } },
    orderBy: [{ landedAt: "asc" }, { id: "asc" }],
    include: { commands: commandsInOrder },
  });
}

type Landed = Pick<
  NonNullable<Awaited<ReturnType<typeof flightRow>>>,
  "outcome" | "score" | "usersHarmed" | "result" | "series"
>;

/** For the queue. What another server has written in the meantime stands. */
export async function finishLanding(id: string, landed: Landed) {
  await database().flight.updateMany({ where: { id, state: "landing" }, data: { state: "landed", ...landed } });
}

/** For the queue. */
export async function refuseLanding(id: string, refusal: FlightRefusal) {
  await database().flight.updateMany({ where: { id, state: "landing" }, data: { state: "refused", refusal } });
}
