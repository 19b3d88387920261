import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/app/_database/client";
import { authFor, sessionRules } from "./auth";
import { quickSession } from "./quick-session";
import type { Lead, Learner, Supervisor, viewer } from "./viewer";

// The only place that makes viewers: a query that is given one need not ask again who is looking.

/** Whoever is signed in on this request, or null. Read once per request. */
export const currentLearner = cache(async (): Promise<Learner | null> => learnerOf(await headers()));

/** The same for a route, which has its request at hand. */
export async function learnerOf(requestHeaders: Headers): Promise<Learner | null> {
  if (!requestHeaders.has("cookie")) return null;
  const quick = await quickSession(requestHeaders);
  if (quick) return learnerFrom(quick);
  const found = await authFor(requestHeaders).api.getSession({ headers: requestHeaders });
  if (!found) return null;
  const { session, user } = found;
  if (ageOf(session) > sessionRules.absolute) {
    await database().session.deleteMany({ where: { id: session.id } });
    return null;
  }
  const { name, email, timeZone } = user;
  return learnerFrom({ sessionId: session.id, createdAt: session.createdAt, personId: user.id, name, email, timeZone });
}

type Fields = { sessionId: string; createdAt: Date; personId: string; name: string; email: string; timeZone: string };

function learnerFrom({ personId, name, email, timeZone, sessionId, createdAt }: Fields): Learner {
  const isFresh = ageOf({ createdAt }) <= sessionRules.fresh;
  return brand<Learner>({ personId, name, email, timeZone, sessionId, isFresh });
}

/** Seconds. */
const ageOf = ({ createdAt }: { createdAt: Date }) => (Date.now() - createdAt.getTime()) / 1000;

/** The signed-in person, or on to the sign-in page and back to `path` afterwards. */
export async function requireLearner(path: string): Promise<Learner> {
  return (await currentLearner()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The teams in which this person leads or supervises, oldest first. Read anew each time: a removal counts at once. */
export async function supervisedTeams(learner: Learner) {
  const memberships = await database().membership.findMany({
    where: { personId: learner.personId, role: { in: ["lead", "senior"] } },
    select: { role: true, team: { select: { id: true, name: true } } },
    orderBy: { createdAt: "asc" },
  });
  return memberships.map(({ role, team }) => ({ role, ...team }));
}

/**
 * The team in question (the first one unless `teamId` says which) as seen by its lead or by a senior in it;
 * null for everybody else.
 */
export async function currentSupervisor(teamId?: string): Promise<Supervisor | null> {
  const learner = await currentLearner();
  if (!learner) return null;
  const teams = await supervisedTeams(learner);
  const team = teamId ? teams.find(({ id }) => id === teamId) : teams[0];
  if (!team) return null;
  return brand<Supervisor>({
    ...learner,
    teamId: team.id,
    teamName: team.name,
    role: team.role === "lead" ? "lead" : "senior",
  });
}

export async function currentLead(teamId?: string): Promise<Lead | null> {
  const supervisor = await currentSupervisor(teamId);
  return supervisor?.role === "lead" ? brand<Lead>({ ...supervisor, role: "lead" }) : null;
}

function brand<Viewer extends Learner>(fields: Omit<Viewer, typeof viewer>): Viewer {
  return fields as Viewer;
}
