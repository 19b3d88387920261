import "server-only";
import { lessonBySlug } from "@/app/_course/catalog";
import type { Database } from "@/app/_database/client";
import { statementsTransaction } from "@/app/_database/statements";
import { meetsFinish } from "../completion";
import { type LoggedEvent, readEvent } from "../event";
import { applyEvent } from "../progress";
import { type Candidate, type HandIn, refused } from "./candidate";
import { idTaken, replyToDuplicate } from "./duplicate";
import { type Ledger, openLedgers, saveLedgers } from "./ledger";
import { closeSet, knownEvents, lockPeople, servedSets } from "./queries";
import { type Reply, type Served, settle } from "./settle";

/** Everything that one request asks to be recorded, in order. */
export type Submission = { personId: string; parts: readonly (Candidate | HandIn)[] };

export type Committed = {
  replies: (Reply & { id: string })[];
  /** Slugs of the lessons that it finished. */
  finished: string[];
};

export const nothingCommitted: Committed = { replies: [], finished: [] };

const candidatesOf = ({ parts }: Submission) =>
  parts.flatMap((part) => ("candidates" in part ? part.candidates : [part]));

/** What one transaction has to know beside the ledgers. */
type Room = {
  at: Date;
  /** Events by id, whoever's: those in the log, and those of this very transaction. */
  known: Map<string, { personId: string; event: LoggedEvent }>;
  sets: ReadonlyMap<string, Served>;
};

/**
 * Records what several requests report in one transaction: the log, and the progress derived from it. An event that
 * makes no sense is refused and leaves nothing; one that came before is answered as it was then.
 */
export function commit(client: Database, submissions: readonly Submission[], at: Date): Promise<Committed[]> {
  return statementsTransaction(client, async (tx) => {
    const all = submissions.flatMap(candidatesOf);
    const people = [...new Set(submissions.map(({ personId }) => personId))];
    const sequences = await lockPeople(tx, client, people);
    const rows = await knownEvents(tx, client, [...new Set(all.map(({ id }) => id))]);
    const room: Room = {
      at,
      known: new Map([...rows].map(([id, row]) => [id, { personId: row.personId, event: readEvent(row) }])),
      sets: await servedSets(tx, client, setsOf(submissions)),
    };
    const ledgers = await openLedgers(tx, client, sequences, [...new Set(all.map(({ lesson }) => lesson))]);

    const committed: Committed[] = [];
    for (const submission of submissions) {
      const ledger = ledgers.get(submission.personId);
      // Null for somebody who was erased since the request came.
      committed.push(ledger ? await enter(submission, ledger, room) : nothingCommitted);
    }
    await saveLedgers(tx, client, ledgers);
    for (const { id, handedInAt, handInId } of room.sets.values()) {
      if (handedInAt === at && handInId) await closeSet(tx, client, id, handInId, at);
    }
    return committed;
  });
}

function setsOf(submissions: readonly Submission[]): string[] {
  const ids = submissions.flatMap((submission) => [
    ...submission.parts.flatMap((part) => ("candidates" in part ? [part.set] : [])),
    ...candidatesOf(submission).flatMap(({ finding }) => ("set" in finding && finding.set ? [finding.set] : [])),
  ]);
  return [...new Set(ids)];
}

async function enter(submission: Submission, ledger: Ledger, room: Room): Promise<Committed> {
  const { personId, parts } = submission;
  const replies = parts.map((part) => ({
    id: part.id,
    ...("candidates" in part ? handIn(part, personId, ledger, room) : record(part, personId, ledger, room, null)),
  }));
  return { replies, finished: await finish(submission, ledger, room.at) };
}

function record(
  candidate: Candidate,
  personId: string,
  ledger: Ledger,
  { known, sets, at }: Room,
  handingIn: string | null,
): Reply {
  const earlier = known.get(candidate.id);
  if (earlier) return earlier.personId === personId ? replyToDuplicate(candidate, earlier.event) : idTaken;
  const own = new Map([...sets].filter(([, set]) => set.personId === personId));
  const settled = settle(candidate, ledger.after, own, handingIn, at);
  if (!("event" in settled)) return settled;
  ledger.after = applyEvent(ledger.after, settled.event);
  ledger.news.push({ clientTime: candidate.clientTime, settled });
  known.set(candidate.id, { personId, event: settled.event });
  const { set, event } = settled;
  if (set !== null && event.kind === "answerGiven") own.get(set)?.answered.add(event.payload.item);
  return settled.reply;
}

/** All or nothing, and once. */
function handIn({ id, set, candidates }: HandIn, personId: string, ledger: Ledger, room: Room): Reply {
  const served = room.sets.get(set);
  if (served?.personId !== personId) return refused("These questions were not asked of you. Reload the page.");
  if (served.handInId === id) return { kind: "handedIn" };
  if (served.handedInAt) {
    return refused("These questions have been handed in already, perhaps in another tab. Reload the page.");
  }
  for (const candidate of candidates) record(candidate, personId, ledger, room, set);
  served.handedInAt = room.at;
  served.handInId = id;
  return { kind: "handedIn" };
}

/** Records each lesson that has come to fulfil its rule. */
async function finish(submission: Submission, ledger: Ledger, at: Date): Promise<string[]> {
  const finished: string[] = [];
  for (const slug of new Set(candidatesOf(submission).map(({ lesson }) => lesson))) {
    const lesson = await lessonBySlug(slug);
    const state = ledger.after.lessons.get(slug);
    if (!(lesson && state) || state.finishedAt || !meetsFinish(lesson, ledger.after)) continue;
    // A lesson is finished once by each person, so its event's id follows from both.
    const id = `finished:${submission.personId}:${slug}`;
    const event: LoggedEvent = { id, kind: "lessonFinished", lesson: slug, at, payload: {} };
    ledger.after = applyEvent(ledger.after, event);
    ledger.news.push({ clientTime: at, settled: { event, reply: { kind: "recorded" }, freeText: null, set: null } });
    finished.push(slug);
  }
  return finished;
}
