import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { Claimed } from "./incoming";
import { takeUpLandings } from "./landings";
import { beginLanding, endFlight, inTransaction, lockFlight } from "./queries";
import { type Refusal, type Refused, refused } from "./refusals";
import { endMsOf, reached } from "./save-commands";

type Landing = { kind: "landing" | "landed" | "notCounted"; flight: string } | Refused;
type Locked = NonNullable<Awaited<ReturnType<typeof lockFlight>>>;

/** Ends a flight: from here on the server replays it by itself, and keeps what comes of it. Landing twice lands once. */
export async function land(learner: Learner, id: string, claimed: Claimed): Promise<Landing> {
  const landing = await inTransaction(async (tx): Promise<Landing> => {
    const flight = await lockFlight(tx, learner, id);
    if (!flight) return refused("noSuchFlight");
    const { state, lastNumber } = flight;
    if (state === "givenUp") return refused("wasGivenUp", lastNumber);
    if (state === "refused") return { kind: "notCounted", flight: id };
    if (state !== "flying") return { kind: state, flight: id };
    const refusal = refusalOf(flight, claimed, await endMsOf(flight));
    if (refusal) return refused(refusal, lastNumber);
    await beginLanding(tx, id, JSON.stringify(claimed));
    return { kind: "landing", flight: id };
  });
  if (landing.kind === "landing") takeUpLandings();
  return landing;
}

function refusalOf(flight: Locked, { commands, endSeconds }: Claimed, endMs: number): Refusal | null {
  const { number, atMs, hasLanded } = reached(flight);
  const claimedMs = Math.round(endSeconds * 1000);
  if (commands > number) return "commandsMissing";
  if (commands < number || claimedMs < atMs) return "endsTooEarly";
  if (claimedMs > endMs) return "afterEnd";
  return hasLanded || claimedMs === endMs ? null : "notLanded";
}

/** Ends a flight without a landing. It is kept, and does not count. */
export async function giveUp(learner: Learner, id: string): Promise<{ kind: "givenUp"; flight: string } | Refused> {
  return inTransaction(async (tx) => {
    const flight = await lockFlight(tx, learner, id);
    if (!flight) return refused("noSuchFlight");
    if (flight.state === "flying") await endFlight(tx, learner, id);
    else if (flight.state !== "givenUp") return refused("hasLanded", flight.lastNumber);
    return { kind: "givenUp", flight: id };
  });
}
