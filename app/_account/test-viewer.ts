import type { Database } from "@/app/_database/client";
import { newId } from "./token";
import type { Learner } from "./viewer";

/** A person written straight into a test's database, and the viewer that a session would make of them. */
export async function testLearner(database: Database, name = "Noor Haddad"): Promise<Learner> {
  const personId = newId();
  const email = `${personId.toLowerCase()}@example.com`;
  await database.person.create({ data: { id: personId, name, email } });
  return viewerOf({ personId, name, email });
}

export function viewerOf(person: { personId: string; name: string; email: string }): Learner {
  return { ...person, timeZone: "UTC", sessionId: "test", isFresh: true } as Learner;
}
