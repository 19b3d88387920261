import "server-only";
import type { Learner } from "@/app/_account/viewer";
import type { IncomingEvent } from "./event";
import { ownServedSets } from "./queries";
import { candidateOf, handInOf, refused } from "./recording/candidate";
import { nothingCommitted } from "./recording/commit";
import { inNextCommit } from "./recording/group-commit";
import type { Reply } from "./recording/settle";

export type Recorded = Reply & { id: string };

type Owner = Pick<Learner, "personId">;

/**
 * Records what a learner's browser reports: the log and the progress derived from it, in one transaction. An event that
 * makes no sense is refused with its reason and leaves nothing; one that came before is answered as it was then.
 */
export async function recordEvents(learner: Owner, incoming: readonly IncomingEvent[]): Promise<Recorded[]> {
  return (await recordAndFinish(learner, incoming)).results;
}

/** As `recordEvents`, and names the lessons that these events finished. */
export async function recordAndFinish({ personId }: Owner, incoming: readonly IncomingEvent[]) {
  const served = await ownServedSets(
    { personId },
    incoming.flatMap((event) => (event.kind === "setHandedIn" ? [event.set] : [])),
  );
  const parts = await Promise.all(
    incoming.map(async (event) => {
      if (event.kind !== "setHandedIn") return candidateOf(event);
      const handIn = await handInOf(event, served.get(event.set) ?? null);
      return "reason" in handIn ? { id: event.id, ...handIn } : handIn;
    }),
  );
  const sound = parts.flatMap((part) => ("reason" in part ? [] : [part]));
  const { replies, finished } = sound.length > 0 ? await inNextCommit({ personId, parts: sound }) : nothingCommitted;
  const byId = new Map<string, Recorded[]>();
  for (const reply of replies) byId.set(reply.id, [...(byId.get(reply.id) ?? []), reply]);
  const results = parts.map((part): Recorded => {
    if ("reason" in part) return part;
    return byId.get(part.id)?.shift() ?? { id: part.id, ...refused("You are not known here any more. Sign in again.") };
  });
  return { results, finished };
}

/** Something has been saved in a worksheet of these lessons, which they may be waiting for. */
export async function recordWorksheetSaved({ personId }: Owner, worksheet: string, lessons: readonly string[]) {
  const now = new Date();
  const parts = lessons.map((lesson) => ({
    // Once for each person and lesson, so its id follows from both.
    id: `worksheet:${personId}:${lesson}:${worksheet}`,
    lesson,
    clientTime: now,
    finding: { kind: "plain" as const, event: { kind: "worksheetSaved" as const, payload: { worksheet } } },
  }));
  return parts.length > 0 ? (await inNextCommit({ personId, parts })).finished : [];
}
