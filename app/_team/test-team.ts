import { testLearner } from "@/app/_account/test-viewer";
import { newId } from "@/app/_account/token";
import type { Lead, Learner, Supervisor } from "@/app/_account/viewer";
import type { Database } from "@/app/_database/client";

type Role = "engineer" | "senior" | "lead";

/** The viewers that a session would make of a member: for tests only, which also make ones that it would not. */
export function supervisorOf(learner: Learner, teamId: string, role: "lead" | "senior"): Supervisor {
  return { ...learner, teamId, teamName: "Checkout", role } as Supervisor;
}

export function leadOf(learner: Learner, teamId: string): Lead {
  return { ...learner, teamId, teamName: "Checkout", role: "lead" } as Lead;
}

export async function testTeam(database: Database, name = "Checkout"): Promise<string> {
  const id = newId();
  await database.team.create({ data: { id, name } });
  return id;
}

export async function member(database: Database, teamId: string, name: string, role: Role, senior?: Learner) {
  const learner = await testLearner(database, name);
  const { personId } = learner;
  await database.membership.create({ data: { personId, teamId, role, seniorId: senior?.personId ?? null } });
  return learner;
}
