import type { Learner } from "./viewer";

/** For the command line and for tests, which have no session: who is seen to act. */
export function viewerOf(person: { personId: string; name: string; email: string }): Learner {
  return { ...person, timeZone: "UTC", sessionId: "none", isFresh: true } as Learner;
}
