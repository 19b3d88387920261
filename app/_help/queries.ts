import "server-only";
import type { Learner } from "@/app/_account/viewer";
import { database, isUniqueConflict } from "@/app/_database/client";

type Asked = { id: string; lesson: string; section: string; note: string };

/** Asks the lead and the supervising senior for help. Sending the same request twice asks once. */
export async function askForHelp({ personId }: Learner, asked: Asked) {
  try {
    await database().helpRequest.create({ data: { ...asked, personId }, select: { id: true } });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
}

export function ownHelpRequests({ personId }: Learner, lesson: string) {
  return database().helpRequest.findMany({
    where: { personId, lesson },
    select: { id: true, section: true, answeredAt: true },
    orderBy: { createdAt: "asc" },
  });
}

/** Marks a question as unclear. Neither the person nor the hour is kept, so nobody can tell who found it so. */
export async function markUnclear(_: Learner, { id, item, version }: { id: string; item: string; version: number }) {
  const day = new Date().toISOString().slice(0, 10);
  try {
    await database().unclearMark.create({ data: { id, item, version, day }, select: { id: true } });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
  }
}
