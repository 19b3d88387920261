import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { scenarioBySlug } from "@/app/_simulator/scenarios";
import type { GivenCommand } from "./incoming";
import { appendCommands, commandsWith, inTransaction, lockFlight } from "./queries";
import { type Refusal, type Refused, refused } from "./refusals";

const MOST_COMMANDS = 10_000;

type Saved = { kind: "saved" /** Highest number saved. */; saved: number };
type Locked = NonNullable<Awaited<ReturnType<typeof lockFlight>>>;

/**
 * Saves what a learner did, all of it or nothing: what is refused leaves what was saved before as it is, and says up to
 * which command that is. A command that came before counts once.
 */
export function saveCommands(learner: Learner, id: string, given: readonly GivenCommand[]): Promise<Saved | Refused> {
  return inTransaction(async (tx) => {
    const flight = await lockFlight(tx, learner, id);
    if (!flight) return refused("noSuchFlight");
    const { lastNumber } = flight;
    const known = new Map(
      (
        await commandsWith(
          tx,
          given.map((one) => one.id),
        )
      ).map((row) => [row.id, row]),
    );
    const fresh = new Map<string, GivenCommand>();
    for (const one of given) {
      const earlier = known.get(one.id);
      const twin = fresh.get(one.id);
      const isTaken = earlier ? earlier.flightId !== id || !isSame(written(earlier), one) : twin && !isSame(twin, one);
      if (isTaken) return refused("idTaken", lastNumber);
      if (!earlier) fresh.set(one.id, one);
    }
    const news = [...fresh.values()];
    if (news.length === 0) return { kind: "saved", saved: lastNumber };
    const refusal = refusalOf(flight, news, await endMsOf(flight));
    if (refusal) return refused(refusal, lastNumber);
    const savedAt = new Date();
    await appendCommands(
      tx,
      id,
      news.map(({ command, ...one }) => ({ ...one, flightId: id, command: JSON.stringify(command), savedAt })),
    );
    return { kind: "saved", saved: lastNumber + news.length };
  });
}

function refusalOf(flight: Locked, news: readonly GivenCommand[], endMs: number): Refusal | null {
  if (flight.state === "givenUp") return "wasGivenUp";
  if (flight.state !== "flying") return "hasLanded";
  let { number, atMs, hasLanded } = reached(flight);
  for (const one of news) {
    if (one.number <= number) return "idTaken";
    if (one.number > number + 1) return "outOfOrder";
    if (one.number > MOST_COMMANDS) return "tooMany";
    if (one.atMs < 0) return "beforeTakeOff";
    if (one.atMs < atMs) return "outOfOrder";
    if (one.atMs > endMs) return "afterEnd";
    if (hasLanded) return "hasLanded";
    number = one.number;
    atMs = one.atMs;
    hasLanded = one.command.kind === "land";
  }
  return null;
}

/** How far a flight has come by what is saved of it. Nothing follows a landing, so that it is the last command. */
export function reached({ lastNumber, last }: Pick<Locked, "lastNumber" | "last">) {
  const command: { kind: string } | null = last && JSON.parse(last.command);
  return { number: lastNumber, atMs: last?.atMs ?? 0, hasLanded: command?.kind === "land" };
}

/** Where the scenario is gone, the landing says so; nothing is lost until then. */
export async function endMsOf({ scenario }: Pick<Locked, "scenario">): Promise<number> {
  return ((await scenarioBySlug(scenario))?.endSeconds ?? Infinity) * 1000;
}

type Sameness = { number: number; atMs: number; command: unknown };

const written = ({ number, atMs, command }: { number: number; atMs: number; command: string }): Sameness => ({
  number,
  atMs,
  command: JSON.parse(command),
});

const isSame = (one: Sameness, other: Sameness): boolean =>
  one.number === other.number &&
  one.atMs === other.atMs &&
  JSON.stringify(one.command) === JSON.stringify(other.command);
