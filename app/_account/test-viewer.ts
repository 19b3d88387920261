import type { Database } from "@/app/_database/client";
import { newId } from "./token";
import type { Learner } from "./viewer";
import { viewerOf } from "./viewer-of";

/** A person written straight into a test's database, and the viewer that a session would make of them. */
export async function testLearner(database: Database, name = "Noor Haddad"): Promise<Learner> {
  const personId = newId();
  const email = `${personId.toLowerCase()}@example.com`;
  await database.person.create({ data: { id: personId, name, email } });
  return viewerOf({ personId, name, email });
}
