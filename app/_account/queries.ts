import "server-only";
import { database, isUniqueConflict, transaction } from "@/app/_database/client";
import type { Profile } from "./profile";
import type { Learner } from "./viewer";

/** The account page: the learner's own profile, ways to sign in, devices and what was done to the account. */
export async function ownAccount(learner: Learner) {
  const { personId } = learner;
  const [profile, ways, devices, history] = await Promise.all([
    database().person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, email: true, experience: true, timeZone: true },
    }),
    waysIn(learner),
    database().session.findMany({
      where: { personId, expiresAt: { gt: new Date() } },
      select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
      orderBy: { updatedAt: "desc" },
    }),
    database().auditEntry.findMany({
      where: { subjectId: personId },
      select: {
        id: true,
        act: true,
        createdAt: true,
        actor: { select: { id: true, name: true } },
        team: { select: { name: true } },
      },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  ]);
  return { profile, ways, devices, history };
}

/** How this person can sign in on another device. `some` is false for somebody whose only way in is this browser. */
export async function waysIn({ personId }: Pick<Learner, "personId">) {
  const [credentials, passkeys] = await Promise.all([
    database().credential.count({ where: { personId, password: { not: null } } }),
    database().passkey.findMany({
      where: { personId },
      select: { id: true, name: true, createdAt: true },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  return { password: credentials > 0, passkeys, some: credentials + passkeys.length > 0 };
}

export async function saveProfile({ personId }: Learner, profile: Profile) {
  try {
    await database().person.update({ where: { id: personId }, data: profile, select: { id: true } });
    return { kind: "saved" as const };
  } catch (error) {
    if (isUniqueConflict(error)) return { kind: "emailTaken" as const };
    throw error;
  }
}

/** Removes one passkey, unless it is the only way in. */
export async function removePasskey({ personId }: Learner, id: string) {
  return transaction(database(), async (tx) => {
    const others = await tx.passkey.count({ where: { personId, id: { not: id } } });
    const passwords = await tx.credential.count({ where: { personId, password: { not: null } } });
    if (others + passwords === 0) return { kind: "lastWay" as const };
    await tx.passkey.deleteMany({ where: { personId, id } });
    return { kind: "removed" as const };
  });
}

/** Signs one device of this person out; its next request finds no session. */
export async function endSession({ personId }: Learner, id: string) {
  await database().session.deleteMany({ where: { personId, id } });
}

export async function endOtherSessions({ personId, sessionId }: Learner) {
  await database().session.deleteMany({ where: { personId, id: { not: sessionId } } });
}
